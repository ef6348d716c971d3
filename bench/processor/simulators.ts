/** Simulators of one network, window after window in turn. */
import type { LineProcess } from "./line-process.ts";
import type { Started, Summary, TimedWindow } from "./window.ts";

export interface Measured {
  readonly name: string;
  readonly start: Started;
  readonly windows: readonly TimedWindow[];
  readonly summary: Summary;
}

/** Every simulator starts alone; then each runs a window before the next does, so that a busy machine affects all alike. */
export async function takeTurns(
  simulators: ReadonlyMap<string, LineProcess>,
  windows: number,
): Promise<readonly Measured[]> {
  const all = [...simulators].map(([name, process]) => ({ name, process, windows: [] as TimedWindow[] }));
  const starts: Started[] = [];
  for (const { name, process } of all) {
    starts.push(await process.ask<Started>({ ask: "start" }));
    console.error(`${name}: ready.`);
  }
  for (let window = 0; window < windows; window++) {
    for (const simulator of all) {
      simulator.windows.push(await simulator.process.ask<TimedWindow>({ ask: "window" }));
    }
  }
  const measured: Measured[] = [];
  for (const [index, { name, process, windows: own }] of all.entries()) {
    const summary = await process.ask<Summary>({ ask: "summary" });
    measured.push({ name, start: starts[index]!, windows: own, summary });
    process.stop();
  }
  return measured;
}

/** Throws a sentence where a simulator did other work than the first: a rate, a block or the CV differs by more than the share. */
export function checkAgreement([first, ...others]: readonly Measured[], largestDifference: number): void {
  for (const { name, summary } of others) {
    for (const [quantity, ours] of Object.entries(first!.summary) as [keyof Summary, number | null][]) {
      const theirs = summary[quantity];
      const isSame = ours === theirs || Math.abs((ours ?? 0) / (theirs ?? 0) - 1) <= largestDifference;
      if (!isSame) {
        throw new Error(
          `The networks differ, so their times do not compare: ${quantity} is ${ours?.toPrecision(4)} in ${first!.name} and ${theirs?.toPrecision(4)} in ${name}; at most ${100 * largestDifference} % is allowed. Run longer windows, or find out which network is wrong.`,
        );
      }
    }
  }
}
