/** The one thing that a chapter lets the visitor do. */
import { clampConcentration } from "../../../app/intents.ts";
import { appStore } from "../../../app/store.ts";
import {
  compareWithTwin,
  playCourse,
  showInterneurons,
  stimulateSpot,
  takeAssumptionAway,
} from "../../../app/story/story-actions.ts";
import { passHours } from "../../../app/story/story-network.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { DoseSlider } from "../../ui/dose/dose-slider.tsx";
import { useEffectivePerPlasma } from "../../ui/dose/effective-per-plasma.ts";
import { choiceWords, hoursWords, switchWords } from "./action-words.ts";
import type { ChapterAction as Action, Chapter, CourseChoice } from "./chapters.ts";
import { storyFigures } from "./story-figures.ts";
import type { StoryMeasure } from "./story-measure.ts";
import type { Acting, PlayedChapter } from "./use-chapter.ts";

interface ActionProps {
  readonly chapter: Chapter;
  readonly played: PlayedChapter;
  readonly measure: StoryMeasure;
}

export function ChapterAction({ chapter, played, measure }: ActionProps) {
  const { action } = chapter;
  switch (action.kind) {
    case "switch":
      return <SwitchAction of={action.of} played={played} />;
    case "dose":
      return <DoseAction played={played} />;
    case "hours":
      return <HoursAction action={action} played={played} />;
    case "courses":
      return <CoursesAction action={action} played={played} measure={measure} />;
    case "trial":
      return <TrialAction played={played} />;
  }
}

/** Whether the visitor waits for something that was asked for. */
const isUnderWay = ({ phase }: PlayedChapter): boolean => phase === "acting" || phase === "answering";

type Switch = Extract<Action, { kind: "switch" }>["of"];

const switches: Readonly<Record<Switch, (signal: AbortSignal) => Promise<void>>> = {
  stimulus: stimulateSpot,
  interneurons: showInterneurons,
  twin: compareWithTwin,
};
function SwitchAction({ of, played }: { readonly of: Switch; readonly played: PlayedChapter }) {
  const isOn = isUnderWay(played) || played.phase === "answered";
  return (
    <button
      type="button"
      className="button story-action"
      aria-pressed={isOn}
      disabled={played.phase === "preparing"}
      onClick={() => (isOn ? played.rest() : played.act(({ signal }) => switches[of](signal)))}
    >
      {t(switchWords[of])}
    </button>
  );
}

function DoseAction({ played }: { readonly played: PlayedChapter }) {
  const concentrationUm = useAppState((state) => state.concentrationUm);
  const effectivePerPlasma = useEffectivePerPlasma();
  const set = (next: number) => {
    if (played.phase === "preparing") return;
    clampConcentration(next);
    if (next > 0) played.act(async () => {});
    else played.rest();
  };
  return (
    <DoseSlider
      concentrationUm={concentrationUm}
      effectivePerPlasma={effectivePerPlasma}
      isClamped
      onChange={set}
    />
  );
}

function HoursAction(props: {
  readonly action: Extract<Action, { kind: "hours" }>;
  readonly played: PlayedChapter;
}) {
  const { action, played } = props;
  return (
    <button
      type="button"
      className="button story-action"
      disabled={played.phase !== "ready"}
      onClick={() => played.act(({ signal }) => passHours(action.legs, signal))}
    >
      {t(hoursWords[action.to])}
    </button>
  );
}

function CoursesAction(props: {
  readonly action: Extract<Action, { kind: "courses" }>;
  readonly played: PlayedChapter;
  readonly measure: StoryMeasure;
}) {
  const { action, played, measure } = props;
  const { choices, figure } = action;
  const play = async ({ name, protocol, fromHours, legs }: CourseChoice, { signal, keep }: Acting) => {
    measure.forgetExtremes();
    await playCourse(protocol, fromHours, legs, signal);
    const reading = measure.read();
    const value = reading && storyFigures[figure].of(reading);
    if (value !== null) keep(name, value);
  };
  return (
    <div className="story-choices">
      {choices.map((choice) => {
        const value = played.tried.get(choice.name);
        return (
          <button
            key={choice.name}
            type="button"
            className="button story-action"
            data-tried={value !== undefined}
            disabled={played.phase === "preparing" || isUnderWay(played)}
            onClick={() => played.act((acting) => play(choice, acting))}
          >
            {t(choiceWords[choice.name])}
            {value !== undefined && choices.length > 1 && (
              <b className="story-choice-value">{storyFigures[figure].write(value)}</b>
            )}
          </button>
        );
      })}
    </div>
  );
}

function TrialAction({ played }: { readonly played: PlayedChapter }) {
  const progress = useAppState(({ trial }) => (trial?.isRunning ? (trial.progress?.progress ?? 0) : null));
  const take = async ({ signal, keep }: Acting) => {
    await takeAssumptionAway(signal);
    for (const { quantity, estimate } of appStore.getState().trial?.result?.findings ?? []) {
      if (estimate.value !== null) keep(quantity, estimate.value);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button story-action"
        disabled={played.phase === "preparing" || isUnderWay(played)}
        onClick={() => played.act(take)}
      >
        {t("story.unknown.action")}
      </button>
      {progress !== null && <progress max={1} value={progress} aria-label={t("trial.progress")} />}
    </>
  );
}
