/** Singles out a population in the picture: the cells of the other one fade. */
import { createSheet } from "../model/network/populations.ts";
import { liveFrame } from "./live-frame.ts";
import { appStore } from "./store.ts";

export const populationNames = ["excitatory", "inhibitory"] as const;
export type PopulationName = (typeof populationNames)[number];

/** Ids of a population's cells in the network that runs; null before there is one. */
function cellsOf(population: PopulationName): Uint32Array | null {
  const { report } = appStore.getState();
  if (!report) return null;
  const { excitatory, neurons } = createSheet(report.tilesX, report.tilesY);
  const [first, end] = population === "excitatory" ? [0, excitatory] : [excitatory, neurons];
  return Uint32Array.from({ length: end - first }, (_, index) => first + index);
}

function brush(brushedCells: Uint32Array | null): void {
  appStore.setState({ brushedCells });
  liveFrame.requestPicture();
}

/** Singles out a population until the returned function is called, or something else is singled out. */
export function singleOut(population: PopulationName): () => void {
  const cells = cellsOf(population);
  if (cells) brush(cells);
  return () => {
    if (cells && appStore.getState().brushedCells === cells) brush(null);
  };
}
