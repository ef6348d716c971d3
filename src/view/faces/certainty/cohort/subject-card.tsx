/** One virtual subject in plain words: what became of it, and where it differs from the others. */
import { weightedQuantile } from "../../../../model/quantiles.ts";
import type { SubjectReport } from "../../../../treatment/cohort/run-cohort.ts";
import { type VariationName, variationNames } from "../../../../treatment/cohort/variation.ts";
import { t } from "../../../../web/messages/messages.ts";
import { decimal, percent } from "../../../../web/messages/numbers.ts";

const mostTraits = 5;

interface SubjectCardProps {
  readonly report: SubjectReport;
  readonly all: readonly SubjectReport[];
  readonly onSee: () => void;
}

export function SubjectCard({ report: { subject, outcome }, all, onSee }: SubjectCardProps) {
  const { moodDay, moodWeek, moodSix, moodSsri, relapse, highestPlasmaNgPerMl } = outcome;
  const event = relapse === null ? "none" : relapse.isEvent ? "relapse" : "well";
  return (
    <section className="cohort-card" aria-live="polite">
      <h3>{t("cohort.subject", { number: subject.number })}</h3>
      {moodDay !== null && (
        <p>{t("cohort.subject.moods", { day: decimal(moodDay), week: decimal(moodWeek) })}</p>
      )}
      {moodSix !== null && <p>{t("cohort.subject.relapse", { event, days: decimal(relapse?.days ?? 0) })}</p>}
      {moodSsri !== null && <p>{t("cohort.subject.ssri", { mood: decimal(moodSsri) })}</p>}
      <p>
        {t("cohort.subject.body", {
          weight: decimal(subject.weightKg),
          plasma: decimal(highestPlasmaNgPerMl),
          loss: percent(1 - subject.values.stress),
        })}
      </p>
      <p className="quiet">{t("cohort.subject.differs")}</p>
      <ul>
        {largestDifferences(subject.values, all).map(({ name, factor }) => (
          <li key={name}>
            {t("cohort.subject.factor", { name: t(`cohort.trait.${name}`), factor: decimal(factor, 2) })}
          </li>
        ))}
      </ul>
      <button type="button" className="button cohort-see" onClick={onSee}>
        {t("subject.see")}
      </button>
      <p className="quiet">{t("subject.seeNote")}</p>
    </section>
  );
}

/** The values that are most unlike the cohort's median, as factors on it. */
function largestDifferences(
  values: Readonly<Record<VariationName, number>>,
  all: readonly SubjectReport[],
): readonly { readonly name: VariationName; readonly factor: number }[] {
  const weights = all.map(() => 1);
  const medianOf = (name: VariationName) =>
    weightedQuantile(
      all.map(({ subject }) => subject.values[name]),
      weights,
      0.5,
    );
  return variationNames
    .map((name) => ({ name, factor: values[name] / medianOf(name) }))
    .sort((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)))
    .slice(0, mostTraits);
}
