/** What the connection rule is given: synapses per projection, their reach and delays. `createStructure` makes variants. */
import { slotsPerInhibitory } from "../tile.ts";
import type { Population } from "./populations.ts";

export const projectionIndex = { EE: 0, IE: 1, EI: 2, II: 3 } as const;
/** Post from pre: IE are the synapses of excitatory cells onto inhibitory ones. */
export type ProjectionName = keyof typeof projectionIndex;

export interface ProjectionRow {
  readonly name: ProjectionName;
  readonly post: Population;
  readonly pre: Population;
  readonly rounds: number;
  readonly inDegree: number;
  readonly outDegree: number;
  /** Standard deviation of the Gaussian footprint, in tiles. */
  readonly sigmaTiles: number;
}

/** Axonal delay: base + distance / speed, at most `maximumMs`. Distances in tiles. */
export interface AxonRow {
  readonly baseMs: number;
  readonly tilesPerMs: number;
  readonly maximumMs: number;
}

export interface Structure {
  /** In the order of their index. */
  readonly projections: readonly [ProjectionRow, ProjectionRow, ProjectionRow, ProjectionRow];
  readonly axons: { readonly [Name in Population]: AxonRow };
}

export interface StructureRequest {
  /** Synapses that a neuron gets from all excitatory cells together and from all inhibitory ones, by projection. */
  readonly inDegrees: { readonly [Name in ProjectionName]: number };
  readonly sigmaTiles: { readonly [Name in Population]: number };
  readonly axons: { readonly [Name in Population]: AxonRow };
}

/** Slots of a tile that belong to one cell. */
const slotsOf = { excitatory: 1, inhibitory: slotsPerInhibitory } as const satisfies Record<
  Population,
  number
>;
const ends = {
  EE: { post: "excitatory", pre: "excitatory" },
  IE: { post: "inhibitory", pre: "excitatory" },
  EI: { post: "excitatory", pre: "inhibitory" },
  II: { post: "inhibitory", pre: "inhibitory" },
} as const satisfies Record<ProjectionName, { post: Population; pre: Population }>;

function projectionOf(name: ProjectionName, inDegree: number, sigmaTiles: number): ProjectionRow {
  const { post, pre } = ends[name];
  const rounds = inDegree / slotsOf[post];
  return { name, post, pre, rounds, inDegree, outDegree: rounds * slotsOf[pre], sigmaTiles };
}

function structureOf({ inDegrees, sigmaTiles, axons }: StructureRequest): Structure {
  const { excitatory, inhibitory } = sigmaTiles;
  return {
    projections: [
      projectionOf("EE", inDegrees.EE, excitatory),
      projectionOf("IE", inDegrees.IE, excitatory),
      projectionOf("EI", inDegrees.EI, inhibitory),
      projectionOf("II", inDegrees.II, inhibitory),
    ],
    axons,
  };
}

export const modelStructure: Structure = structureOf({
  inDegrees: { EE: 200, IE: 200, EI: 80, II: 60 },
  sigmaTiles: { excitatory: 2, inhibitory: 1.5 },
  axons: {
    excitatory: { baseMs: 1, tilesPerMs: 2.5, maximumMs: 4 },
    inhibitory: { baseMs: 0.5, tilesPerMs: 6, maximumMs: 1.5 },
  },
});
export const { projections: projectionTable, axons: axonTable } = modelStructure;

/** A structure with other numbers, none above the model's own: engines have room for those. Throws a RangeError. */
export function createStructure(request: StructureRequest): Structure {
  for (const { name, post, inDegree } of projectionTable) {
    const value = request.inDegrees[name];
    const step = slotsOf[post];
    if (!(Number.isInteger(value / step) && value >= step && value <= inDegree)) {
      throw new RangeError(
        `The in-degree of ${name} must be a multiple of ${step} from ${step} to ${inDegree}, but got ${value}.`,
      );
    }
  }
  for (const population of ["excitatory", "inhibitory"] as const) {
    const { baseMs, tilesPerMs, maximumMs } = request.axons[population];
    const longestMs = axonTable[population].maximumMs;
    if (!(baseMs > 0 && maximumMs >= baseMs && maximumMs <= longestMs && tilesPerMs > 0)) {
      throw new RangeError(
        `The delays of ${population} axons must be above 0 and at most ${longestMs} ms, and their speed above 0, but got ${baseMs} to ${maximumMs} ms at ${tilesPerMs} tiles per ms.`,
      );
    }
    if (!(request.sigmaTiles[population] > 0 && request.sigmaTiles[population] <= 1000)) {
      throw new RangeError(
        `The footprint of ${population} axons must be above 0 and at most 1000 tiles, but got ${request.sigmaTiles[population]}.`,
      );
    }
  }
  return Object.freeze(structureOf(request));
}
