/** Explore within another page: the picture, the two rates, the dose and pause; without controls where the page around has its own. */
import { useRef } from "react";
import { askForPause } from "../../../app/embed/pause-hidden.ts";
import { clampConcentration } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { RateFigures } from "../../instruments/rate-figures.tsx";
import { DoseSlider } from "../../ui/dose/dose-slider.tsx";
import { colourRegimeOf, levelInWords } from "../../ui/dose/dose-words.ts";
import { useEffectivePerPlasma } from "../../ui/dose/effective-per-plasma.ts";
import { PhaseNote } from "../phase-note.tsx";
import { PicturePlace } from "../picture.tsx";
import { usePicture } from "../picture-host.tsx";
import { usePictureInset } from "../picture-inset.ts";
import { FullPageLink } from "./full-page-link.tsx";

export function EmbedExplore({ hasControls }: { readonly hasControls: boolean }) {
  const { host, onInset } = usePicture();
  const stage = useRef<HTMLElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  usePictureInset(stage, clearing, onInset);
  return (
    <main ref={stage} className="embed-explore" data-controls={hasControls}>
      <h1 className="visually-hidden">Disinhibit</h1>
      <PicturePlace host={host} />
      <div className="embed-tools">
        <FullPageLink />
      </div>
      <div ref={clearing} className="embed-clearing">
        <PhaseNote />
      </div>
      <div className="panel embed-deck">
        <RateFigures />
        {hasControls && <Controls />}
        <p className="embed-disclaimer">{t("page.disclaimer")}</p>
      </div>
    </main>
  );
}

function Controls() {
  const isPaused = useAppState((state) => state.isPaused);
  const isClamped = useAppState((state) => state.isClamped);
  const concentrationUm = useAppState((state) =>
    state.isClamped ? state.concentrationUm : state.effectiveUm,
  );
  const effectivePerPlasma = useEffectivePerPlasma();
  return (
    <div className="embed-controls">
      <button
        type="button"
        className="button icon-button"
        aria-label={t(isPaused ? "run.run" : "run.pause")}
        onClick={() => askForPause(!isPaused)}
      >
        <Icon path={isPaused ? iconPaths.play : iconPaths.pause} isFilled />
      </button>
      <div className="embed-dose">
        <p className="embed-level" data-regime={colourRegimeOf(concentrationUm, effectivePerPlasma)}>
          {levelInWords(concentrationUm, effectivePerPlasma)}
        </p>
        <DoseSlider
          concentrationUm={concentrationUm}
          effectivePerPlasma={effectivePerPlasma}
          isClamped={isClamped}
          onChange={clampConcentration}
        />
      </div>
    </div>
  );
}
