/** Every subject as a mark: a full disc responds and still does at a week, a half one no longer, a ring not at all. */
import { type KeyboardEvent, useRef } from "react";
import { pickSubject, useCohort } from "../../../../app/cohort.ts";
import { responseMood } from "../../../../treatment/cohort/definitions.ts";
import type { SubjectReport } from "../../../../treatment/cohort/run-cohort.ts";
import { t } from "../../../../web/messages/messages.ts";
import { stepAhead } from "../../../../web/slider-keys.ts";

const kinds = ["lasting", "brief", "none"] as const;
type Kind = (typeof kinds)[number] | "unknown";

function kindOf({ outcome: { moodDay, moodWeek } }: SubjectReport): Kind {
  if (moodDay === null || moodWeek === null) return "unknown";
  if (moodDay < responseMood) return "none";
  return moodWeek < responseMood ? "brief" : "lasting";
}

export function SubjectGrid({ subjects }: { readonly subjects: readonly SubjectReport[] }) {
  const picked = useCohort((state) => state.picked);
  const grid = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent, number: number) => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as Record<string, number>)[event.key] ?? stepAhead(event.key);
    if (step === undefined) return;
    event.preventDefault();
    const next = ((number - 1 + step + subjects.length) % subjects.length) + 1;
    pickSubject(next);
    grid.current?.querySelector<HTMLElement>(`[data-subject="${next}"]`)?.focus();
  };
  return (
    <section>
      <h3>{t("cohort.subjects")}</h3>
      <ul className="cohort-key">
        {kinds.map((kind) => (
          <li key={kind}>
            <span className="cohort-mark" data-kind={kind} />
            {t(`cohort.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="quiet">{t("cohort.pickHint")}</p>
      <div ref={grid} className="cohort-grid" role="radiogroup" aria-label={t("cohort.subjects")}>
        {subjects.map((report) => {
          const { number } = report.subject;
          const kind = kindOf(report);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a mark is a drawing, and radio buttons cannot be drawn alike everywhere
            <button
              key={number}
              type="button"
              role="radio"
              data-subject={number}
              aria-checked={number === picked}
              aria-label={t("cohort.subjectMark", { number, kind: t(`cohort.kind.${kind}`) })}
              tabIndex={number === (picked ?? 1) ? 0 : -1}
              onClick={() => pickSubject(number)}
              onKeyDown={(event) => pressed(event, number)}
            >
              <span className="cohort-mark" data-kind={kind} />
            </button>
          );
        })}
      </div>
    </section>
  );
}
