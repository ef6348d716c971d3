/** The verdict matrix, member by member; finished members are kept in a file, so that an interrupted computation is continued. */
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { equalWeights } from "../../model/hypotheses/hypotheses.ts";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet, parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
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
import { readKnockOuts, readMembers } from "./members.ts";

interface MemberColumns {
  readonly index: number;
  readonly columns: { readonly [Name in ColumnName]: MemberColumn };
}

const partialFile = fileURLToPath(new URL("../../../.cache/verdicts.partial", import.meta.url));

export async function computeMatrix(
  date: string,
  onProgress: (fraction: number, words: string) => void = () => undefined,
): Promise<VerdictMatrix> {
  const members = readMembers();
  const knockOuts = readKnockOuts();
  const networkHash = networkHashOf(createRecipe());
  const signature = JSON.stringify({
    networkHash,
    members: members.map(({ weight, cascade }) => [weight, cascade]),
  });
  const partial = new PartialResults<MemberColumns>(partialFile, signature, ({ index }) => `${index}`);
  for (const [index, member] of members.entries()) {
    if (partial.get(`${index}`)) continue;
    const bench = new MemberBench(member, knockOuts);
    const columns: Partial<Record<ColumnName, MemberColumn>> = {};
    for (const [place, name] of columnNames.entries()) {
      const done = (index + place / columnNames.length) / members.length;
      onProgress(done, `member ${index + 1} of ${members.length}, ${name}`);
      await setImmediate(); // lets an interrupt in
      columns[name] = bench.column(assumptionOf(name, equalWeights));
    }
    partial.add({ index, columns: columns as MemberColumns["columns"] });
  }
  const done = members.map((_, index) => partial.get(`${index}`));
  const columns = Object.fromEntries(
    columnNames.map((name) => [
      name,
      columnOver(done.flatMap((member) => (member ? [member.columns[name]] : []))),
    ]),
  ) as { readonly [Name in ColumnName]: VerdictColumn };
  partial.remove();
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
