/** Spikes of a SONATA report (HDF5), read in pieces: memory does not grow with the file. */
import type { Dataset, Group } from "h5wasm";
import type { Population } from "../../model/network/populations.ts";
import { type Cells, faultAt, SpikeCheck, type SpikeSink } from "./spike-sink.ts";

const rowsAtOnce = 1 << 19;
const known = ["excitatory", "inhibitory"] as const satisfies readonly Population[];

/** Hands every spike to `sink`, one population after the other. Throws a `UsageError` with the place for the first thing that does not fit. */
export async function readSonataSpikes(name: string, cells: Cells, sink: SpikeSink): Promise<void> {
  // This build of the library reads from the disk itself, not from a file system in memory.
  const { ready, File } = await import("h5wasm/node");
  await ready;
  let file: InstanceType<typeof File>;
  try {
    file = new File(name, "r");
    if (!file.keys().includes("spikes")) throw new Error("no spikes");
  } catch {
    throw faultAt(name, "the file", `it is no HDF5 file with a group "spikes", as SONATA reports are`);
  }
  try {
    const spikes = file.get("spikes") as Group;
    const populations = spikes.keys();
    const strange = populations.find((each) => !known.some((population) => population === each));
    if (strange !== undefined || populations.length === 0) {
      throw faultAt(
        name,
        "spikes",
        `it has ${populations.length === 0 ? "no population" : `the population "${strange}"`}; expected ${known.join(" and ")}`,
      );
    }
    const check = new SpikeCheck(name, cells, sink);
    for (const population of known) {
      if (populations.includes(population))
        readPopulation(name, spikes.get(population) as Group, population, check);
    }
  } finally {
    file.close();
  }
}

function readPopulation(name: string, group: Group, population: Population, check: SpikeCheck): void {
  const at = `spikes/${population}`;
  const column = (column: string): Dataset => {
    const found = group.keys().includes(column) ? group.get(column) : null;
    const shape = (found as Dataset | null)?.shape;
    if (shape?.length !== 1) throw faultAt(name, at, `it has no list "${column}"`);
    return found as Dataset;
  };
  const [ids, times] = [column("node_ids"), column("timestamps")];
  const count = ids.shape?.[0] ?? 0;
  if (times.shape?.[0] !== count) {
    throw faultAt(name, at, `it has ${count} ids and ${times.shape?.[0]} times`);
  }
  const units = times.attrs["units"]?.value;
  if (units !== "ms") {
    throw faultAt(
      name,
      `${at}/timestamps`,
      `its units are ${units === undefined ? "not said" : `"${units}"`}; they must be "ms"`,
    );
  }
  check.begin();
  for (let first = 0; first < count; first += rowsAtOnce) {
    const end = Math.min(count, first + rowsAtOnce);
    const [ofIds, ofTimes] = [ids, times].map(
      (each) => each.slice([[first, end]]) as ArrayLike<number | bigint>,
    ) as [ArrayLike<number | bigint>, ArrayLike<number | bigint>];
    for (let row = 0; row < end - first; row++) {
      check.take(
        Number(ofIds[row]),
        population,
        Number(ofTimes[row]),
        () => `${at}, spike ${first + row + 1}`,
      );
    }
  }
}
