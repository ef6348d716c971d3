/** The cascade's part of the ensemble, by rejection: draws from the priors that meet every fitted expectation. */

import { freeConstants } from "../calibrate/cascade-objective.ts";
import { PartialResults } from "../partial-results.ts";
import { runInProcesses } from "../process-pool.ts";
import { type CascadeTask, type CascadeTest, drawsPerChunk, testCascades } from "./test-cascades.ts";

export const cascadeMembers = 240;
/** Chunks that are tested at a time; the members are the first accepted ones in the order of the draws. */
const chunksPerRound = 8;
const mostRounds = 250;

export interface CascadeMembers {
  /** Number of the network, then the constants in the order of `freeConstants`. */
  readonly members: readonly (readonly number[])[];
  /** Draws up to the last member. */
  readonly drawn: number;
}

export interface CascadeMembersRequest {
  readonly seed: number;
  /** The file of an ensemble with one member for each network. */
  readonly networksFile: Uint8Array;
  readonly networksChecksum: string;
  readonly partialFile: string;
  readonly onProgress: (fraction: number, accepted: number, drawn: number) => void;
}

/** Throws a sentence where the priors give too few members. */
export async function findCascades(request: CascadeMembersRequest): Promise<CascadeMembers> {
  const { seed, networksFile, networksChecksum, partialFile, onProgress } = request;
  const signature = JSON.stringify({ seed, networksChecksum, freeConstants });
  const done = new PartialResults<CascadeTest>(partialFile, signature, ({ chunk }) => String(chunk));
  const tests: CascadeTest[] = [];
  const accepted = () => tests.reduce((sum, test) => sum + test.accepted.length, 0);
  for (let round = 0; accepted() < cascadeMembers; round++) {
    if (round === mostRounds) {
      throw new RangeError(
        `Only ${accepted()} of ${tests.length * drawsPerChunk} draws of the cascade's constants meet every fitted expectation, but ${cascadeMembers} are needed; look at the priors in src/cli/calibrate/cascade-objective.ts.`,
      );
    }
    const chunks = Array.from({ length: chunksPerRound }, (_, index) => round * chunksPerRound + index);
    const file = [...networksFile];
    await runInProcesses<CascadeTask, CascadeTest>({
      module: new URL("./test-cascades.ts", import.meta.url),
      functionName: testCascades.name,
      tasks: chunks
        .filter((chunk) => done.get(String(chunk)) === undefined)
        .map((chunk) => ({ chunk, seed, networksFile: file })),
      costOf: () => 1,
      nameOf: ({ chunk }) => `Chunk ${chunk} of the cascade's draws`,
      onResult: (result) => done.add(result),
    });
    tests.push(...chunks.flatMap((chunk) => done.get(String(chunk)) ?? []));
    onProgress(accepted() / cascadeMembers, accepted(), tests.length * drawsPerChunk);
  }
  const all = tests.flatMap(({ chunk, accepted: rows, drawsUntil }) =>
    rows.map((row, index) => ({ row, drawn: chunk * drawsPerChunk + (drawsUntil[index] ?? 0) })),
  );
  const kept = all.slice(0, cascadeMembers);
  return { members: kept.map(({ row }) => row), drawn: kept.at(-1)?.drawn ?? 0 };
}
