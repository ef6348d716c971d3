/** What is shown while nobody is there: the network that runs, seen from near and far in turn, and what it is. */
import { useEffect, useRef } from "react";
import { sendToVisit } from "../../../app/kiosk/kiosk.ts";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { returnHome, scaleNames, travelTo } from "../../../app/view.ts";
import { t } from "../../../web/messages/messages.ts";
import { offeredTags } from "../../../web/messages/offered-languages.ts";
import { isDialogOpen } from "../../../web/open-dialog.ts";
import { LanguageMenu } from "../../ui/language/language-menu.tsx";
import { PicturePlace } from "../picture.tsx";
import { usePicture } from "../picture-host.tsx";
import { useKioskInset } from "./use-kiosk-inset.ts";

/** A slow flight from scale to scale, and a rest at each, s. */
const flightSeconds = 9;
const restSeconds = 12;

const begin = () => sendToVisit({ kind: "begin" });

export function Attract() {
  const { host, isCalm } = usePicture();
  const neurons = useAppState((state) => state.report?.neurons ?? null);
  const { audience, venue, helpLine, languages } = useKioskState((state) => state.config);
  const offered = languages ?? offeredTags;
  const stage = useRef<HTMLElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  useKioskInset(stage, clearing);
  useWander(!isCalm);
  useKeys();

  const isForChildren = audience === "children";
  return (
    <main ref={stage} className="kiosk-page kiosk-attract">
      {/* Nobody turns it here: the cover lies over it. */}
      <div inert>
        <PicturePlace host={host} />
      </div>
      {/* Over the picture: a touch anywhere begins, and turns nothing. The button says the same to everybody else. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button within is the keyboard's way */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within is what is read */}
      <div className="kiosk-cover" onClick={begin}>
        <div ref={clearing} className="kiosk-clearing" />
        <div className="kiosk-words">
          {venue !== null && <p className="kiosk-venue">{venue}</p>}
          <h1>{t(isForChildren ? "kiosk.attract.titleChildren" : "kiosk.attract.title")}</h1>
          <p className="kiosk-lead">{meaningOf(isForChildren, neurons)}</p>
          <div className="kiosk-begin">
            <button type="button" className="button kiosk-button kiosk-main-button" onClick={begin}>
              {t("kiosk.attract.begin")}
            </button>
            <span className="kiosk-quiet">{t("kiosk.attract.time")}</span>
          </div>
          <p className="kiosk-quiet">{t("page.disclaimer")}</p>
          {helpLine !== null && <HelpLine text={helpLine} />}
        </div>
      </div>
      {offered.length > 1 && (
        <div className="kiosk-language" onClickCapture={() => sendToVisit({ kind: "choose" })}>
          <LanguageMenu tags={offered} hasSound={false} />
        </div>
      )}
    </main>
  );
}

/** A key that presses begins, wherever the focus is but on another button. */
function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isPress = event.key === "Enter" || event.key === " ";
      const isElsewhere =
        isDialogOpen() || (event.target instanceof Element && event.target.closest("button") !== null);
      if (isPress && !isElsewhere) begin();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function meaningOf(isForChildren: boolean, neurons: number | null): string {
  if (isForChildren) {
    return neurons === null
      ? t("kiosk.attract.meaningChildrenWaiting")
      : t("kiosk.attract.meaningChildren", { neurons });
  }
  return neurons === null ? t("kiosk.attract.meaningWaiting") : t("kiosk.attract.meaning", { neurons });
}

/** Where people find help, as the venue has written it. */
export function HelpLine({ text }: { readonly text: string }) {
  return (
    <p className="kiosk-help">
      <strong>{t("kiosk.help")}</strong>
      <span>{text}</span>
    </p>
  );
}

/** Takes the camera from scale to scale, slowly. It begins at the whole sheet and returns there when it ends. */
function useWander(isMoving: boolean): void {
  useEffect(() => {
    returnHome();
    if (!isMoving) return;
    let stop = 0;
    const timer = setInterval(
      () => {
        stop = (stop + 1) % scaleNames.length;
        travelTo(scaleNames[stop] ?? "sheet", flightSeconds);
      },
      1000 * (flightSeconds + restSeconds),
    );
    return () => {
      clearInterval(timer);
      returnHome();
    };
  }, [isMoving]);
}
