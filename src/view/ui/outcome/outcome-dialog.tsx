/** What came of an experiment or a comparison, as large as the window; reached when it has run, left by Escape or its button. */
import { showOutcome } from "../../../app/intents.ts";
import { protocolText } from "../../../app/protocol-text.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { lazyPart } from "../../../web/lazy-part.ts";
import { t } from "../../../web/messages/messages.ts";
import { Dialog } from "../dialogs/dialog.tsx";
import { Loaded } from "../dialogs/loaded.tsx";
import { comparisonTitle } from "./comparisons.ts";

const CourseOutcome = lazyPart(() =>
  import("./course-outcome.tsx").then((module) => ({ default: module.CourseOutcome })),
);
const ComparisonOutcome = lazyPart(() =>
  import("./comparison-outcome.tsx").then((module) => ({ default: module.ComparisonOutcome })),
);

export function OutcomeDialog() {
  const shown = useAppState((state) => state.shownOutcome);
  const course = useAppState((state) => state.course);
  const comparison = useAppState((state) => state.comparison);
  const title =
    shown === "course" && course
      ? t("outcome.of", { title: protocolText(course.protocol, "title") })
      : shown === "comparison" && comparison
        ? comparisonTitle(comparison.name)
        : null;
  return (
    <Dialog title={title} size="window" onClose={() => showOutcome(null)}>
      {title !== null && (
        <Loaded loading={t("outcome.loading")} failed={(detail) => t("outcome.failed", { detail })}>
          {shown === "course" && course && <CourseOutcome course={course} />}
          {shown === "comparison" && comparison && <ComparisonOutcome comparison={comparison} />}
          <p className="outcome-back">
            <button type="button" className="button" onClick={() => showOutcome(null)}>
              {t("outcome.back")}
            </button>
          </p>
        </Loaded>
      )}
    </Dialog>
  );
}
