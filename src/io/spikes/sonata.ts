/**
 * Spikes as a SONATA file (HDF5; Dai et al. 2020): `/spikes/<population>/node_ids` and `timestamps` in ms, sorted by time.
 * Node ids count from 0 within a population, as the format asks for.
 */
import { loadPart } from "../../loading/load-part.ts";
import { textType } from "../hdf5-text.ts";
import { sonataTemplate } from "./sonata-template.ts";
import type { Spikes } from "./spikes.ts";

const populations = ["excitatory", "inhibitory"] as const;
let files = 0;

/** Throws an Error where times fall: the file says that they do not. */
export async function spikesAsSonata(spikes: Spikes): Promise<Uint8Array<ArrayBuffer>> {
  const { ready, File } = await loadPart(() => import("h5wasm"));
  const { FS } = await ready;
  // A file system in memory, which all files of the page or process share.
  const path = `spikes-${files++}.h5`;
  FS.writeFile(
    path,
    Uint8Array.from(atob(sonataTemplate), (letter) => letter.charCodeAt(0)),
  );
  try {
    const file = new File(path, "a");
    try {
      for (const population of populations) {
        const { nodeIds, timesMs } = ofPopulation(spikes, population);
        const group = `/spikes/${population}`;
        file.create_dataset({ name: `${group}/node_ids`, data: nodeIds, shape: [nodeIds.length] });
        const times = file.create_dataset({
          name: `${group}/timestamps`,
          data: timesMs,
          shape: [timesMs.length],
        });
        times.create_attribute("units", "ms", null, textType);
      }
    } finally {
      file.close();
    }
    return new Uint8Array(FS.readFile(path));
  } finally {
    FS.unlink(path);
  }
}

function ofPopulation({ neurons, timesMs, excitatory }: Spikes, population: (typeof populations)[number]) {
  const [first, end] = population === "excitatory" ? [0, excitatory] : [excitatory, Number.POSITIVE_INFINITY];
  const nodeIds: bigint[] = [];
  const times: number[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < neurons.length; index++) {
    const [neuron = 0, timeMs = 0] = [neurons[index], timesMs[index]];
    if (timeMs < before)
      throw new Error(`Spikes must come in the order of time, but ${timeMs} ms follows ${before} ms.`);
    before = timeMs;
    if (neuron < first || neuron >= end) continue;
    nodeIds.push(BigInt(neuron - first));
    times.push(timeMs);
  }
  return { nodeIds: BigUint64Array.from(nodeIds), timesMs: Float64Array.from(times) };
}
