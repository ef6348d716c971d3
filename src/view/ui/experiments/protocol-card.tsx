/** One protocol: summary, expectations, a button that runs it, and the findings. */
import { useEffect, useRef } from "react";
import { showOutcome, startCourse } from "../../../app/intents.ts";
import { expectationText, protocolText } from "../../../app/protocol-text.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { Protocol } from "../../../treatment/protocol/protocol.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { Card } from "./card.tsx";

export function ProtocolCard({ protocol }: { readonly protocol: Protocol }) {
  const course = useAppState((state) =>
    state.course?.protocol.name === protocol.name ? state.course : null,
  );
  const underWay = useAppState((state) => state.courseUnderWay);
  const isAsked = underWay?.kind === "protocol" && underWay.protocol === protocol;
  const { label, sources, assumes } = protocol;
  const action = t(isAsked ? "experiment.working" : course ? "experiment.runAgain" : "experiment.run");
  const card = useRef<HTMLElement>(null);
  const isRunning = course !== null;
  useEffect(() => {
    const panel = card.current?.closest("[role='tabpanel']");
    // Only the list is scrolled: the browser's own way would also move the screen behind it.
    if (isRunning && card.current && panel) {
      panel.scrollTop += card.current.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    }
  }, [isRunning]);
  return (
    <Card
      ref={card}
      title={protocolText(protocol, "title")}
      action={action}
      isDisabled={underWay !== null}
      onAction={() => startCourse(protocol)}
      isRunning={isRunning}
    >
      <p>{protocolText(protocol, "summary")}</p>
      {label && <p className="card-label">{protocolText(protocol, "label")}</p>}
      {course ? <Findings course={course} /> : <Expected protocol={protocol} />}
      <details className="card-more">
        <summary>{t("experiment.sources")}</summary>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        <p>{t("experiment.assumes", { list: assumes.join(", ") })}</p>
      </details>
    </Card>
  );
}

/** The expectations before the run: the first one, and the others on request. */
function Expected({ protocol }: { readonly protocol: Protocol }) {
  const [first, ...rest] = protocol.expectations;
  if (!first) return null;
  return (
    <div>
      <p>
        <span className="quiet">{t("experiment.expected")}</span> {expectationText(protocol, first.words)}
        {t("page.fullStop")}
      </p>
      {rest.length > 0 && (
        <details className="card-more">
          <summary>{t("experiment.more", { count: rest.length })}</summary>
          <ul>
            {rest.map(({ words, measure }) => (
              <li key={`${words} ${measure}`}>{expectationText(protocol, words)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** How many expectations are met, and the way to the outcome. */
function Findings({ course }: { readonly course: CourseReport }) {
  const { protocol, outcomes, noPlanReason } = course;
  if (noPlanReason !== null) {
    return <p>{say(noPlanReason)}</p>;
  }
  const met = outcomes.filter(({ isMet }) => isMet === true).length;
  return (
    <div className="card-outcome">
      <p>{t("outcome.count", { met, all: outcomes.length })}</p>
      <button
        type="button"
        className="button"
        aria-label={t("outcome.showFor", { title: protocolText(protocol, "title") })}
        onClick={() => showOutcome("course")}
      >
        {t("outcome.show")}
      </button>
    </div>
  );
}
