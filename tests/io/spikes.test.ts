import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { spikesAsSonata } from "../../src/io/spikes/sonata.ts";
import { SpikeCollector, spikeTable } from "../../src/io/spikes/spikes.ts";
import { tableAsCsv } from "../../src/io/table/csv.ts";

const folder = mkdtempSync(path.join(tmpdir(), "spikes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheet = { excitatory: 4, inhibitory: 1 };

function collected() {
  const collector = new SpikeCollector();
  collector.add([3, 4], [1, 3], 2, 0.1);
  collector.add([0, 4, 99], [7, 12, 0], 2, 0.1);
  return collector.spikes(sheet);
}

/** Debian's own Python: the reader that is independent of everything here. */
const python = "/usr/bin/python3";
const whyNoH5py =
  spawnSync(python, ["-c", "import h5py"]).status === 0
    ? null
    : "h5py is not installed (apt-get install python3-h5py)";

const reader = `
import h5py, json, sys
with h5py.File(sys.argv[1], "r") as file:
    def population(name):
        group = file["spikes"][name]
        sorting = group.attrs.get_id("sorting")
        return {
            "sorting": int(group.attrs["sorting"]),
            "sortings": h5py.check_enum_dtype(sorting.dtype),
            "nodeIds": group["node_ids"][()].tolist(),
            "idType": str(group["node_ids"].dtype),
            "times": group["timestamps"][()].tolist(),
            "timeType": str(group["timestamps"].dtype),
            "units": group["timestamps"].attrs["units"],
        }
    print(json.dumps({
        "magic": int(file.attrs["magic"]),
        "version": file.attrs["version"].tolist(),
        "populations": {name: population(name) for name in file["spikes"]},
    }))
`;

describe("spikes", () => {
  it("are gathered from batches without a limit, with whole steps as times", () => {
    const { neurons, timesMs } = collected();
    expect([...neurons]).toEqual([3, 4, 0, 4]);
    expect([...timesMs]).toEqual([0.1, 0.3, 0.7, 1.2]);
    const collector = new SpikeCollector();
    const many = Array.from({ length: 50_000 }, (_, index) => index);
    collector.add(many, many, 50_000, 0.1);
    expect(collector.spikes(sheet).neurons.at(-1)).toBe(49_999);
  });

  it("are a line each as CSV", () => {
    expect(tableAsCsv(spikeTable(collected()), { hasUnits: false })).toBe(
      "neuron,population,timeMs\n3,excitatory,0.1\n4,inhibitory,0.3\n0,excitatory,0.7\n4,inhibitory,1.2\n",
    );
  });

  it("refuse to be written as sorted when they are not", async () => {
    const spikes = { ...sheet, neurons: Uint32Array.of(0, 1), timesMs: Float64Array.of(2, 1) };
    await expect(spikesAsSonata(spikes)).rejects.toThrow("but 1 ms follows 2 ms");
  });

  it.skipIf(whyNoH5py !== null)(
    `as SONATA are read by h5py with populations, ids, times, units and sorting${whyNoH5py === null ? "" : `: ${whyNoH5py}`}`,
    async () => {
      const file = path.join(folder, "spikes.h5");
      writeFileSync(file, await spikesAsSonata(collected()));
      const found = JSON.parse(execFileSync(python, ["-c", reader, file], { encoding: "utf8" }));
      const both = {
        sorting: 2,
        sortings: { none: 0, by_id: 1, by_time: 2 },
        ...{ idType: "uint64", timeType: "float64", units: "ms" },
      };
      expect(found).toEqual({
        magic: 0x0a7a,
        version: [0, 1],
        populations: {
          excitatory: { ...both, nodeIds: [3, 0], times: [0.1, 0.7] },
          inhibitory: { ...both, nodeIds: [0, 0], times: [0.3, 1.2] },
        },
      });
    },
  );

  it.skipIf(whyNoH5py !== null)(
    `of a silent population are an empty list${whyNoH5py === null ? "" : `: ${whyNoH5py}`}`,
    async () => {
      const file = path.join(folder, "silent.h5");
      const silent = { ...sheet, neurons: new Uint32Array(0), timesMs: new Float64Array(0) };
      writeFileSync(file, await spikesAsSonata(silent));
      const { populations } = JSON.parse(execFileSync(python, ["-c", reader, file], { encoding: "utf8" }));
      expect(populations.inhibitory).toMatchObject({ nodeIds: [], times: [] });
    },
  );
});
