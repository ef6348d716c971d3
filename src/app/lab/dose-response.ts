/** Firing rates by concentration, gathered from what is recorded as the dose moves; and what the response atlas says of the same. */
import { createStore } from "zustand/vanilla";
import { firingRateHz } from "../../model/measures.ts";
import { RefusalError } from "../../model/refusal.ts";
import type { AtlasReading } from "../../treatment/atlas/dose-readings.ts";
import { type RecordingBatch, seriesOf } from "../../wire/frame/recording-batch.ts";
import { recording } from "../recording/recording.ts";
import { CommandCancelled } from "../run.ts";
import { session } from "../session.ts";
import { appStore } from "../store.ts";

/** After a change of concentration the block still moves: this much of the network's time is left out, ms. */
export const settlingMs = 2000;
/** Concentrations of the atlas's curve, µM: within the range of the slider, denser where responses bend. */
const atlasConcentrationsUm = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.4, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20];
const atlasEveryMs = 3000;

export interface DosePoint {
  readonly concentrationUm: number;
  readonly milliseconds: number;
  readonly excitatorySpikes: number;
  readonly inhibitorySpikes: number;
}

/** Sums spikes of each concentration that was kept long enough. */
export class DoseResponse {
  private sums = new Map<number, DosePoint>();
  private lastUm = Number.NaN;
  private keptMs = 0;

  /** Ascending by concentration. */
  get points(): readonly DosePoint[] {
    return [...this.sums.values()].sort((one, other) => one.concentrationUm - other.concentrationUm);
  }

  clear(): void {
    this.sums = new Map();
    this.keptMs = 0;
  }

  /** Input that is imposed on the network, or an AMPA block, is no response to the dose: those milliseconds do not count. */
  add(batch: RecordingBatch, isDisturbed: boolean): void {
    const um = seriesOf(batch, "effectiveUm");
    const excitatory = seriesOf(batch, "excitatorySpikes");
    const inhibitory = seriesOf(batch, "inhibitorySpikes");
    if (batch.lostMs > 0) this.keptMs = 0;
    for (let ms = 0; ms < batch.milliseconds; ms++) {
      const concentrationUm = Math.round(100 * (um[ms] ?? Number.NaN)) / 100;
      this.keptMs = concentrationUm === this.lastUm && !isDisturbed && !batch.isImposed ? this.keptMs + 1 : 0;
      this.lastUm = concentrationUm;
      if (this.keptMs <= settlingMs) continue;
      const before = this.sums.get(concentrationUm);
      this.sums.set(concentrationUm, {
        concentrationUm,
        milliseconds: (before?.milliseconds ?? 0) + 1,
        excitatorySpikes: (before?.excitatorySpikes ?? 0) + (excitatory[ms] ?? 0),
        inhibitorySpikes: (before?.inhibitorySpikes ?? 0) + (inhibitory[ms] ?? 0),
      });
    }
  }
}

export const ratesOf = (
  { milliseconds, excitatorySpikes, inhibitorySpikes }: DosePoint,
  cells: { readonly excitatory: number; readonly inhibitory: number },
) => ({
  excitatory: firingRateHz(excitatorySpikes, cells.excitatory, milliseconds),
  inhibitory: firingRateHz(inhibitorySpikes, cells.inhibitory, milliseconds),
});

export interface DoseResponseState {
  readonly points: readonly DosePoint[];
  /** null where the network has no atlas, or its present conditions are outside of it. */
  readonly atlas: readonly AtlasReading[] | null;
}
export const doseResponseStore = createStore<DoseResponseState>(() => ({ points: [], atlas: null }));

/** Gathers until the returned function is called; a restart begins anew. */
export function gatherDoseResponse(): () => void {
  const gathered = new DoseResponse();
  const stopper = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readAtlas = () => {
    session
      .command((simulation) => simulation.readAtlas(atlasConcentrationsUm), stopper.signal)
      .then((atlas) => doseResponseStore.setState({ points: gathered.points, atlas }))
      .catch((error: Error) => {
        if (error instanceof CommandCancelled) return;
        doseResponseStore.setState({ atlas: null });
        // A run that has failed refuses, and the page says why; anything else is a fault of the program.
        if (!(error instanceof RefusalError)) throw error;
      })
      .finally(() => {
        if (!stopper.signal.aborted) timer = setTimeout(readAtlas, atlasEveryMs);
      });
  };
  readAtlas();
  const stops = [
    recording.onBatch((batch) => gathered.add(batch, appStore.getState().ampaBlock > 0)),
    appStore.subscribe((state, before) => {
      if (state.run === before.run) return;
      gathered.clear();
      doseResponseStore.setState({ points: [], atlas: null });
    }),
  ];
  return () => {
    stopper.abort();
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
