/** What the difference between drug and vehicle is taken from, and whether it can be interpreted now. */
import type { AppState } from "../../app/store.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { t } from "../../web/messages/messages.ts";

export function TwinNote() {
  const twin = useAppState((state) => state.twin);
  const isGiven = useAppState((state) => state.effectiveUm > 0 || state.ampaBlock > 0);
  return (
    <p className="legend-note">
      <strong>{describeTwin(twin, isGiven)}</strong> {t("picture.twin.note")}
    </p>
  );
}

function describeTwin({ state, progressPercent }: AppState["twin"], isGiven: boolean): string {
  if (state === "settling") return t("picture.twin.settling", { progress: progressPercent });
  if (state === "none" || state === "equal") return t(`picture.twin.${state}`);
  return t(isGiven ? "picture.twin.drug" : "picture.twin.washedOut");
}
