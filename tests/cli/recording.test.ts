import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { recording } from "../../src/cli/recording-command.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { createEngine } from "../../src/engine/select/create-engine.ts";
import { spikesAsSonata } from "../../src/io/spikes/sonata.ts";
import { SpikeCollector, spikeTable } from "../../src/io/spikes/spikes.ts";
import { tableAsCsv } from "../../src/io/table/csv.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { measureNetwork } from "../../src/simulation/measure/measure-network.ts";
import type { Measurement } from "../../src/simulation/measure/recorder.ts";

const folder = mkdtempSync(path.join(tmpdir(), "recording-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => path.join(folder, name);
/** A HDF5 file with these lists. */
async function writeReport(
  name: string,
  populations: Readonly<
    Record<string, { ids: number[]; times: number[]; units?: string; timesName?: string }>
  >,
): Promise<string> {
  const { ready, File } = await import("h5wasm/node");
  await ready;
  const file = new File(inFolder(name), "w");
  const spikes = file.create_group("spikes");
  for (const [population, { ids, times, units = "ms", timesName = "timestamps" }] of Object.entries(
    populations,
  )) {
    const group = spikes.create_group(population);
    group.create_dataset({ name: "node_ids", data: BigUint64Array.from(ids.map(BigInt)) });
    const dataset = group.create_dataset({ name: timesName, data: Float64Array.from(times) });
    if (units !== "") dataset.create_attribute("units", units);
  }
  file.close();
  return inFolder(name);
}

function writeCsv(name: string, ...lines: string[]): string {
  writeFileSync(inFolder(name), `${lines.join("\n")}\n`);
  return inFolder(name);
}

/** What the command prints. */
async function printedBy(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  try {
    expect(await recording(args)).toBe(0);
  } finally {
    spy.mockRestore();
  }
  return lines.join("\n");
}

describe("a recording", () => {
  let measured: Measurement;

  beforeAll(async () => {
    const recipe = createRecipe({ neurons: 5120 });
    const engine = await createEngine(recipe, "reference");
    const collector = new SpikeCollector();
    const request = { warmupMs: 100, durationMs: 1200 };
    measured = await measureNetwork(engine, {
      ...request,
      onSpikes: ({ neurons, steps, count }) => collector.add(neurons, steps, count, recipe.dtMs),
    });
    engine.dispose();
    const spikes = collector.spikes(recipe.sheet);
    writeFileSync(inFolder("run.h5"), await spikesAsSonata(spikes));
    writeFileSync(inFolder("run.csv"), tableAsCsv(spikeTable(spikes), { hasUnits: false }));
  });

  it.each(["run.h5", "run.csv"])(
    "of our own run, %s, has the rates and CV that were measured",
    async (name) => {
      const found = JSON.parse(
        await printedBy(inFolder(name), "--json", "--from-ms", "100", "--to-ms", "1300"),
      );
      for (const population of ["excitatory", "inhibitory"] as const) {
        // The time ends with the last spike.
        expect(found[population].rateHz / measured[population].rateHz).toBeCloseTo(1, 2);
        expect(found[population].cvIsi).toBeCloseTo(measured[population].cvIsi ?? 0, 6);
      }
    },
  );

  it("is drawn and written as a run is, named as a recording", async () => {
    const [figure, series] = [inFolder("figure.svg"), inFolder("series.csv")];
    const asked = ["--from-ms", "200", "--to-ms", "400", "--figure", figure, "--series", series];
    const printed = await printedBy(inFolder("run.h5"), ...asked);
    expect(printed).toContain('recording of another simulator, "run.h5", from 200 to 400 ms');
    expect(readFileSync(figure, "utf8")).toContain("recording of another simulator");
    expect(readFileSync(series, "utf8").trimEnd().split("\n").slice(1)).toHaveLength(200);
  });
});

describe("a file that does not fit", () => {
  it("is refused whole, in one sentence with its place, and leaves no other file behind", async () => {
    const large = inFolder("large.csv");
    writeFileSync(large, "neuron,timeMs\n");
    truncateSync(large, 10_100_000_000);
    const good = { ids: [0, 1], times: [1, 2] };
    const cases: readonly (readonly [file: string, words: string])[] = [
      [large, "10.1 GB"],
      [inFolder("none.csv"), "There is no file"],
      [writeCsv("ending.txt", "neuron,timeMs"), ".csv or .h5"],
      [writeCsv("head.csv", "cell,when", "1,2"), "line 1"],
      [writeCsv("id.csv", "neuron,timeMs", "3,1.5", "5120,2"), "line 3: the id 5120"],
      [writeCsv("text.csv", "neuron,timeMs", "x,1.5"), "line 2: the id NaN"],
      [writeCsv("empty.csv", "neuron,timeMs", "1,"), "line 2: the time NaN"],
      [writeCsv("unsorted.csv", "neuron,timeMs", "1,5", "2,4.9"), "line 3: the time 4.9 ms follows 5 ms"],
      [writeCsv("short.csv", "neuron,timeMs", "1"), "line 2: it has 1 values"],
      [
        writeCsv("group.csv", "node_ids,population,timestamps", "1,thalamus,4"),
        "line 2: the population “thalamus”",
      ],
      [
        writeCsv("inhibitory.csv", "node_ids,population,timestamps", "1024,inhibitory,4"),
        "line 2: the id 1024",
      ],
      [writeCsv("silent.csv", "neuron,timeMs"), "no spike"],
      [writeCsv("not.h5", "neuron,timeMs"), "no HDF5 file"],
      [await writeReport("populations.h5", { excitatory: good, thalamus: good }), "“thalamus”"],
      [
        await writeReport("units.h5", { excitatory: { ...good, units: "s" } }),
        "spikes/excitatory/timestamps",
      ],
      [await writeReport("unsaid.h5", { excitatory: { ...good, units: "" } }), "not said"],
      [
        await writeReport("ids.h5", { inhibitory: { ids: [0, 1024], times: [1, 2] } }),
        "spikes/inhibitory, spike 2",
      ],
      [
        await writeReport("falling.h5", { excitatory: { ids: [0, 1], times: [2, 1] } }),
        "spikes/excitatory, spike 2",
      ],
      [await writeReport("lengths.h5", { excitatory: { ids: [0, 1], times: [2] } }), "2 ids and 1 times"],
      [await writeReport("list.h5", { excitatory: { ...good, timesName: "times" } }), "no list “timestamps”"],
    ];
    const before = readdirSync(folder).length;
    for (const [file, words] of cases) {
      const refused = recording([file, "--series", inFolder("series-of-fault.csv")]);
      const error = await refused.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error, file).toBeInstanceOf(UsageError);
      expect((error as UsageError).message).toContain(words);
      expect((error as UsageError).message).not.toContain("\n");
    }
    expect(readdirSync(folder)).toHaveLength(before);
  });
});
