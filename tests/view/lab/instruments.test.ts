import { beforeAll, describe, expect, it } from "vitest";
import { Recording } from "../../../src/app/recording/recording.ts";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { figureAsSvg } from "../../../src/io/figure/figure-as-svg.ts";
import { stepsPerMs } from "../../../src/io/recording/gather-spikes.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { Recorder } from "../../../src/simulation/measure/recorder.ts";
import { measureSpan } from "../../../src/simulation/measure/span.ts";
import { RecordingWriter } from "../../../src/simulation/recording/recording-writer.ts";
import { Simulation } from "../../../src/simulation/simulation.ts";
import type { LabView } from "../../../src/view/faces/lab/instruments/instrument.ts";
import {
  figureOf,
  labInstrumentNames,
  labInstruments,
} from "../../../src/view/faces/lab/instruments/instruments.ts";
import { rasterRows } from "../../../src/view/faces/lab/instruments/raster.ts";
import { binnedRates } from "../../../src/view/faces/lab/instruments/rates.ts";
import { spikeSynchrony } from "../../../src/view/faces/lab/instruments/spike-synchrony.ts";
import { synchronyPoints } from "../../../src/view/faces/lab/instruments/synchrony.ts";
import { RunRecord } from "../../../src/view/instruments/run-record.ts";
import { t } from "../../../src/web/messages/messages.ts";
import "../../../src/web/messages/later-words.ts";
import { batchesOf } from "../../../src/wire/frame/spike-batches.ts";

const recipe = createRecipe({ tilesX: 4, tilesY: 4, seed: 3 });
const { sheet } = recipe;
const milliseconds = 2400;
let view: LabView;
let fromMs = 0;

beforeAll(async () => {
  const simulation = await Simulation.create(new ReferenceEngine(recipe), "stressed");
  const recording = new Recording(2 ** 26);
  simulation.network.recording = new RecordingWriter(recipe, 1, [5, sheet.excitatory]);
  fromMs = simulation.biologicalMs;
  for (let ms = 0; ms < milliseconds; ms += 20) {
    await simulation.advanceMs(20);
    const batch = simulation.network.recording.take();
    if (batch) recording.add(batch);
  }
  const toMs = recording.endMs;
  const series = (name: "ampaCurrentPa" | "nmdaCurrentPa" | "gabaCurrentPa") =>
    recording.series(name, fromMs, toMs);
  const report = measureSpan({
    signal: "fieldPotential",
    ...{ fromMs, toMs, excitatoryCells: sheet.excitatory, cells: sheet.neurons },
    ...recording.spikes(fromMs, toMs),
    ampaCurrentPa: series("ampaCurrentPa"),
    nmdaCurrentPa: series("nmdaCurrentPa"),
    gabaCurrentPa: series("gabaCurrentPa"),
  });
  const { neurons, tilesX, tilesY } = sheet;
  view = {
    ...{ recording, opened: null },
    shown: { fromMs: toMs - 1000, toMs },
    lab: { windowMs: 1000, span: { fromMs: toMs - 500, toMs: toMs - 300 }, pinned: [], order: "population" },
    analysis: { report, refusal: null },
    report: {
      ...{ engine: simulation.engine.info, reasons: [], neurons, tilesX, tilesY, seed: recipe.seed },
      ...{ dtMs: recipe.dtMs, recipeHash: recipe.hash, parameterSet: recipe.parameterSet },
      ...{ parameters: recipe.parameters, subject: "stressed" },
    },
    ...{
      without: null,
      changedConstants: [],
      sheet,
      cells: [5, sheet.excitatory],
      course: null,
      record: new RunRecord(),
    },
    ...{ theme: "white", heightPx: 480 },
  };
}, 120_000);

describe("every instrument of the laboratory", () => {
  it("gives a figure that can be drawn, with units and what was measured, or says why it has none", () => {
    const empty = labInstrumentNames.filter((name) => typeof labInstruments[name].figure(view) === "string");
    // Nothing was given, there is no vehicle twin, and nobody has gathered a dose response.
    expect(empty).toEqual(["difference", "seeds", "doseResponse", "pharmacokinetics", "cascade", "spines"]);
    for (const name of labInstrumentNames) {
      const figure = labInstruments[name].figure(view);
      if (typeof figure === "string") continue;
      const svg = figureAsSvg(figure, { theme: "white", widthPx: 480, heightPx: 480 });
      expect(svg, name).toContain("<svg");
      expect(svg, name).not.toContain("NaN");
      const note = figure.footnote.join(" ");
      for (const part of [recipe.hash, String(recipe.seed)]) expect(note, name).toContain(part);
    }
  });

  it("names a changed parameter below its figure", () => {
    const parameters = { ...recipe.parameters, magnesiumInhibitoryMm: 1 };
    const figure = labInstruments.rates.figure({ ...view, report: { ...view.report, parameters } });
    expect(typeof figure === "string" ? "" : figure.footnote.join(" ")).toContain("magnesiumInhibitoryMm");
  });

  it("marks the selected span where it shows the time of the network, and no span that has passed", () => {
    for (const name of labInstrumentNames.filter((each) => labInstruments[each].hasTime)) {
      const figure = labInstruments[name].figure(view);
      if (typeof figure === "string") continue;
      const regions = figure.panels.flatMap(({ marks }) => marks.filter(({ kind }) => kind === "region"));
      expect(regions.length, name).toBe(figure.panels.length);
      const { fromMs: startMs } = view.shown;
      const span = { fromMs: startMs - 500, toMs: startMs - 300 };
      const later = labInstruments[name].figure({ ...view, lab: { ...view.lab, span } });
      const kinds =
        typeof later === "string" ? [] : later.panels.flatMap(({ marks }) => marks.map(({ kind }) => kind));
      expect(kinds, name).not.toContain("region");
    }
  });
});

describe("the raster", () => {
  it("draws every spike of the shown time, each in the row of its cell", () => {
    const figure = labInstruments.raster.figure(view);
    if (typeof figure === "string") throw new Error(figure);
    const marks = figure.panels.flatMap((panel) => panel.marks.filter((mark) => mark.kind === "raster"));
    const { neurons } = view.recording.spikes(view.shown.fromMs, view.shown.toMs);
    expect(marks.reduce((sum, { x }) => sum + x.length, 0)).toBe(neurons.length);
    expect(neurons.length).toBeGreaterThan(500);
  });

  it.each(["population", "place", "rate"] as const)("sorted by %s has one row for each cell", (order) => {
    const { neurons } = view.recording.spikes(view.shown.fromMs, view.shown.toMs);
    const rows = rasterRows(sheet, order, neurons);
    expect(new Set(rows).size).toBe(sheet.neurons);
    if (order === "place") return;
    const excitatory = [...rows.subarray(0, sheet.excitatory)];
    expect(Math.max(...excitatory)).toBe(sheet.excitatory - 1);
  });
});

describe("what instruments show", () => {
  it("of rates is what the measurement of the same time finds", () => {
    const { hz } = binnedRates(
      view.recording,
      "excitatorySpikes",
      sheet.excitatory,
      { fromMs, toMs: fromMs + 2400 },
      100,
    );
    const mean = hz.reduce((sum, rate) => sum + rate, 0) / hz.length;
    const { neurons } = view.recording.spikes(fromMs, fromMs + 2400);
    const spikes = neurons.filter((neuron) => neuron < sheet.excitatory).length;
    expect(mean).toBeCloseTo(spikes / sheet.excitatory / 2.4, 9);
  });

  it("of synchrony is what the recorder measures over the same window", async () => {
    const engine = new ReferenceEngine(recipe);
    const plain = await Simulation.create(engine, "stressed");
    const first = engine.step;
    const recorder = new Recorder(recipe, engine.conditions, first, 1000);
    while (engine.step < first + 10_000) {
      const { steps, request } = recorder.plan(engine.step, 20);
      recorder.add(await engine.advance(steps, request));
    }
    const { values } = synchronyPoints(view.recording, fromMs, fromMs + 1100);
    expect(values.length).toBe(1);
    expect(values[0]).toBeCloseTo(recorder.measure().synchrony ?? Number.NaN, 5);
    plain.dispose();
  });
});

/** A recording of these spikes, as one is made of a file. */
function recordingOf(
  spikes: { readonly neurons: Uint32Array; readonly timesMs: Float64Array },
  lengthMs: number,
  excitatoryCells = sheet.excitatory,
): Recording {
  const recording = new Recording(Number.POSITIVE_INFINITY);
  const steps = Uint32Array.from(spikes.timesMs, (timeMs) => Math.round(timeMs * stepsPerMs));
  const { neurons } = spikes;
  for (const batch of batchesOf({ neurons, steps, stepsPerMs, lengthMs, excitatoryCells }))
    recording.add(batch);
  return recording;
}

describe("a recording of another simulator in the instruments", () => {
  const shown = { fromMs: 1000, toMs: 2000 };
  const facts = { file: "spikes.h5", simulator: "NEST 3.8", cells: sheet.neurons, lengthMs: milliseconds };
  const ofFile = () => {
    const own = view.recording.spikes(fromMs, fromMs + milliseconds);
    const spikes = { neurons: own.neurons, timesMs: own.timesMs.map((timeMs) => timeMs - fromMs) };
    const recording = recordingOf(spikes, milliseconds);
    const report = measureSpan({
      ...{ signal: "excitatoryRate", fromMs: 0, toMs: milliseconds },
      ...{ excitatoryCells: sheet.excitatory, cells: sheet.neurons, ...recording.spikes(0, milliseconds) },
      ...{
        ampaCurrentPa: new Float32Array(),
        nmdaCurrentPa: new Float32Array(),
        gabaCurrentPa: new Float32Array(),
      },
    });
    const opened = { ...facts, spikes: { excitatory: 1, inhibitory: 1 } };
    return { ...view, recording, opened, shown, analysis: { report, refusal: null } };
  };

  it("is drawn where spikes are enough, named on each figure; the others say that it was not measured", () => {
    const recorded = ofFile();
    const notMeasured = t("recording.notMeasured", { file: facts.file });
    const drawn = labInstrumentNames.filter((name) => {
      const figure = figureOf(name, recorded);
      if (typeof figure === "string") expect(figure, name).toBe(notMeasured);
      else {
        const notes = figure.footnote.join(" ");
        for (const part of [facts.file, facts.simulator]) expect(notes, name).toContain(part);
        expect(notes, name).not.toContain(recipe.hash);
        expect(figureAsSvg(figure, { theme: "white", widthPx: 480, heightPx: 480 })).not.toContain("NaN");
      }
      return typeof figure !== "string";
    });
    expect(drawn).toEqual(["raster", "rates", "intervals", "spectrum", "spectrogram", "synchrony"]);
  });

  it("has the rates of the network that the spikes are of", () => {
    const recorded = ofFile();
    const span = { fromMs: 0, toMs: milliseconds };
    const own = { fromMs, toMs: fromMs + milliseconds };
    for (const [name, cells] of [
      ["excitatorySpikes", sheet.excitatory],
      ["inhibitorySpikes", sheet.inhibitory],
    ] as const) {
      const found = binnedRates(recorded.recording, name, cells, span, 100).hz;
      expect([...found]).toEqual([...binnedRates(view.recording, name, cells, own, 100).hz]);
    }
  });

  it("has χ of spike counts: 1 where all fire as one, about 1/√n where each fires by itself", () => {
    const cells = 400;
    const at = (time: (cell: number, turn: number) => number) => {
      const all = Array.from({ length: cells * 20 }, (_, index) => {
        const cell = index % cells;
        return { cell, timeMs: time(cell, Math.floor(index / cells)) };
      }).sort((one, other) => one.timeMs - other.timeMs);
      const spikes = {
        neurons: Uint32Array.from(all, ({ cell }) => cell),
        timesMs: Float64Array.from(all, ({ timeMs }) => timeMs),
      };
      return spikeSynchrony(recordingOf(spikes, 1000, cells), cells, 0, 1000).values;
    };
    expect(at((_, turn) => 50 * turn + 2)).toEqual([1]);
    let state = 1;
    const chance = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const scattered = at(() => 1000 * chance());
    expect(scattered[0]).toBeGreaterThan(0.5 / Math.sqrt(cells));
    expect(scattered[0]).toBeLessThan(2 / Math.sqrt(cells));
  });
});
