/** What is common to page and command line in reading another simulator's spikes; the command's own test has every refusal. */
import { describe, expect, it } from "vitest";
import { mostShownBytes, SpikeGatherer, stepsPerMs } from "../../src/io/recording/gather-spikes.ts";
import { readCsvSpikes } from "../../src/io/recording/read-csv.ts";
import { kindOfRecording, RecordingFaultError } from "../../src/io/recording/recording-fault.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { recordedSeries, seriesOf } from "../../src/wire/frame/recording-batch.ts";
import { batchesOf } from "../../src/wire/frame/spike-batches.ts";

const cells = createSheet(4, 4);

/** The text in UTF-8, in pieces of so many bytes. */
async function* pieces(text: string | Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let first = 0; first < bytes.length; first += length) yield bytes.slice(first, first + length);
}

async function faultOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RecordingFaultError) return (error.fault.values.what as { key: string }).key;
    throw error;
  }
  return "taken";
}

describe("a CSV of spikes", () => {
  const text =
    "\uFEFFtimestamps;node_ids;population\r\n1.5;3;excitatory\r\n1.5;0;inhibitory\n\n2.25;1;excitatory";

  it.each([1, 7, 1000])("is read alike in pieces of %i bytes", async (length) => {
    const found: [number, number][] = [];
    await readCsvSpikes("a.csv", pieces(text, length), cells, (neuron, timeMs) =>
      found.push([neuron, timeMs]),
    );
    expect(found).toEqual([
      [3, 1.5],
      [cells.excitatory, 1.5],
      [1, 2.25],
    ]);
  });

  it.each([1, 5, 1000])("that is not UTF-8 is refused by its line, in pieces of %i bytes", async (length) => {
    const lines = ["neuron,timeMs,région", "1,0.5,é", "2,0.7,é", "3,0.9,é", ""];
    const whole = new TextEncoder().encode(lines.join("\n"));
    // The é of the third line as Latin-1 has it: one byte in place of two.
    const at = new TextEncoder().encode(`${lines.slice(0, 2).join("\n")}\n2,0.7,`).length;
    const wrong = Uint8Array.from([...whole.slice(0, at), 0xe9, ...whole.slice(at + 2)]);
    const read = async (bytes: Uint8Array, found: number[]) => {
      await readCsvSpikes("a.csv", pieces(bytes, length), cells, (neuron) => found.push(neuron));
    };
    const [all, before]: [number[], number[]] = [[], []];
    await read(whole, all);
    expect(all).toEqual([1, 2, 3]);
    const error = await read(wrong, before).catch((reason: unknown) => reason);
    expect((error as RecordingFaultError).fault.values).toMatchObject({
      place: { key: "recording.place.line", values: { number: 3 } },
      what: { key: "recording.wrong.notUtf8" },
    });
    expect(before).toEqual([1]);
  });

  it("in UTF-16 is refused in its first line", async () => {
    const utf16 = new Uint8Array(Uint16Array.from("\uFEFFneuron,timeMs\n1,2", (c) => c.charCodeAt(0)).buffer);
    const fault = await faultOf(() => readCsvSpikes("a.csv", pieces(utf16, 8), cells, () => {}));
    expect(fault).toBe("recording.wrong.notUtf8");
  });

  it("without line ends does not fill the memory", async () => {
    let read = 0;
    async function* endless() {
      for (; ; read++) yield new Uint8Array(1000).fill(0x30);
    }
    const fault = await faultOf(() => readCsvSpikes("a.csv", endless(), cells, () => {}));
    expect(fault).toBe("recording.wrong.longLine");
    expect(read).toBeLessThan(20);
  });
});

describe("spikes that are kept to be shown", () => {
  it("are merged in the order of time, and counted millisecond by millisecond", () => {
    const gatherer = new SpikeGatherer("a.h5", cells);
    // One population after the other, as SONATA has them.
    for (const [neuron, timeMs] of [
      [5, 0.3],
      [6, 999.9],
      [7, 1000],
      [cells.excitatory, 0.2],
      [cells.excitatory + 1, 1000.0004],
    ] as const)
      gatherer.add(neuron, timeMs);
    const { neurons, steps, lengthMs, excitatory, inhibitory } = gatherer.finish();
    expect([...neurons]).toEqual([cells.excitatory, 5, 6, 7, cells.excitatory + 1]);
    expect({ lengthMs, excitatory, inhibitory }).toEqual({ lengthMs: 1001, excitatory: 3, inhibitory: 2 });
    const batches = batchesOf({ neurons, steps, stepsPerMs, lengthMs, excitatoryCells: cells.excitatory });
    expect(batches.map(({ fromMs, milliseconds }) => [fromMs, milliseconds])).toEqual([
      [0, 1000],
      [1000, 1],
    ]);
    const [first, second] = batches;
    if (!first || !second) throw new Error("There must be two batches.");
    expect([...seriesOf(first, "excitatorySpikes")].flatMap((n, ms) => (n > 0 ? [[ms, n]] : []))).toEqual([
      [0, 1],
      [999, 1],
    ]);
    expect([...seriesOf(second, "inhibitorySpikes")]).toEqual([1]);
    const others = recordedSeries.filter((name) => !/^(excitatory|inhibitory)Spikes$/.test(name));
    for (const name of others) expect(seriesOf(first, name).every(Number.isNaN), name).toBe(true);
  });

  it("are refused where they would take too much memory, or there is none of them", async () => {
    const small = new SpikeGatherer("a.h5", cells, 8 * 100 + 64);
    expect(
      await faultOf(() => {
        for (let count = 0; count < 200; count++) small.add(0, 0.5);
      }),
    ).toBe("recording.wrong.tooMuch");
    const long = new SpikeGatherer("a.h5", cells);
    expect(await faultOf(() => long.add(0, mostShownBytes / 64))).toBe("recording.wrong.tooMuch");
    expect(await faultOf(() => new SpikeGatherer("a.h5", cells).finish())).toBe("recording.wrong.noSpike");
  });
});

describe("a file that is no recording", () => {
  it("is known by its ending and its size", async () => {
    expect(kindOfRecording("A.CSV", 10)).toBe("csv");
    expect(kindOfRecording("spikes.h5", 10)).toBe("sonata");
    expect(await faultOf(() => kindOfRecording("spikes.nwb", 10))).toBe("recording.wrong.ending");
    expect(await faultOf(() => kindOfRecording("spikes.h5", 10.1e9))).toBe("recording.wrong.tooLarge");
  });
});
