/** What a page around is told of the network and of what is shown. */
import { type Sentence, say } from "../../web/messages/messages.ts";
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import type { ScalarName } from "../../wire/frame/scalars.ts";
import { courseOf } from "../chosen-state.ts";
import type { FaceState } from "../face.ts";
import { pageProgram } from "../known-of-run.ts";
import type { AppState } from "../store.ts";
import { chapterNames } from "../story/chapter-names.ts";
import { type EmbedState, embeddedFace, type SaidSentence } from "./answers.ts";
import { envelope, messageVersion } from "./commands.ts";

export interface Told {
  readonly app: AppState;
  /** The newest; null before the first. */
  readonly frame: Frame | null;
  readonly face: Pick<FaceState, "face" | "part">;
  /** Nobody can see the frame, and the network is held for that. */
  readonly isHidden: boolean;
  /** What the address has asked for that could not be; null for nothing. */
  readonly refused: Sentence | null;
}

export const saidSentence = (sentence: Sentence): SaidSentence => ({
  key: sentence.key,
  sentence: say(sentence),
});

function activityOf({ phase, isPaused }: AppState, isHidden: boolean): EmbedState["activity"] {
  if (phase !== "running") return phase;
  if (isHidden) return "hidden";
  return isPaused ? "paused" : "running";
}

export function embedStateOf({ app, frame, face: { face, part }, isHidden, refused }: Told): EmbedState {
  // A frame of the run before says nothing of one that only starts.
  const known = app.phase === "starting" ? null : frame;
  const measured = (name: ScalarName): number | null => {
    const value = known ? scalarOf(known, name) : Number.NaN;
    return Number.isFinite(value) ? value : null;
  };
  const problem = app.failure ?? refused ?? app.refusedAddress ?? app.courseRefusal;
  return {
    [envelope]: messageVersion,
    type: "state",
    app: pageProgram.version,
    activity: activityOf(app, isHidden),
    face: embeddedFace(face),
    chapter: face === "story" ? (chapterNames.find((name) => name === part) ?? chapterNames[0]) : null,
    experiment: courseOf(app)?.name ?? null,
    biologicalMs: measured("biologicalMs"),
    hours: measured("hours") ?? 0,
    neurons: app.report?.neurons ?? null,
    excitatoryRateHz: measured("excitatoryRateHz"),
    inhibitoryRateHz: measured("inhibitoryRateHz"),
    relativeRelease: measured("relativeRelease"),
    effectiveUm: measured("effectiveUm") ?? 0,
    constantUm: app.isClamped ? app.concentrationUm : null,
    spineOccupancy: measured("spineOccupancy"),
    problem: problem && saidSentence(problem),
  };
}
