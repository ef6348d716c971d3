import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { measuredInWords } from "../../src/cli/validation/report.ts";
import { Results } from "../../src/cli/validation/results.ts";
import { bandInWords, judge, type Target, targets } from "../../src/cli/validation/targets.ts";

const document = path.resolve(import.meta.dirname, "../../docs/validation.md");

function targetOf(id: string): Target {
  const target = targets.find((candidate) => candidate.id === id);
  if (!target) {
    throw new Error(`There is no target ${id} in src/cli/validation/targets.ts.`);
  }
  return target;
}

/** One test for a target that the short set can decide: measured now, one seed. */
export function meetsTarget(id: string): void {
  const target = targetOf(id);
  it(`${id}: ${target.quantity} is ${bandInWords(target)}`, () => {
    const verdict = judge(target, new Results(inject("shortSet")));
    console.log(`${id} ${target.quantity}: ${measuredInWords(verdict)}, band ${bandInWords(target)}`);
    expect(verdict.isMet).toBe(true);
  });
}

/** One test for a target that takes the full set: docs/validation.md, which that set writes, says that it was met. */
export function wasMetByFullSet(id: string): void {
  const target = targetOf(id);
  it(`${id}: ${target.quantity} was ${bandInWords(target)} in the full set (npm run validate)`, () => {
    const row = readFileSync(document, "utf8")
      .split("\n")
      .find((line) => line.startsWith(`| ${id} |`))
      ?.split(" | ");
    console.log(`${id} ${target.quantity}: ${row?.[2]} in the full set, band ${bandInWords(target)}`);
    expect(row?.[3]).toBe(bandInWords(target));
    expect(row?.[4]).toBe("met");
  });
}
