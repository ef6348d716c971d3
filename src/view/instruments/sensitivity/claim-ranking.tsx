/** One claim and the assumptions that move it, the most important first: dots with intervals, and the values in text. */
import { type ClaimFinding, directionOf, type Importance } from "../../../model/sensitivity/findings.ts";
import { t } from "../../../web/messages/messages.ts";
import {
  intervalInWords,
  mostInWords,
  nameOfAssumption,
  sizeInWords,
  startInWords,
} from "../../../web/messages/sensitivity-words.ts";

/** Assumptions that are shown at once; the rest is one press away. */
const shownAtOnce = 5;

export function ClaimRanking({ finding }: { readonly finding: ClaimFinding }) {
  const { claim, importances } = finding;
  const largest = Math.max(...importances.map(({ high }) => high), Number.MIN_VALUE);
  const rows = (of: readonly Importance[]) => (
    <ol>
      {of.map((importance) => (
        <Row key={importance.assumption} {...{ claim, importance, largest }} />
      ))}
    </ol>
  );
  return (
    <section className="claim-ranking">
      <h4>{t(`sensitivity.claim.${claim}`)}</h4>
      <p className="claim-start">{startInWords(finding)}</p>
      <p>{mostInWords(finding)}</p>
      {rows(importances.slice(0, shownAtOnce))}
      <details>
        <summary>{t("sensitivity.all", { count: importances.length })}</summary>
        {rows(importances)}
      </details>
    </section>
  );
}

interface RowProps {
  readonly claim: ClaimFinding["claim"];
  readonly importance: Importance;
  readonly largest: number;
}

function Row({ claim, importance, largest }: RowProps) {
  const placeOf = (value: number) => (100 * value) / largest;
  const [from, to] = [placeOf(importance.low), placeOf(importance.high)];
  return (
    <li>
      <span>{nameOfAssumption(importance)}</span>
      <span className="claim-track" dir="ltr" aria-hidden="true">
        <span className="claim-interval" style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
        <span className="claim-dot" style={{ insetInlineStart: `${placeOf(importance.size)}%` }} />
      </span>
      <span className="claim-value">
        {sizeInWords(claim, importance.size)}{" "}
        <span className="claim-start">({intervalInWords(claim, importance)})</span>{" "}
        {t(`sensitivity.direction.${directionOf(importance)}`)}
      </span>
    </li>
  );
}
