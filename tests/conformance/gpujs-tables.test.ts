import { describe, expect, it } from "vitest";
import { edgeCode, excitatoryBlock, inhibitoryBlock, longestWindow } from "../../src/engine/gpujs/layout.ts";
import { createExcitatoryEdges, createInhibitoryEdges } from "../../src/engine/gpujs/tables.ts";
import { longestWindows, nextSegmentSteps } from "../../src/engine/gpujs/windows.ts";
import { createWiring, inEdge } from "../../src/model/network/connectivity.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { projectionTable } from "../../src/model/network/structure.ts";

describe("layout of the kernels' arrays", () => {
  it("has room for every in-edge, and digits that cannot overflow", () => {
    for (const { pre, inDegree } of projectionTable) {
      const { rows } = pre === "excitatory" ? excitatoryBlock : inhibitoryBlock;
      expect(inDegree).toBeLessThanOrEqual(rows);
    }
    expect(inhibitoryBlock.edges).toBeLessThan(inhibitoryBlock.digitBase);
    expect(inhibitoryBlock.digitBase ** longestWindow.inhibitorySteps).toBeLessThanOrEqual(2 ** 24);
    expect(edgeCode.largestSource * edgeCode.delayBase + edgeCode.delayBase).toBeLessThanOrEqual(2 ** 24);
  });
});

describe("edge tables", () => {
  it.each([
    [4, 4],
    [7, 5],
  ])("hold every in-edge of the model on a sheet of %i × %i tiles", (tilesX, tilesY) => {
    const sheet = createSheet(tilesX, tilesY);
    const wiring = createWiring(sheet, 9, 0.1);
    const tables = {
      excitatory: createExcitatoryEdges(wiring).values,
      inhibitory: createInhibitoryEdges(wiring).values,
    };
    let wrong = 0;
    for (const projection of wiring.projections) {
      const values = projection.preIsInhibitory ? tables.inhibitory : tables.excitatory;
      const first = projection.postIsInhibitory ? sheet.excitatory : 0;
      const targets = projection.postIsInhibitory ? sheet.inhibitory : sheet.excitatory;
      for (let index = 0; index < projection.inDegree; index++) {
        for (let post = 0; post < targets; post++) {
          const { pre, delaySteps } = inEdge(wiring, projection, post, index);
          const code = values[index * sheet.neurons + first + post]!;
          wrong += code === pre * edgeCode.delayBase + delaySteps ? 0 : 1;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  it("keep the largest sheet's codes exact in 32 bits", () => {
    const wiring = createWiring(createSheet(16, 16), 9, 0.1);
    const { values } = createInhibitoryEdges(wiring);
    expect(values.every((code) => Number.isInteger(code) && code < 2 ** 24)).toBe(true);
  });
});

describe("windows", () => {
  it.each([
    [0.02, 5, 10],
    [0.05, 5, 10],
    [0.1, 5, 10],
    [0.2, 3, 5],
  ])("at %f ms a step are %i and %i steps long", (dtMs, inhibitorySteps, segmentSteps) => {
    const wiring = createWiring(createSheet(4, 4), 1, dtMs);
    expect(longestWindows(wiring)).toEqual({ inhibitorySteps, segmentSteps });
  });

  it("end at the end of a run and at the boundaries of an observer", () => {
    const longest = { inhibitorySteps: 5, segmentSteps: 10 };
    expect(nextSegmentSteps(longest, 3, 100, undefined)).toBe(10);
    expect(nextSegmentSteps(longest, 3, 4, undefined)).toBe(4);
    expect(nextSegmentSteps(longest, 3, 100, 10)).toBe(7);
    expect(nextSegmentSteps(longest, 20, 100, 3)).toBe(1);
  });
});
