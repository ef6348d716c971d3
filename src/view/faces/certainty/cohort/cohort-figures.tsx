/** How many respond, each figure of the cohort above the trial's, with their intervals on one scale. */
import type { CohortFigures as Figures } from "../../../../treatment/cohort/cohort-figures.ts";
import { compareShares } from "../../../../treatment/cohort/comparison.ts";
import type { Share } from "../../../../treatment/cohort/share.ts";
import { t } from "../../../../web/messages/messages.ts";
import { percent } from "../../../../web/messages/numbers.ts";

export function CohortFigures({ figures }: { readonly figures: Figures }) {
  return (
    <section className="cohort-figures">
      <h3>{t("cohort.figures")}</h3>
      <p className="quiet">{t("cohort.responseMeaning")}</p>
      <ul>
        {compareShares(figures).map(({ name, found, published, source, agrees }) => (
          <li key={name} data-agrees={agrees}>
            <h4>{t(`cohort.${name}`)}</h4>
            <Row kind="model" name={t("cohort.model")} share={found} />
            <Row kind="trial" name={source} share={published} />
            {agrees !== null && (
              <p className="cohort-verdict">{t(agrees ? "cohort.agrees" : "cohort.disagrees")}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly kind: "model" | "trial";
  readonly name: string;
  readonly share: Share;
}

function Row({ kind, name, share: { share, low, high, count, of } }: RowProps) {
  const isKnown = of > 0;
  return (
    <div className="cohort-row" data-kind={kind}>
      <span>{name}</span>
      <span className="cohort-track" dir="ltr" aria-hidden="true">
        {isKnown && (
          <>
            <span
              className="cohort-interval"
              style={{ insetInlineStart: percentOf(low), width: percentOf(high - low) }}
            />
            <span className="cohort-point" style={{ insetInlineStart: percentOf(share) }} />
          </>
        )}
      </span>
      <span>{isKnown ? t("cohort.share", { share: percent(share), count, of }) : t("cohort.pending")}</span>
    </div>
  );
}

const percentOf = (share: number) => `${100 * share}%`;
