/** The memory of the compiled network: where everything lies in it, and what it begins with. */
import { createBackgroundSeeds } from "../../../model/network/background-input.ts";
import { wiringOfRecipe } from "../../../model/network/connectivity.ts";
import { type Recipe, stepsPerMs } from "../../../model/network/recipe.ts";
import type { StepConstants } from "../../../model/network/step-constants.ts";
import { neuronsPerTile } from "../../../model/tile.ts";
import { phaseBlocks } from "../generated/phases.ts";
import { createNetworkArrays, delaysOf, listsAtATime, type NetworkArrays } from "../network-arrays.ts";
import type { EdgeWalk } from "../out-edges.ts";
import { type ArrivalWindows, createArrivalWindows } from "./arrival-windows.ts";
import { createCompiledWalk, planWalks } from "./compiled-walk.ts";
import { blockBytes } from "./constant-block.ts";
import {
  arrivalEntry,
  arrivalEntryBytes,
  bucketBits,
  drawEntryBytes,
  job,
  jobBytes,
  roundWords,
  sendEntryBytes,
  spikeListBytes,
  stepEntryBytes,
  threadEntry,
  threadEntryBytes,
  tileEntryBytes,
} from "./memory-layout.ts";
import { MemoryPlan } from "./phase-memory.ts";
import { instantiateNetwork, type NetworkInstance } from "./phase-module.ts";
import { looksBeforeSleep, type ThreadOffer, ThreadTeam } from "./thread-team.ts";

export const rowBytes = 4 * neuronsPerTile;

/** What the host reads of a thread's share of a round. */
export interface ThreadView {
  /** The list of spikes, as whole numbers and as floats. */
  readonly integers: Int32Array;
  readonly numbers: Float32Array;
  /** The first step of the round after which a potential was not finite; a large number if there is none. */
  readonly takeFailedStep: () => number;
  /** Events entered since the last call. */
  readonly takeEntered: () => number;
}

export interface NetworkMemory {
  readonly team: ThreadTeam;
  readonly buffer: ArrayBuffer;
  readonly arrays: NetworkArrays;
  readonly windows: ArrivalWindows;
  readonly places: ReturnType<typeof planPlaces>;
  readonly threads: readonly ThreadView[];
  readonly sends: Int32Array;
  readonly mostSends: number;
  /** Buckets whose tile and window have arrivals in the ring, too. */
  readonly crowded: Uint8Array;
  readonly emptyBuckets: () => void;
  /** Takes back the last draw of background events of every thread. */
  readonly clearEvents: () => void;
}

const noFailure = 0x7fffffff;
const roundWordCount = Object.keys(roundWords).length;

/** `start` starts the threads but the first, of `threads` in all. */
export function createNetworkMemory(
  recipe: Recipe,
  constants: StepConstants,
  { threads, start }: ThreadOffer,
): NetworkMemory {
  const { sheet } = recipe;
  const { excitatory, inhibitory } = constants;
  const wiring = wiringOfRecipe(recipe);
  const delays = delaysOf(wiring);
  // A cell must not fire twice in a window: the lists of spikes have room for one of each.
  const longestInterval = Math.min(
    delays.shortest,
    excitatory.refractorySteps + 1,
    inhibitory.refractorySteps + 1,
  );
  const windows = createArrivalWindows(stepsPerMs(recipe), longestInterval, delays.longest);
  const firstTiles = Array.from({ length: threads + 1 }, (_, thread) =>
    Math.ceil((thread * sheet.tiles) / threads),
  );
  const plan = new MemoryPlan();
  const places = planPlaces(plan, recipe, windows, delays.longest, firstTiles);
  const threadOfTile = Uint8Array.from({ length: sheet.tiles }, (_, tile) =>
    firstTiles.findLastIndex((first) => first <= tile),
  );
  const walks = planWalks(plan, wiring);
  const made: { instance?: NetworkInstance; walk?: EdgeWalk } = {};
  const walk: EdgeWalk = (projections, pre) => made.walk!(projections, pre);
  const arrays = createNetworkArrays(
    recipe,
    { wiring, walk, ringSlots: windows.periodSteps, threadOfTile },
    (shapes) => {
      const addresses = shapes.map(([Kind, length]) => plan.reserve(length * Kind.BYTES_PER_ELEMENT));
      const instance = instantiateNetwork(plan.bytes, threads > 1);
      made.instance = instance;
      return shapes.map(([Kind, length], index) => new Kind(instance.buffer, addresses[index]!, length));
    },
  );
  const { buffer, network, module, memory } = made.instance!;
  made.walk = createCompiledWalk(walks, network, buffer);
  const integers = new Int32Array(buffer);
  const buckets = sheet.tiles * windows.windows;
  const heads = integers.subarray(places.heads / 4, places.heads / 4 + buckets);
  const emptyBuckets = () => {
    for (let bucket = 0; bucket < buckets; bucket++) {
      heads[bucket] = places.records + bucket * 2 ** bucketBits;
    }
  };
  emptyBuckets();
  const seeds = createBackgroundSeeds(sheet, recipe.seed);
  [seeds.first, seeds.second, seeds.third].forEach((values, index) =>
    new Uint16Array(buffer, places.seeds[index]!, sheet.neurons).set(values),
  );
  writeArrivals(buffer, places.arrivals, windows, delays.longest);
  writeJob(buffer, places, arrays, windows, sheet.excitatory);
  const entries = places.threads.map(({ entry }) => entry);
  const words = integers.subarray(places.words / 4, places.words / 4 + roundWordCount);
  const views = places.threads.map((place, thread) => {
    const { entry, list } = place;
    const fields = integers.subarray(entry / 4, (entry + threadEntryBytes) / 4);
    const set = (name: keyof typeof threadEntry, value: number) => {
      fields[threadEntry[name] / 4] = value;
    };
    set("thread", thread);
    set("firstTile", firstTiles[thread]!);
    set("endTile", firstTiles[thread + 1]!);
    set("list", list);
    set("events", place.events);
    set("rows", place.rows);
    set("failedStep", noFailure);
    const length = spikeListBytes((firstTiles[thread + 1]! - firstTiles[thread]!) * neuronsPerTile) / 4;
    return {
      integers: integers.subarray(list / 4, list / 4 + length),
      numbers: new Float32Array(buffer, list, length),
      takeFailedStep: () => {
        const failedStep = fields[threadEntry.failedStep / 4]!;
        set("failedStep", noFailure);
        return failedStep;
      },
      takeEntered: () => {
        const entered = fields[threadEntry.entered / 4]!;
        set("entered", 0);
        return entered;
      },
    };
  });
  const team = new ThreadTeam(
    words,
    entries,
    (entry) => network.run(places.job, entry),
    (entry) =>
      start({
        module,
        memory,
        job: places.job,
        entry,
        words: places.words,
        wordOf: roundWords,
        looksBeforeSleep,
      }),
  );
  return {
    team,
    buffer,
    arrays,
    windows,
    places,
    threads: views,
    sends: integers.subarray(places.sends / 4),
    mostSends: arrays.areListsKept ? sheet.neurons : listsAtATime,
    crowded: new Uint8Array(buffer, places.crowded, buckets),
    emptyBuckets,
    clearEvents: () => {
      for (const { events } of places.threads) {
        integers.fill(0, events / 4, (events + rowBytes) / 4);
      }
    },
  };
}

/** Where all but the network's arrays lie. */
function planPlaces(
  plan: MemoryPlan,
  { sheet }: Recipe,
  { windows, windowSteps, periodSteps }: ArrivalWindows,
  longestDelaySteps: number,
  firstTiles: readonly number[],
) {
  const block = (name: keyof typeof phaseBlocks) => plan.reserve(blockBytes(phaseBlocks[name]));
  const { neurons, tiles } = sheet;
  const buckets = tiles * windows;
  return {
    job: plan.reserve(jobBytes),
    words: plan.reserve(4 * roundWordCount),
    excitatoryBlock: block("excitatory"),
    inhibitoryBlock: block("inhibitory"),
    excitatoryDraw: plan.reserve(drawEntryBytes),
    inhibitoryDraw: plan.reserve(drawEntryBytes),
    stepEntries: plan.reserve(stepEntryBytes * windowSteps),
    arrivals: plan.reserve(arrivalEntryBytes * (periodSteps + longestDelaySteps)),
    tileEntries: plan.reserve(tileEntryBytes * tiles),
    sends: plan.reserve(sendEntryBytes * neurons),
    seeds: [0, 1, 2].map(() => plan.reserve(2 * neurons)),
    heads: plan.reserve(4 * buckets),
    crowded: plan.reserve(buckets),
    records: plan.reserve(buckets * 2 ** bucketBits),
    threads: firstTiles.slice(1).map((endTile, thread) => ({
      entry: plan.reserve(threadEntryBytes),
      list: plan.reserve(spikeListBytes((endTile - firstTiles[thread]!) * neuronsPerTile)),
      events: plan.reserve(rowBytes),
      rows: plan.reserve(windowSteps * rowBytes),
    })),
  };
}

/** What each delay leads to from each step of the cycle. */
function writeArrivals(
  buffer: ArrayBuffer,
  place: number,
  windows: ArrivalWindows,
  longestDelaySteps: number,
) {
  const view = new DataView(buffer, place);
  for (let step = 0; step < windows.periodSteps + longestDelaySteps; step++) {
    const entry = arrivalEntryBytes * step;
    view.setUint16(entry + arrivalEntry.slot, windows.slotOf(step), true);
    view.setUint16(entry + arrivalEntry.row, windows.stepInWindow(step) * rowBytes, true);
    view.setInt32(entry + arrivalEntry.ringRow, (step % windows.periodSteps) * rowBytes, true);
  }
}

function writeJob(
  buffer: ArrayBuffer,
  places: ReturnType<typeof planPlaces>,
  { thresholds, backgroundGain, ring, spineLimitOfTile }: NetworkArrays,
  { windows, windowSteps }: ArrivalWindows,
  excitatory: number,
) {
  const values = {
    excitatoryBlock: places.excitatoryBlock,
    inhibitoryBlock: places.inhibitoryBlock,
    excitatoryDraw: places.excitatoryDraw,
    inhibitoryDraw: places.inhibitoryDraw,
    stepEntries: places.stepEntries,
    sends: places.sends,
    windows,
    windowRowsBytes: windowSteps * rowBytes,
    heads: places.heads,
    records: places.records,
    crowded: places.crowded,
    ring: ring.packed.byteOffset,
    tileRingBytes: ring.slots * rowBytes,
    tileEntries: places.tileEntries,
    firstInhibitory: excitatory,
    thresholds: thresholds.byteOffset,
    seeds1: places.seeds[0]!,
    seeds2: places.seeds[1]!,
    seeds3: places.seeds[2]!,
    backgroundGain: backgroundGain.byteOffset,
    spineLimits: spineLimitOfTile.byteOffset,
  } as const;
  const view = new DataView(buffer, places.job);
  for (const [name, value] of Object.entries(values)) {
    view.setInt32(job[name as keyof typeof values], value, true);
  }
}
