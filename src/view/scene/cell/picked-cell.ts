/** All that is drawn of one picked cell, worked out once: its tree, its spines, its links and its neighbours. */

import { Vector3 } from "three";
import type { Wiring } from "../../../model/network/connectivity.ts";
import { spineSynapsesOf } from "../../../model/network/spine-synapses.ts";
import { type CellPlace, createCellPlace } from "../camera/cell-place.ts";
import { type ColumnCell, chooseColumnCells } from "../column/column-cells.ts";
import type { CellSpines } from "../dendrite/cell-spines.ts";
import { SpineGrowth } from "../dendrite/spine-growth.ts";
import { createSpineSites } from "../dendrite/spine-sites.ts";
import { type Link, linksTo } from "../links/links.ts";
import type { Branch } from "../morphology/branch.ts";
import { growInterneuron, interneuronMiddle, interneuronSoma } from "../morphology/grow-interneuron.ts";
import { growPyramidal, pyramidalMiddle, pyramidalSoma } from "../morphology/grow-pyramidal.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";

export interface PickedCell {
  readonly neuron: number;
  readonly isExcitatory: boolean;
  readonly place: CellPlace;
  readonly branches: readonly Branch[];
  readonly soma: { readonly somaHeight: number; readonly somaRadius: number };
  /** Null for an interneuron, whose dendrites carry none. */
  readonly spines: CellSpines | null;
  readonly links: readonly Link[];
  readonly columnCells: readonly ColumnCell[];
  /** Those as neurons: the sheet does not draw them again. */
  readonly drawnInFull: readonly number[];
  /** The neuron and all that it listens to: drawn even where the sheet is thinned out. */
  readonly keptNeurons: readonly number[];
}

export function createPickedCell(places: SheetPlaces, wiring: Wiring, dtMs: number, neuron: number) {
  const { sheet, seed, spacing } = places;
  const isExcitatory = neuron < sheet.excitatory;
  const place = createCellPlace(
    new Vector3().fromArray(places.positions, 3 * neuron),
    new Vector3().fromArray(places.normals, 3 * neuron),
    spacing,
    isExcitatory ? pyramidalMiddle : interneuronMiddle,
  );
  const branches = isExcitatory ? growPyramidal(seed, neuron) : growInterneuron(seed, neuron);
  const partners = spineSynapsesOf(wiring, neuron);
  const spines = isExcitatory
    ? {
        partners,
        sites: createSpineSites(branches, partners.pre.length, seed, neuron),
        growth: new SpineGrowth(partners),
      }
    : null;
  const links = linksTo(wiring, places, place, neuron, dtMs, spines?.sites ?? null);
  const columnCells = chooseColumnCells(places, neuron, place);
  return {
    neuron,
    isExcitatory,
    place,
    branches,
    soma: isExcitatory ? pyramidalSoma : interneuronSoma,
    spines,
    links,
    columnCells,
    drawnInFull: columnCells.map((cell) => cell.neuron),
    keptNeurons: [neuron, ...new Set(links.map(({ pre }) => pre))],
  };
}
