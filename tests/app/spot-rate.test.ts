/** How often the cells of a stimulated spot fire, by the spikes of the network that runs. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recording } from "../../src/app/recording/recording.ts";
import { endStimulus, spotAroundPicked, stimulateAroundPicked } from "../../src/app/stimulus.ts";
import { appStore } from "../../src/app/store.ts";
import { cellsOfSpot, SpotMeter } from "../../src/app/story/spot-rate.ts";
import { placeOfNeuron } from "../../src/model/network/geometry.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { startSession, type TestSession, untilRunning } from "./test-session.ts";

const network = { tilesX: 4, tilesY: 4, seed: 1 };

describe("the cells of a spot", () => {
  it.each([
    { x: 1.7, y: 2.2 },
    { x: 0.05, y: 3.98 },
  ])(
    "are the pyramidal cells within half its radius, across the edge of the sheet, too: $x, $y",
    ({ x, y }) => {
      const sheet = createSheet(network.tilesX, network.tilesY);
      const around = (distance: number) => Math.min(Math.abs(distance), 4 - Math.abs(distance));
      const near = Array.from({ length: sheet.excitatory }, (_, neuron) => neuron).filter((neuron) => {
        const place = placeOfNeuron(sheet, network.seed, neuron);
        return Math.hypot(around(place.x - x), around(place.y - y)) <= 0.375;
      });
      const cells = cellsOfSpot(network, { x, y, radiusTiles: 0.75 });
      expect(cells.toSorted((one, other) => one - other)).toEqual(near);
      expect(near.length).toBeGreaterThan(80);
    },
  );
});

describe("a spot that is stimulated", () => {
  let page: TestSession;
  beforeEach(async () => {
    vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) =>
      setTimeout(() => draw(performance.now()), 10),
    );
    recording.clear();
    page = startSession({ msPerSecond: 1000, recordedCells: [] }, { drawsPictures: true });
    await untilRunning();
  });
  afterEach(async () => {
    endStimulus();
    await page.stop();
    vi.unstubAllGlobals();
  });
  const untilMs = (ms: number) => vi.waitUntil(() => recording.endMs >= ms, { timeout: 60_000 });

  it("fires at least twice as often as before, while the mean of the whole sheet rises far less", async () => {
    const meter = new SpotMeter(recording);
    const { report } = appStore.getState();
    await untilMs(300);
    meter.lookAt(report!, spotAroundPicked()!);
    // Less than its window is recorded.
    expect(meter.beforeHz).toBeNull();
    await untilMs(1000);
    meter.begin();
    const beforeMs = recording.endMs;
    stimulateAroundPicked();
    await untilMs(beforeMs + 600);
    const rise = meter.nowHz()! / meter.beforeHz!;
    expect(rise).toBeGreaterThan(2);
    const { excitatory } = createSheet(report!.tilesX, report!.tilesY);
    const sheetHz = (fromMs: number) =>
      recording.spikes(fromMs, fromMs + 400).neurons.filter((neuron) => neuron < excitatory).length /
      (0.4 * excitatory);
    expect(sheetHz(beforeMs + 200) / sheetHz(beforeMs - 400)).toBeLessThan(rise / 1.5);
  });
});
