/** The networks of the ensemble: proposals are kept where they meet every target that set K2 is fitted to. */
import fit from "../../model/parameter-sets/k2-fit.json" with { type: "json" };
import { PartialResults } from "../partial-results.ts";
import { runInProcesses } from "../process-pool.ts";
import { type NetworkDraw, networkPrior } from "./network-prior.ts";
import { proposals, proposeNetwork } from "./network-proposal.ts";
import { type NetworkTask, type NetworkTest, networkTests, testNetwork } from "./test-network.ts";

/** An ensemble has this many networks: the first that meet the targets. */
export const networksKept = 12;

export interface NetworkMembers {
  readonly members: readonly NetworkDraw[];
  /** How many met the targets. */
  readonly met: number;
  /** How many were proposed. */
  readonly proposed: number;
  /** How many proposals each target ended, by its number. */
  readonly missed: Readonly<Record<string, number>>;
}

export interface NetworkMembersRequest {
  readonly seed: number;
  readonly partialFile: string;
  readonly onProgress: (fraction: number, finished: number) => void;
}

/** Throws a sentence where too few meet the targets. */
export async function findNetworks({
  seed,
  partialFile,
  onProgress,
}: NetworkMembersRequest): Promise<NetworkMembers> {
  const signature = JSON.stringify({ seed, calibrated: fit.members, networkPrior, networkTests });
  const done = new PartialResults<NetworkTest>(partialFile, signature, ({ draw }) => String(draw));
  const tasks = Array.from({ length: proposals }, (_, draw) => ({ draw, seed }));
  await runInProcesses<NetworkTask, NetworkTest>({
    module: new URL("./test-network.ts", import.meta.url),
    functionName: testNetwork.name,
    tasks: tasks.filter(({ draw }) => done.get(String(draw)) === undefined),
    costOf: () => 1,
    nameOf: ({ draw }) => `The test of network ${draw}`,
    onResult: (result) => done.add(result),
    onProgress,
  });
  const tests = tasks.flatMap(({ draw }) => done.get(String(draw)) ?? []);
  const members = tests.filter(({ missed }) => missed === null).map(({ draw }) => proposeNetwork(seed, draw));
  if (members.length < networksKept) {
    throw new RangeError(
      `Only ${members.length} of ${proposals} networks that were proposed meet the targets, but an ensemble needs ${networksKept}; look at the prior in src/cli/ensemble/network-prior.ts.`,
    );
  }
  const missed: Record<string, number> = {};
  for (const test of tests) {
    if (test.missed) missed[test.missed] = (missed[test.missed] ?? 0) + 1;
  }
  return { members: members.slice(0, networksKept), met: members.length, proposed: proposals, missed };
}
