/** Who carries the effect: the surge as a sum of what four mechanisms add to it, as measured by `decompose`. */
import { decompositions } from "../../../model/decomposition/decompositions.ts";
import { largestShare } from "../../../model/decomposition/findings.ts";
import type { Interval } from "../../../model/interval.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import "./decomposition.css";

export function DecompositionChart({ parameterSet }: { readonly parameterSet: string }) {
  const findings = decompositions[parameterSet];
  if (!findings) return <p>{t("decomposition.missing")}</p>;
  const { withAll, withNone, parts, concentrationUm, seeds, neurons, date } = findings;
  const { mechanism, share } = largestShare(findings);
  const rows: readonly Row[] = [
    { name: t("decomposition.none"), kind: "none", part: withNone },
    ...parts.map((part): Row => ({ name: t(`decomposition.${part.mechanism}`), kind: "part", part })),
    { name: t("decomposition.all"), kind: "all", part: withAll },
  ];
  const limits = rows.flatMap(({ part }) => [part.low, part.high, 0]);
  const [lowest, highest] = [Math.min(...limits), Math.max(...limits)];
  const placeOf = (value: number) => (100 * (value - lowest)) / (highest - lowest);
  return (
    <figure className="decomposition">
      <p>
        {t("decomposition.largest", {
          mechanism: t(`decomposition.${mechanism}`),
          share: percent(share),
          surge: decimal(Math.exp(withAll.mean), 2),
        })}
      </p>
      <ul>
        {rows.map(({ name, kind, part }) => (
          <li key={name} data-kind={kind}>
            <span>{name}</span>
            <span className="decomposition-track" dir="ltr" aria-hidden="true">
              <span className="decomposition-zero" style={{ insetInlineStart: `${placeOf(0)}%` }} />
              <span className="decomposition-bar" style={spanOf(0, part.mean, placeOf)} />
              <span className="decomposition-interval" style={spanOf(part.low, part.high, placeOf)} />
            </span>
            <span className="decomposition-value">
              {t("decomposition.factor", { factor: decimal(Math.exp(part.mean), 2) })}
            </span>
          </li>
        ))}
      </ul>
      <figcaption>
        {t("decomposition.caption", {
          set: findings.parameterSet,
          concentration: decimal(concentrationUm, 1),
          neurons,
          seeds: seeds.length,
          date,
        })}
      </figcaption>
    </figure>
  );
}

interface Row {
  readonly name: string;
  readonly kind: "none" | "part" | "all";
  readonly part: Interval;
}

function spanOf(from: number, to: number, placeOf: (value: number) => number) {
  const [first, last] = [placeOf(Math.min(from, to)), placeOf(Math.max(from, to))];
  return { insetInlineStart: `${first}%`, width: `${last - first}%` };
}
