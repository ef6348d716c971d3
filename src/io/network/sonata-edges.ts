/**
 * The synapses of a network as a SONATA edges file, one population of edges per projection, sorted by target. The
 * connection rule is walked as the file is written; memory does not grow with the number of synapses.
 */
import type { Group } from "h5wasm";
import { inEdge, inEdgeOfOutEdge, type Wiring } from "../../model/network/connectivity.ts";
import type { Projection } from "../../model/network/projection.ts";
import { type ExportedNetwork, edgeName, populationOf } from "./exported-network.ts";
import { as64Bit, GrowingDataset, writeMagic } from "./hdf5.ts";

/** Edges that are held at once, about. */
const edgesAtOnce = 1 << 18;

/** Which in-edges of each target exist, a bit each, and how many come before each target. */
class ExistingEdges {
  /** Number of the first edge of each target, and behind the last target the number of all edges. */
  readonly firstOfTarget: Float64Array;
  private readonly bits: Uint8Array;
  private readonly bytesPerTarget: number;

  constructor(targets: number, inDegree: number) {
    this.bytesPerTarget = Math.ceil(inDegree / 8);
    this.firstOfTarget = new Float64Array(targets + 1);
    this.bits = new Uint8Array(targets * this.bytesPerTarget);
  }

  add(target: number, index: number): void {
    const at = target * this.bytesPerTarget + (index >> 3);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (index & 7));
  }

  /** Number of an edge in the file; null where the synapse does not exist. */
  edgeOf(target: number, index: number): number | null {
    const first = target * this.bytesPerTarget;
    const byte = this.bits[first + (index >> 3)] ?? 0;
    if ((byte & (1 << (index & 7))) === 0) return null;
    let before = onesOf(byte & ((1 << (index & 7)) - 1));
    for (let at = first; at < first + (index >> 3); at++) before += onesOf(this.bits[at] ?? 0);
    return (this.firstOfTarget[target] ?? 0) + before;
  }
}

const ones = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);
const onesOf = (byte: number) => ones[byte] ?? 0;

/** Writes all projections. Yields the share of the work that is done, 0 … 1, after each piece. */
export function* writeEdges(root: Group, network: ExportedNetwork): Generator<number> {
  writeMagic(root);
  const edges = root.create_group("edges");
  const { projections } = network.wiring;
  for (const [at, projection] of projections.entries()) {
    const group = edges.create_group(edgeName(projection));
    const targets = cells(network.wiring, projection.postIsInhibitory);
    const existing = new ExistingEdges(targets, projection.inDegree);
    for (const done of writeByTarget(group, network, projection, at, existing))
      yield (at + done / 2) / projections.length;
    for (const done of writeBySource(group, network, projection, existing)) {
      yield (at + 0.5 + done / 2) / projections.length;
    }
  }
}

const cells = ({ sheet }: Wiring, isInhibitory: boolean) => sheet[populationOf(isInhibitory)];

/** The edges themselves, and the index from targets. */
function* writeByTarget(
  group: Group,
  { wiring, recipe, exists }: ExportedNetwork,
  projection: Projection,
  edgeType: number,
  existing: ExistingEdges,
): Generator<number> {
  const { inDegree, preIsInhibitory, postIsInhibitory } = projection;
  const properties = group.create_group("0");
  const columns = {
    sources: new GrowingDataset(group, "source_node_id", 1, {
      node_population: populationOf(preIsInhibitory),
    }),
    targets: new GrowingDataset(group, "target_node_id", 1, {
      node_population: populationOf(postIsInhibitory),
    }),
    types: new GrowingDataset(group, "edge_type_id"),
    groups: new GrowingDataset(group, "edge_group_id"),
    places: new GrowingDataset(group, "edge_group_index"),
    delays: new GrowingDataset(properties, "delay", 1, { units: "ms" }),
  };
  const targets = cells(wiring, postIsInhibitory);
  const targetsAtOnce = Math.max(1, Math.floor(edgesAtOnce / inDegree));
  const sources = new Uint32Array(targetsAtOnce * inDegree);
  const ends = new Uint32Array(sources.length);
  const delays = new Float32Array(sources.length);
  let edge = 0;
  for (let first = 0; first < targets; first += targetsAtOnce) {
    const end = Math.min(targets, first + targetsAtOnce);
    let count = 0;
    for (let target = first; target < end; target++) {
      existing.firstOfTarget[target] = edge + count;
      for (let index = 0; index < inDegree; index++) {
        const synapse = inEdge(wiring, projection, target, index);
        if (!exists(synapse)) continue;
        existing.add(target, index);
        sources[count] = synapse.pre;
        ends[count] = target;
        delays[count] = synapse.delaySteps * recipe.dtMs;
        count++;
      }
    }
    columns.sources.append(as64Bit(sources, count));
    columns.targets.append(as64Bit(ends, count));
    columns.types.append(new Uint32Array(count).fill(edgeType));
    columns.groups.append(new Uint32Array(count));
    columns.places.append(as64Bit(Float64Array.from({ length: count }, (_, index) => edge + index)));
    columns.delays.append(delays.subarray(0, count));
    edge += count;
    yield end / targets;
  }
  existing.firstOfTarget[targets] = edge;
  const index = indexGroup(group).create_group("target_to_source");
  const ranges = new GrowingDataset(index, "node_id_to_ranges", 2);
  const edgesOfRanges = new GrowingDataset(index, "range_to_edge_id", 2);
  ranges.append(as64Bit(pairs(Float64Array.from({ length: targets + 1 }, (_, target) => target))));
  edgesOfRanges.append(as64Bit(pairs(existing.firstOfTarget)));
}

/** The index from sources: for each, the ranges of edges that begin there. */
function* writeBySource(
  group: Group,
  { wiring }: ExportedNetwork,
  projection: Projection,
  existing: ExistingEdges,
): Generator<number> {
  const { outDegree, preIsInhibitory } = projection;
  const index = indexGroup(group).create_group("source_to_target");
  const ranges = new GrowingDataset(index, "node_id_to_ranges", 2);
  const edgesOfRanges = new GrowingDataset(index, "range_to_edge_id", 2);
  const sources = cells(wiring, preIsInhibitory);
  const sourcesAtOnce = Math.max(1, Math.floor(edgesAtOnce / outDegree));
  let range = 0;
  for (let first = 0; first < sources; first += sourcesAtOnce) {
    const end = Math.min(sources, first + sourcesAtOnce);
    const firstRanges = [range];
    const found: number[] = [];
    for (let source = first; source < end; source++) {
      const edges: number[] = [];
      for (let out = 0; out < outDegree; out++) {
        const near = inEdgeOfOutEdge(wiring, projection, source, out);
        const edge = existing.edgeOf(near.post, near.index);
        if (edge !== null) edges.push(edge);
      }
      edges.sort((left, right) => left - right);
      for (const edge of edges) {
        const isFirst = firstRanges.at(-1) === range;
        // Edges in a row are one range.
        if (!isFirst && found.at(-1) === edge) {
          found[found.length - 1] = edge + 1;
        } else {
          found.push(edge, edge + 1);
          range++;
        }
      }
      firstRanges.push(range);
    }
    ranges.append(as64Bit(pairs(Float64Array.from(firstRanges))));
    edgesOfRanges.append(as64Bit(Float64Array.from(found)));
    yield end / sources;
  }
}

const indexGroup = (group: Group): Group =>
  (group.keys().includes("indices") ? group.get("indices") : group.create_group("indices")) as Group;

/** Each number with the next: where each of a list of ranges begins and ends. */
function pairs(bounds: Float64Array): Float64Array {
  const both = new Float64Array(2 * (bounds.length - 1));
  for (let at = 0; at + 1 < bounds.length; at++) {
    both[2 * at] = bounds[at] ?? 0;
    both[2 * at + 1] = bounds[at + 1] ?? 0;
  }
  return both;
}
