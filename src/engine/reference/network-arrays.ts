/** The arrays of a network on the host: how long each is, so that whoever carries out the phases can lay them out, and what they begin with. */
import type { Wiring } from "../../model/network/connectivity.ts";
import { createInitialState } from "../../model/network/initial-state.ts";
import type { Projection } from "../../model/network/projection.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { type NetworkState, stateVariableNames } from "../../model/network/state.ts";
import { createThresholds } from "../../model/network/thresholds.ts";
import { type ArrivalRing, ringEntries } from "./arrival-ring.ts";
import { type EdgeWalk, OutEdges, outDegreeOf } from "./out-edges.ts";
import { SpikeList } from "./spike-list.ts";

/** Lists of out-edges are kept up to this many bytes; 81 920 neurons take 124 MB. */
const mostKeptBytes = 160e6;
/** Where they are not kept, as many lists fit at a time. */
export const listsAtATime = 64;

export interface NetworkArrays {
  readonly state: NetworkState;
  readonly thresholds: Float32Array;
  /** Factor on the conductance of each neuron's background events, for imposed input; 1 from the start and without any. */
  readonly backgroundGain: Float32Array;
  readonly ring: ArrivalRing;
  /** A spine of a tile's cells exists if its rank in the list is at most this. */
  readonly spineLimitOfTile: Int32Array;
  readonly outEdges: { readonly excitatory: OutEdges; readonly inhibitory: OutEdges };
  readonly areListsKept: boolean;
  readonly spikes: SpikeList;
}

export interface ArrayOptions {
  readonly wiring: Wiring;
  readonly walk: EdgeWalk;
  /** Steps that the ring reaches ahead: more than the longest delay. */
  readonly ringSlots: number;
  /** The thread that each tile belongs to. */
  readonly threadOfTile: Uint8Array;
}

type ArrayKind =
  | Float32ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Uint16ArrayConstructor;
export type ArrayShape = readonly [Kind: ArrayKind, length: number];
/** Makes an array of each shape, in their order. */
export type Allocate = (shapes: readonly ArrayShape[]) => readonly InstanceType<ArrayKind>[];

/** The shortest and the longest delay of a wiring, in steps. */
export function delaysOf({ projections }: Wiring): { readonly shortest: number; readonly longest: number } {
  const delays = projections.flatMap(({ delaySteps }) => [...delaySteps]);
  return { shortest: Math.min(...delays), longest: Math.max(...delays) };
}

/** The arrays, filled with what they begin with. */
export function createNetworkArrays(
  recipe: Recipe,
  { wiring, walk, ringSlots, threadOfTile }: ArrayOptions,
  allocate: Allocate,
): NetworkArrays {
  const { sheet, seed, parameters } = recipe;
  const { neurons, excitatory, inhibitory, tiles } = sheet;
  const fromExcitatory = wiring.projections.filter(({ preIsInhibitory }) => !preIsInhibitory);
  const fromInhibitory = wiring.projections.filter(({ preIsInhibitory }) => preIsInhibitory);
  const [degreeE, degreeI] = [outDegreeOf(fromExcitatory), outDegreeOf(fromInhibitory)];
  const areListsKept = 6 * excitatory * degreeE + 4 * inhibitory * degreeI <= mostKeptBytes;
  const [listsE, listsI] = areListsKept ? [excitatory, inhibitory] : [listsAtATime, listsAtATime];
  const splits = Math.max(...threadOfTile) + 2;
  const columns: ArrayShape[] = [...stateVariableNames, "thresholds", "gain"].map(() => [
    Float32Array,
    neurons,
  ]);
  const [packed, spineLimitOfTile, edgesE, ranksE, splitsE, edgesI, splitsI, ...others] = allocate([
    [Int32Array, ringEntries(sheet, ringSlots)],
    [Int32Array, tiles],
    [Uint32Array, listsE * degreeE],
    [Uint16Array, listsE * degreeE],
    [Uint16Array, listsE * splits],
    [Uint32Array, listsI * degreeI],
    [Uint16Array, listsI * splits],
    ...columns,
  ]) as [
    Int32Array,
    Int32Array,
    Uint32Array,
    Uint16Array,
    Uint16Array,
    Uint32Array,
    Uint16Array,
    ...Float32Array[],
  ];
  const [thresholds, backgroundGain] = others.splice(stateVariableNames.length) as [
    Float32Array,
    Float32Array,
  ];
  const initial = createInitialState(recipe);
  stateVariableNames.forEach((name, index) => others[index]!.set(initial[name]));
  thresholds.set(createThresholds(sheet, parameters, seed));
  const edgesFrom = (projections: readonly Projection[], lists: OutEdges["lists"]) =>
    new OutEdges(walk, projections, threadOfTile, areListsKept, lists);
  return {
    state: Object.fromEntries(
      stateVariableNames.map((name, index) => [name, others[index]!]),
    ) as unknown as NetworkState,
    thresholds,
    backgroundGain: backgroundGain.fill(1),
    ring: { slots: ringSlots, packed },
    spineLimitOfTile,
    outEdges: {
      excitatory: edgesFrom(fromExcitatory, { edges: edgesE, ranks: ranksE, splits: splitsE }),
      inhibitory: edgesFrom(fromInhibitory, { edges: edgesI, ranks: new Uint16Array(0), splits: splitsI }),
    },
    areListsKept,
    spikes: new SpikeList(neurons),
  };
}
