/** Wishes that concern a course of treatment, carried out and answered in the store. None of these rejects. */
import type { CourseReport } from "../treatment/course-report.ts";
import { playAlongTimeline } from "./intents.ts";
import type { SimulationCommands } from "./simulation-commands.ts";
import { type AppState, appStore, type ComparisonWish, type CourseWish } from "./store.ts";

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function answerCourse(commands: SimulationCommands, wish: CourseWish): Promise<void> {
  const asked = appStore.getState();
  const isStillAsked = () => appStore.getState().generation === asked.generation;
  try {
    const course = await (wish.kind === "protocol"
      ? commands.startCourse(wish.protocol)
      : commands.giveDose(wish.dose));
    if (!isStillAsked()) return;
    appStore.setState((state) => ({ course, ...subjectOf(course, state), ...heldAfter(wish, state, asked) }));
    // A dose into a clock that runs leaves it at its speed; otherwise hours must pass before anything shows.
    if (wish.kind === "protocol" || asked.hoursPerSecond === 0) playAlongTimeline();
  } catch (error) {
    if (isStillAsked()) appStore.setState({ courseRefusal: sentenceOf(error) });
  }
  appStore.setState(({ courseWish }) => (courseWish === wish ? { courseWish: null } : {}));
}

/**
 * The level is let go once a course has begun, unless a person has moved it while the course was being prepared. A
 * protocol begins with no AMPA block by hand either; a dose leaves that where it is.
 */
function heldAfter({ kind }: CourseWish, state: AppState, asked: AppState): Partial<AppState> {
  return {
    ...(state.concentrationUm === asked.concentrationUm ? { isHeld: false } : {}),
    ...(kind === "protocol" && state.ampaBlock === asked.ampaBlock ? { ampaBlock: 0 } : {}),
  };
}

/** The course brings its own subject. */
function subjectOf({ protocol: { subject } }: CourseReport, { report }: AppState): Partial<AppState> {
  return { subject, report: report && { ...report, subject } };
}

export async function answerSeek(
  commands: SimulationCommands,
  wish: { readonly hours: number },
): Promise<void> {
  let courseRefusal: string | null = null;
  try {
    await commands.seekHours(wish.hours);
  } catch (error) {
    courseRefusal = sentenceOf(error);
  }
  appStore.setState(({ seekWish }) => (seekWish === wish ? { seekWish: null, courseRefusal } : {}));
}

export async function answerComparison(commands: SimulationCommands, wish: ComparisonWish): Promise<void> {
  const { name, protocols } = wish;
  const courses: CourseReport[] = [];
  try {
    for (const protocol of protocols) {
      courses.push(await commands.previewCourse(protocol));
    }
    appStore.setState({ comparison: { name, courses } });
  } catch (error) {
    appStore.setState({ comparisonRefusal: sentenceOf(error) });
  }
  appStore.setState(({ comparisonWish }) => (comparisonWish === wish ? { comparisonWish: null } : {}));
}
