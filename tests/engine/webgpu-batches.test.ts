import { describe, expect, it } from "vitest";
import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import type { AdvanceRequest } from "../../src/engine/report/advance-report.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { tamperWith } from "../support/tampered-gpu.ts";

const real = await installNodeWebgpu();
const recipe = createRecipe({ neurons: 5120, seed: 9 });

/** Most batches that were under way at once, out of four, and what the engine said of them. */
async function advanceInBatches(request: AdvanceRequest) {
  let asked = 0;
  let answered = 0;
  let most = 0;
  const { gpu } = tamperWith(real, (device) => {
    const createBuffer = device.createBuffer.bind(device);
    device.createBuffer = (descriptor) => {
      const buffer = createBuffer(descriptor);
      const mapAsync = buffer.mapAsync.bind(buffer);
      buffer.mapAsync = async (...range) => {
        asked++;
        most = Math.max(most, asked - answered);
        await mapAsync(...range);
        answered++;
      };
      return buffer;
    };
  });
  const engine = await createWebgpuEngine(recipe, { gpu });
  asked = 0;
  answered = 0;
  most = 0;
  const { counts, samples } = await engine.advance(480, request);
  const said = {
    excitatory: counts.excitatory.slice(0, counts.milliseconds),
    samples: samples.columns.squaredMeanPotential.slice(0, samples.count),
    step: engine.step,
  };
  engine.dispose();
  return { most, asked, said };
}

describe("the batches of an advance", () => {
  it("stand behind one another on the device, two at a time, so that it never waits for the host", async () => {
    const { most, asked } = await advanceInBatches({});
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(most).toBe(2);
  });

  it("come one at a time where all spikes are wanted and may not fit a report, and say the same", async () => {
    const alone = await advanceInBatches({ record: "all", sample: "begin" });
    const together = await advanceInBatches({ sample: "begin" });
    expect(alone.most).toBe(1);
    expect(together.most).toBe(2);
    expect(alone.said.step).toBe(480);
    expect(alone.said.samples).toHaveLength(48);
    expect(together.said).toEqual(alone.said);
  });
});
