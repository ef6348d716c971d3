/**
 * Records in the memory of the compiled network that host and WebAssembly both read: byte offsets of their fields.
 * `scripts/codegen/wasm/memory-text.ts` and the files that import it write the same numbers into the module.
 */

/** Offsets of consecutive fields of `bytesEach` bytes, from `start` on. */
function fields<const Name extends string>(names: readonly Name[], bytesEach: number, start = 0) {
  return Object.fromEntries(names.map((name, index) => [name, start + bytesEach * index])) as {
    readonly [N in Name]: number;
  };
}

/** Fields of a list of spikes: the count at its start, then `spikeEntryBytes` an entry. */
export const spikeEntryBytes = 16;
/**
 * Offsets from the list's start plus `spikeEntryBytes` times the index: neuron and step of the interval, then two floats,
 * the steps since the spike before and the potential that was reached. An entry is written with one more of them behind it.
 */
export const spikeEntry = fields(["neuron", "step", "before", "reachedMv"], 4, 4);
export const spikeListBytes = (spikes: number) => 4 + spikeEntryBytes * (spikes + 1);

/**
 * What each step of an interval is given: where its row lies among the arrivals of the window and in the ring of a tile,
 * and the generators' multipliers: 16-bit whole numbers, the multiplier itself and the same over its prime in units of 2^−15.
 */
export const stepEntryBytes = 20;
export const stepEntry = {
  ...fields(["row", "ringRow"], 4),
  ...fields(["multiplier1", "share1", "multiplier2", "share2", "multiplier3", "share3"], 2, 8),
} as const;

/** What a tile's region gives its excitatory cells: 64-bit numbers. */
export const tileEntryBytes = 16;
export const tileEntry = fields(["nmdaCeilingNs", "ampaPerEventNs"], 8);

/** One population's thresholds of the background input, in two halves of 12 bits each: 16-bit whole numbers. */
export const drawEntryBytes = 16;
export const drawEntry = fields(["high0", "low0", "high1", "low1", "high2", "low2", "high3", "low3"], 2);

/** What `propagate` is given of each spike: its edges, where the first of each thread's are, the first edge's rank (0: none is gated), the event, and its row of `arrivalEntry`s. */
export const sendEntryBytes = 20;
export const sendEntry = fields(["edges", "splits", "ranks", "event", "arrivals"], 4);

/** Where a spike that sets out in a step arrives after each delay: slot of the window, byte of the row in it, and row in the ring. */
export const arrivalEntryBytes = 8;
export const arrivalEntry = { slot: 0, row: 2, ringRow: 4 } as const;

/** An arrival on its way: the byte of its cell among the window's arrivals, and what it adds there. */
export const recordBytes = 8;

/** What one thread works on, and what it answers: events entered, and the first step after which a potential was not finite, or −1. */
export const threadEntryBytes = 32;
export const threadEntry = fields(
  ["thread", "firstTile", "endTile", "list", "events", "rows", "entered", "failedStep"],
  4,
);

/** What all threads are given: 32-bit addresses and counts, then 64-bit numbers. */
export const job = {
  ...fields(
    [
      "excitatoryBlock",
      "inhibitoryBlock",
      "excitatoryDraw",
      "inhibitoryDraw",
      "excitatoryStep",
      "inhibitoryStep",
      "hasBackground",
      "steps",
      "stepEntries",
      "sends",
      "endOfSends",
      "windows",
      "windowSlot",
      "isWindowWhole",
      "isWindowDone",
      "windowRowsBytes",
      "heads",
      "records",
      "crowded",
      "ring",
      "tileRingBytes",
      "tileEntries",
      "firstInhibitory",
      "thresholds",
      "seeds1",
      "seeds2",
      "seeds3",
      "backgroundGain",
      "isImposed",
      "spineLimits",
    ],
    4,
  ),
  ...fields(["inhibitoryCeilingNs", "inhibitoryAmpaPerEventNs"], 8, 120),
} as const;
export const jobBytes = 136;

/** Bits of an out-edge: the target's place in its tile's row, the delay in steps, the target's tile. */
export const edgeBits = { place: 9, delay: 11, tile: 12 } as const;
/** Bytes of the records of one tile and window: a power of two. */
export const bucketBits = 13;

/** Words that threads wait on and count by: the number of the round, threads that are not done with it, threads that are ready, and whether all is over. */
export const roundWords = { round: 0, left: 1, ready: 2, isOver: 3 } as const;

/** What `listEdges` is given of a projection; the addresses of the walk's tables follow. */
export const walkEntry = fields(
  ["rounds", "cellsPerTile", "tilesX", "tilesY", "isGated", "postIsInhibitory"],
  4,
);
export const walkEntryBytes = 24;
