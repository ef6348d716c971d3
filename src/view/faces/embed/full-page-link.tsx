/** Leads to the whole page, in a tab of its own, with the state that is seen here. */
import { writeAddress } from "../../../app/address.ts";
import { hashOf } from "../../../app/face.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { useFaceState } from "../../../app/use-face-state.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";

export function FullPageLink() {
  const face = useFaceState((state) => state.face);
  const part = useFaceState((state) => state.part);
  // Here nothing is kept; there it is, as everywhere.
  const query = useAppState((state) => writeAddress({ ...state, isAutosaveOn: true }));
  return (
    <a className="button embed-link" href={`./${query}${hashOf(face, part)}`} target="_blank" rel="noopener">
      <Icon path={iconPaths.elsewhere} />
      {t("embed.fullPage")}
    </a>
  );
}
