/** A trajectory and its outcomes: as CSV, as one JSON object, or as tables for the eye. */

import type { Provenance } from "../../io/provenance.ts";
import {
  quantities,
  type TrajectoryColumn,
  type TrajectoryRow,
  trajectoryColumnNames,
} from "../../model/quantities.ts";
import type { CourseBands, ExpectationBand } from "../../treatment/ensemble/course-bands.ts";
import type { Expectation, Protocol } from "../../treatment/protocol/protocol.ts";
import { leastOfAnyColumn, type Outcome } from "../../treatment/trajectory/outcomes.ts";
import { changesInWords } from "../../web/messages/provenance-words.ts";
import { labelOf } from "../../web/messages/quantity-words.ts";
import { align } from "../align.ts";
import { bandInFigures, reasons, withReasonsInEnglish } from "../print-number.ts";
import { bandEdges, bandsAsTable, foundBandInFigures, shareInFigures } from "./protocol-bands.ts";
import type { TrajectorySource } from "./trajectory-source.ts";

export interface TrajectoryOutcome {
  readonly protocol: Protocol;
  readonly statistics: TrajectorySource["provenance"];
  readonly rows: readonly TrajectoryRow[];
  readonly outcomes: readonly Outcome[];
  readonly provenance: Provenance;
  /** Over the ensemble, at the times of the rows; null without one. */
  readonly bands: CourseBands | null;
}

/** Header and rows, nothing else. With bands each column is followed by its 5 %, 50 % and 95 % quantile. */
export function trajectoryAsCsv({ rows, bands }: TrajectoryOutcome): string {
  const edges = (name: TrajectoryColumn): readonly (readonly [string, ArrayLike<number>])[] =>
    bands && name !== "hours"
      ? bandEdges.map((edge) => [`${name}_${edge}`, bands.columns[name][edge]] as const)
      : [];
  const head = trajectoryColumnNames.flatMap((name) => [name, ...edges(name).map(([title]) => title)]);
  const cells = (row: TrajectoryRow, point: number) =>
    trajectoryColumnNames.flatMap((name) => [
      digits(row[name], 8),
      ...edges(name).map(([, values]) => digits(values[point] ?? Number.NaN, 8)),
    ]);
  return [head.join(","), ...rows.map((row, point) => cells(row, point).join(","))].join("\n");
}

/** With lists of numbers as lists of JSON. */
export const foundByCourse = ({
  bands,
  outcomes,
  ...outcome
}: TrajectoryOutcome): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(
      { ...outcome, outcomes: withReasonsInEnglish(outcomes), ...(bands && { bands }) },
      (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value),
    ),
  );

export const trajectoryAsJson = (outcome: TrajectoryOutcome): string =>
  JSON.stringify(foundByCourse(outcome), null, 2);

export function trajectoryAsTables(outcome: TrajectoryOutcome): string {
  const { protocol, statistics, provenance, rows, outcomes, bands } = outcome;
  const { source, parameters, networkHash, recipeHash, neurons, seed, relaxMs, sampleMs } = statistics;
  const from = source === "atlas" ? "response atlas" : "live network";
  const removed = provenance.removedAssumptions.map(({ assumption }) => assumption);
  const assumed = protocol.assumes.filter((assumption) => !removed.includes(assumption));
  const head = [
    `${protocol.title}: ${protocol.summary}`,
    `${protocol.subject}, ${protocol.weightKg} kg, ${protocol.horizonHours} h; assumes ${assumed.join(", ")}`,
    ...changesInWords(provenance),
    `statistics: ${from}, parameters ${parameters}, network ${networkHash}, recipe ${recipeHash}, ${neurons} neurons, seed ${seed}, ${relaxMs} + ${sampleMs} ms per sample`,
    ...(protocol.label === undefined ? [] : [`label: ${protocol.label}`]),
  ];
  const table = align([
    [...trajectoryColumnNames],
    trajectoryColumnNames.map((name) => quantities[name].unit),
    ...rows.map((row) => trajectoryColumnNames.map((name) => digits(row[name], 4))),
  ]);
  const labels = trajectoryColumnNames
    .filter((name) => labelOf(name) !== "")
    .map((name) => `${name}: ${labelOf(name)}`);
  return [
    head.join("\n"),
    table,
    labels.join("\n"),
    ...(bands ? [bandsAsTable(bands)] : []),
    outcomesAsTable(outcomes, bands?.expectations),
  ].join("\n\n");
}

/**
 * A row per expectation, and why, a line each, where nothing was found. `overEnsemble`: what the ensemble makes of each, and the
 * share of it that meets it.
 */
export function outcomesAsTable(
  outcomes: readonly Outcome[],
  overEnsemble: readonly ExpectationBand[] | null = null,
): string {
  const ofEnsemble = (index: number) => {
    const { found = null, share = null } = overEnsemble?.[index] ?? {};
    return overEnsemble ? [foundBandInFigures(found), shareInFigures(share)] : [];
  };
  const table = align([
    ["expected", "found", "band", "", "target", ...(overEnsemble ? ["ensemble", "met by"] : [])],
    ...outcomes.map(({ expectation, found, isMet }, index) => [
      expectation.words,
      foundInWords(expectation, found),
      bandInFigures(expectation),
      verdictOf(isMet),
      expectation.target ?? "",
      ...ofEnsemble(index),
    ]),
  ]);
  const notes = outcomes.flatMap(({ expectation, reason }) =>
    reason === null ? [] : [{ quantity: expectation.words, reason }],
  );
  return [table, reasons(notes)].filter(Boolean).join("\n");
}

/** "1.46", or "0.03 × single-infusion". */
export function foundInWords({ over, minus }: Expectation, found: number | null): string {
  const figure = found === null ? "–" : digits(found, 3);
  if (minus !== undefined) return `${figure} more than ${minus}`;
  return over === undefined ? figure : `${figure} × ${over}`;
}

export const verdictOf = (isMet: boolean | null) => (isMet === null ? "–" : isMet ? "met" : "NOT MET");

const digits = (value: number, count: number) =>
  Math.abs(value) < leastOfAnyColumn ? "0" : `${Number(value.toPrecision(count))}`;
