/** One protocol: what is done, what is expected and why, one tap to run it, and what came out. */
import { useEffect, useRef } from "react";
import { startCourse } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { Expectation, Protocol } from "../../../treatment/protocol/protocol.ts";
import { OutcomeList } from "./outcome-list.tsx";

export function ProtocolCard({ protocol }: { readonly protocol: Protocol }) {
  const course = useAppState((state) =>
    state.course?.protocol.name === protocol.name ? state.course : null,
  );
  const underWay = useAppState((state) => state.courseUnderWay);
  const isAsked = underWay?.kind === "protocol" && underWay.protocol === protocol;
  const { title, summary, label, expectations, sources, assumes } = protocol;
  const action = isAsked ? "Working…" : course ? "Run again" : "Run";
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
    <article ref={card} className="card" data-running={isRunning}>
      <header className="card-head">
        <h3 className="card-title">{title}</h3>
        <button
          type="button"
          className="button card-run"
          aria-label={`${action}: ${title}`}
          disabled={underWay !== null}
          onClick={() => startCourse(protocol)}
        >
          {action}
        </button>
      </header>
      <p className="card-summary">{summary}</p>
      {label && <p className="card-label">{label}</p>}
      {course ? <Findings course={course} /> : <Expected expectations={expectations} />}
      <details className="card-more">
        <summary>Sources and assumptions</summary>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        <p>Rests on {assumes.join(", ")}: see “What this leaves out”.</p>
      </details>
    </article>
  );
}

/** What is expected, before it is run: the first in sight, the rest one tap away. */
function Expected({ expectations }: { readonly expectations: readonly Expectation[] }) {
  const [first, ...rest] = expectations;
  if (!first) return null;
  return (
    <div className="card-expected">
      <p>
        <span className="card-kind">Expected</span> {first.words}.
      </p>
      {rest.length > 0 && (
        <details className="card-more">
          <summary>{rest.length} more</summary>
          <ul>
            {rest.map(({ words, measure }) => (
              <li key={`${words} ${measure}`}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Findings({ course }: { readonly course: CourseReport }) {
  if (course.noPlanReason !== null) {
    return <p className="card-expected">{course.noPlanReason}</p>;
  }
  return (
    <>
      <p className="card-kind">Found by the response atlas, over the whole course</p>
      <OutcomeList outcomes={course.outcomes} />
    </>
  );
}
