/** The verdict matrix, member by member; finished members are kept in a file, so that an interrupted computation is continued. */
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { equalWeights } from "../../model/hypotheses/hypotheses.ts";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet, parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import type { CourseExperimentName } from "../../treatment/hypotheses/experiments.ts";
import {
  assumptionOf,
  type ColumnName,
  columnNames,
  MemberBench,
  type MemberColumn,
} from "../../treatment/hypotheses/member-column.ts";
import { columnOver, type VerdictColumn } from "../../treatment/hypotheses/verdicts.ts";
import type { VerdictMatrix } from "../../treatment/hypotheses/written-matrix.ts";
import { PartialResults } from "../partial-results.ts";
import { readMembers, readSetAtlases } from "./members.ts";

interface MemberColumns {
  readonly index: number;
  readonly columns: { readonly [Name in ColumnName]: MemberColumn };
}

const partialFile = fileURLToPath(new URL("../../../.cache/verdicts.partial", import.meta.url));

export interface MatrixRequest {
  /** Calendar day, as 2026-01-31. */
  readonly date: string;
  /** Rows to compute; without it all, kept on the way. */
  readonly experiments?: readonly CourseExperimentName[];
  readonly onProgress?: (fraction: number, words: string) => void;
}

export async function computeMatrix({
  date,
  experiments,
  onProgress = () => undefined,
}: MatrixRequest): Promise<VerdictMatrix> {
  const members = readMembers();
  const ofSet = readSetAtlases();
  const networkHash = networkHashOf(createRecipe());
  const signature = JSON.stringify({
    networkHash,
    members: members.map(({ weight, cascade }) => [weight, cascade]),
  });
  const partial = experiments
    ? null
    : new PartialResults<MemberColumns>(partialFile, signature, ({ index }) => `${index}`);
  const done: MemberColumns[] = [];
  for (const [index, member] of members.entries()) {
    const kept = partial?.get(`${index}`);
    if (kept) {
      done.push(kept);
      continue;
    }
    const bench = new MemberBench(member, ofSet);
    const found: Partial<Record<ColumnName, MemberColumn>> = {};
    for (const [place, name] of columnNames.entries()) {
      const fraction = (index + place / columnNames.length) / members.length;
      onProgress(fraction, `member ${index + 1} of ${members.length}, ${name}`);
      await setImmediate(); // lets an interrupt in
      found[name] = bench.column(assumptionOf(name, equalWeights), experiments);
    }
    const result = { index, columns: found as MemberColumns["columns"] };
    partial?.add(result);
    done.push(result);
  }
  const columns = Object.fromEntries(
    columnNames.map((name) => [name, columnOver(done.map((member) => member.columns[name]))]),
  ) as { readonly [Name in ColumnName]: VerdictColumn };
  partial?.remove();
  return {
    ...{ parameterSet: parameterSets[defaultParameterSet].title, networkHash, date },
    ...{ members: members.length, mixture: equalWeights, columns },
  };
}

/** As it is written: four significant digits, which is more than the atlas's standard errors leave. */
export const matrixAsJson = (matrix: VerdictMatrix): string =>
  `${JSON.stringify(
    matrix,
    (_key, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value),
    1,
  )}\n`;
