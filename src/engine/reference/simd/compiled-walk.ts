/** The connection rule's tables in the memory of the compiled network, and the compiled walk that lists out-edges by them. */
import { placeOfTile, type TilePlace } from "../../../model/equations/walk.ts";
import { cellsPerTile, type Wiring } from "../../../model/network/connectivity.ts";
import type { Projection } from "../../../model/network/projection.ts";
import { walkTableNames } from "../generated/phases.ts";
import { type EdgeWalk, isGated, outDegreeOf, type WalkedEdges } from "../out-edges.ts";
import { walkEntry, walkEntryBytes } from "./memory-layout.ts";
import type { MemoryPlan } from "./phase-memory.ts";
import type { CompiledNetwork } from "./phase-module.ts";

interface WalkPlace {
  readonly projection: Projection;
  readonly entry: number;
  readonly tables: readonly number[];
}

export type WalkPlaces = ReturnType<typeof planWalks>;

/** Where each projection's entry and tables, and the edges walked last, will lie. */
export function planWalks(plan: MemoryPlan, { sheet, projections }: Wiring) {
  const most = outDegreeOf(projections);
  return {
    sheet,
    walks: projections.map(
      (projection): WalkPlace => ({
        projection,
        entry: plan.reserve(walkEntryBytes + 4 * walkTableNames.length),
        tables: walkTableNames.map((name) => plan.reserve(projection[name].byteLength)),
      }),
    ),
    edges: plan.reserve(4 * most),
    ranks: plan.reserve(2 * most),
    most,
  };
}

/** Writes entries and tables; answers with the walk from the cells of these projections, all of one population. */
export function createCompiledWalk(
  { sheet, walks, edges, ranks, most }: WalkPlaces,
  network: Pick<CompiledNetwork, "listEdges">,
  buffer: ArrayBuffer,
): EdgeWalk {
  const view = new DataView(buffer);
  for (const { projection, entry, tables } of walks) {
    const { rounds, preIsInhibitory, postIsInhibitory } = projection;
    const values = {
      rounds,
      cellsPerTile: cellsPerTile(preIsInhibitory),
      tilesX: sheet.tilesX,
      tilesY: sheet.tilesY,
      isGated: Number(isGated(projection)),
      postIsInhibitory: Number(postIsInhibitory),
    };
    for (const [name, value] of Object.entries(values)) {
      view.setInt32(entry + walkEntry[name as keyof typeof values], value, true);
    }
    walkTableNames.forEach((name, index) => {
      const table = projection[name];
      view.setInt32(entry + walkEntryBytes + 4 * index, tables[index]!, true);
      new Uint8Array(buffer, tables[index], table.byteLength).set(
        new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
      );
    });
  }
  const walked: WalkedEdges = {
    edges: new Uint32Array(buffer, edges, most),
    ranks: new Uint16Array(buffer, ranks, most),
  };
  return (projections, pre) => {
    const cells = cellsPerTile(projections[0]!.preIsInhibitory);
    const tile = Math.floor(pre / cells);
    const near: TilePlace = placeOfTile(tile, sheet.tilesX);
    let count = 0;
    for (const { projection, entry } of walks) {
      if (projections.includes(projection)) {
        const { column, line } = near;
        const [edgesAt, ranksAt] = [edges + 4 * count, ranks + 2 * count];
        network.listEdges(entry, tile, column, line, pre - tile * cells, edgesAt, ranksAt);
        count += projection.outDegree;
      }
    }
    return walked;
  };
}
