/** Where the kiosk's settings are from, and why they are not used where they are not. */
import { aboutRefused, readAddress } from "../../../app/address.ts";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import { say, t } from "../../../web/messages/messages.ts";

export function OperatorSource() {
  const loaded = useKioskState((state) => state.loaded);
  const refused = aboutRefused(readAddress(window.location.search));
  if (!loaded) return null;
  const { origin, source, reason } = loaded;
  const because = reason ? say(reason) : "";
  return (
    <section aria-labelledby="kiosk-source">
      <h3 id="kiosk-source">{t("kiosk.operator.source")}</h3>
      <p className={origin === "refused" ? "refusal" : undefined}>
        {origin === "read" && t("kiosk.operator.source.read", { source })}
        {origin === "none" && t("kiosk.operator.source.none", { source })}
        {origin === "kept" && t("kiosk.operator.source.kept", { source, reason: because })}
        {origin === "refused" && t("kiosk.operator.source.refused", { source, reason: because })}
      </p>
      {refused && <p className="refusal">{say(refused)}</p>}
    </section>
  );
}
