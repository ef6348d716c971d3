/** Spikes of a SONATA report (HDF5), read in pieces: memory does not grow with the file. */
import type { Dataset, Group } from "h5wasm";
import { type Population, populationNames } from "../../model/network/populations.ts";
import { atPath, atSpike, RecordingFaultError, wholeFile } from "./recording-fault.ts";
import { type Cells, SpikeCheck, type SpikeSink } from "./spike-check.ts";

const rowsAtOnce = 1 << 17;

/** Throws a `RecordingFaultError` for what could not be opened as HDF5, and for a file without spikes: neither can be closed or read. */
export function assertSonata(file: string, root: Group): void {
  let hasSpikes: boolean;
  try {
    hasSpikes = root.keys().includes("spikes") && "keys" in (root.get("spikes") ?? {});
  } catch {
    // The library opens anything, and fails with the first question.
    hasSpikes = false;
  }
  if (!hasSpikes) throw new RecordingFaultError(file, wholeFile, { key: "recording.wrong.notSonata" });
}

/** The simulator that a report names in the attribute `simulator` of its root; null for most, which name none. */
export function simulatorOf(root: Group): string | null {
  const stated = root.attrs["simulator"]?.value;
  return typeof stated === "string" && stated.trim() !== "" ? stated.trim().slice(0, 80) : null;
}

/**
 * Hands every spike to `sink`, one population after the other. Yields the share that is read, 0 … 1, after each piece. Throws
 * a `RecordingFaultError` with the place for the first thing that does not fit.
 */
export function* readSonataSpikes(
  file: string,
  root: Group,
  cells: Cells,
  sink: SpikeSink,
): Generator<number> {
  assertSonata(file, root);
  const spikes = root.get("spikes") as Group;
  const populations = spikes.keys();
  const strange = populations.find((each) => !populationNames.some((population) => population === each));
  if (strange !== undefined) {
    throw new RecordingFaultError(file, atPath("spikes"), {
      key: "recording.wrong.population",
      values: { population: strange },
    });
  }
  if (populations.length === 0) {
    throw new RecordingFaultError(file, atPath("spikes"), { key: "recording.wrong.noPopulation" });
  }
  const check = new SpikeCheck(file, cells, sink);
  const present = populationNames.filter((population) => populations.includes(population));
  for (const [done, population] of present.entries()) {
    for (const share of readPopulation(file, spikes.get(population) as Group, population, check)) {
      yield (done + share) / present.length;
    }
  }
}

function* readPopulation(
  file: string,
  group: Group,
  population: Population,
  check: SpikeCheck,
): Generator<number> {
  const at = `spikes/${population}`;
  const column = (list: string): Dataset => {
    const found = "keys" in group && group.keys().includes(list) ? group.get(list) : null;
    if ((found as Dataset | null)?.shape?.length !== 1) {
      throw new RecordingFaultError(file, atPath(at), { key: "recording.wrong.noList", values: { list } });
    }
    return found as Dataset;
  };
  const [ids, times] = [column("node_ids"), column("timestamps")];
  const count = ids.shape?.[0] ?? 0;
  const ofTimes = times.shape?.[0] ?? 0;
  if (ofTimes !== count) {
    const values = { ids: count, times: ofTimes };
    throw new RecordingFaultError(file, atPath(at), { key: "recording.wrong.lengths", values });
  }
  const units = times.attrs["units"]?.value;
  if (units !== "ms") {
    throw new RecordingFaultError(
      file,
      atPath(`${at}/timestamps`),
      units === undefined
        ? { key: "recording.wrong.noUnits" }
        : { key: "recording.wrong.units", values: { units: String(units).slice(0, 40) } },
    );
  }
  check.begin();
  let row = 0;
  const place = () => atSpike(at, row + 1);
  for (let first = 0; first < count; first += rowsAtOnce) {
    const end = Math.min(count, first + rowsAtOnce);
    const idsHere = ids.slice([[first, end]]) as ArrayLike<number | bigint>;
    const timesHere = times.slice([[first, end]]) as ArrayLike<number | bigint>;
    for (row = first; row < end; row++) {
      check.take(Number(idsHere[row - first]), population, Number(timesHere[row - first]), place);
    }
    yield end / count;
  }
}
