/** How often the pyramidal cells of a spot of the sheet fire, by their recorded spikes: before it is stimulated, and now. */
import { firingRateHz } from "../../model/measures.ts";
import { placeOfNeuron } from "../../model/network/geometry.ts";
import { createSheet } from "../../model/network/populations.ts";
import { excitatoryPerTile } from "../../model/tile.ts";
import type { StartReport } from "../../wire/simulation-api.ts";
import type { Recording } from "../recording/recording.ts";
import type { Spot } from "../store.ts";

/** Biological time over which the spot is measured, ms: some 130 spikes of its 115 cells at rest. */
const windowMs = 400;
/** Share of the radius within which a stimulus has its full strength. */
const fullStrength = 0.5;

type Network = Pick<StartReport, "tilesX" | "tilesY" | "seed">;

/** Pyramidal cells where a stimulus of the spot has its full strength; the sheet is a torus. */
export function cellsOfSpot({ tilesX, tilesY, seed }: Network, { x, y, radiusTiles }: Spot): number[] {
  const sheet = createSheet(tilesX, tilesY);
  const reach = fullStrength * radiusTiles;
  const around = (distance: number, size: number) => distance - size * Math.round(distance / size);
  const linesOf = (place: number, size: number) => {
    const first = Math.floor(place - reach);
    const count = Math.min(size, Math.floor(place + reach) - first + 1);
    return Array.from({ length: count }, (_, line) => (first + line + size) % size);
  };
  const cells: number[] = [];
  for (const line of linesOf(y, tilesY)) {
    for (const column of linesOf(x, tilesX)) {
      const first = (line * tilesX + column) * excitatoryPerTile;
      for (let neuron = first; neuron < first + excitatoryPerTile; neuron++) {
        const place = placeOfNeuron(sheet, seed, neuron);
        if (Math.hypot(around(place.x - x, tilesX), around(place.y - y, tilesY)) <= reach) cells.push(neuron);
      }
    }
  }
  return cells;
}

/** Measures one spot after the other. */
export class SpotMeter {
  /** Mean rate of the cells just before the spot was looked at, Hz; null where less than that is recorded. */
  beforeHz: number | null = null;
  private readonly recorded: Recording;
  private spot = "";
  private cells: ReadonlySet<number> = new Set();

  constructor(recorded: Recording) {
    this.recorded = recorded;
  }

  /** From now on this spot is measured. Nothing changes where it is already. */
  lookAt(network: Network, spot: Spot): void {
    const { tilesX, tilesY, seed } = network;
    const name = [tilesX, tilesY, seed, spot.x, spot.y, spot.radiusTiles].join();
    if (name === this.spot) return;
    this.spot = name;
    this.cells = new Set(cellsOfSpot(network, spot));
    this.begin();
  }

  /** What is measured now is what was before. */
  begin(): void {
    this.beforeHz = this.nowHz();
  }

  /** Mean rate of the cells over the newest 400 ms, Hz; null until so much is recorded. */
  nowHz(): number | null {
    const { cells, recorded } = this;
    const { firstMs, endMs } = recorded;
    const fromMs = endMs - windowMs;
    if (cells.size === 0 || fromMs < firstMs || !recorded.hasAll(fromMs, endMs)) return null;
    let spikes = 0;
    for (const neuron of recorded.spikes(fromMs, endMs).neurons) if (cells.has(neuron)) spikes++;
    return firingRateHz(spikes, cells.size, windowMs);
  }
}
