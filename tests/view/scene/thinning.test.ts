import { expect, test } from "vitest";
import { createSheet, tileOfNeuron } from "../../../src/model/network/populations.ts";
import { qualityWords } from "../../../src/view/scene/overlay/quality-words.ts";
import { createNeuronGeometry } from "../../../src/view/scene/sheet/neuron-geometry.ts";
import { createSheetPlaces } from "../../../src/view/scene/sheet/sheet-places.ts";
import { createThinning } from "../../../src/view/scene/sheet/thinning.ts";
import { t } from "../../../src/web/messages/messages.ts";

const sheet = createSheet(5, 4);

test.each([2, 4, 8])(
  "of one neuron in %d drawn, every tile has the same share of both populations",
  (perDrawn) => {
    const { order } = createThinning(sheet, 1);
    const excitatory = new Uint32Array(sheet.tiles);
    const inhibitory = new Uint32Array(sheet.tiles);
    for (const neuron of order.subarray(0, sheet.neurons / perDrawn)) {
      (neuron < sheet.excitatory ? excitatory : inhibitory)[tileOfNeuron(sheet, neuron)]! += 1;
    }
    expect([...new Set(excitatory)]).toEqual([256 / perDrawn]);
    expect([...new Set(inhibitory)]).toEqual([64 / perDrawn]);
  },
);

test("every neuron has its place in the order once, the same for one seed and another for another", () => {
  const first = createThinning(sheet, 1).order;
  expect(new Set(first).size).toBe(sheet.neurons);
  expect(createThinning(sheet, 1).order).toEqual(first);
  expect(createThinning(sheet, 2).order).not.toEqual(first);
});

test("the picked neuron and what it listens to are drawn once, whatever is thinned out", () => {
  const places = createSheetPlaces(sheet, 1);
  const { geometry, thin } = createNeuronGeometry(places);
  const kept = [3, 4, 5, 6, 7, 2700, sheet.excitatory + 9];
  thin(8, kept);
  const { start, count } = geometry.drawRange;
  const drawn = [...geometry.index!.array.slice(start, start + count)];
  expect(drawn).toEqual(expect.arrayContaining(kept));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.length).toBeLessThanOrEqual(sheet.neurons / 8 + kept.length);
  thin(1, kept);
  expect(geometry.index).toBeNull();
  expect(geometry.drawRange).toEqual({ start: 0, count: Number.POSITIVE_INFINITY });
});

test("what is left out is said in words", () => {
  const all = { ratio: 1, resolutionShare: 1, hasEffects: true, neuronsPerDrawn: 1 };
  expect(qualityWords(all, 1_003_520)).toBe("");
  expect(qualityWords({ ...all, resolutionShare: 0.82 }, 1_003_520)).toBe(
    t("overlay.quality.drawing", { list: t("overlay.quality.resolution", { share: "82 %" }) }),
  );
  const most = `${t("overlay.quality.thinned", { oneIn: 4 })}, ${t("overlay.quality.noGlow")}`;
  const last = t("overlay.quality.resolution", { share: "65 %" });
  expect(
    qualityWords({ ratio: 0.65, resolutionShare: 0.65, hasEffects: false, neuronsPerDrawn: 4 }, 1_003_520),
  ).toBe(
    t("overlay.quality.drawingThinned", {
      list: t("overlay.quality.list", { most, last }),
      neurons: 1_003_520,
    }),
  );
});
