/**
 * The step as gpu.js pipelines. One segment is six kernels: mark and sum excitatory arrivals, then twice mark
 * inhibitory arrivals and advance the neurons. Between the segments of a call nothing leaves the device.
 */
import type { Wiring } from "../../model/network/connectivity.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { EngineError } from "../engine-error.ts";
import { functionSources, kernelSources } from "./generated/sources.ts";
import type { GpuInstance, GpuLibrary, Handle, KernelShortcut, PipelineShortcut } from "./gpu-library.ts";
import { backgroundFields, excitatoryBlock, inhibitoryBlock, stateColumns } from "./layout.ts";
import {
  createExcitatoryEdges,
  createGates,
  createInhibitoryEdges,
  createNeuronTable,
  type HostTable,
} from "./tables.ts";
import type { WindowLengths } from "./windows.ts";

/** Numbers of the background input in one segment: a record per step, for the two inhibitory windows at their greatest length. */
export const backgroundLength = (longest: WindowLengths): number =>
  2 * backgroundFields * longest.inhibitorySteps;

/** Runs segments of `first + second` steps each; resolves to the flat state at the end of each. */
export type SegmentPipeline = PipelineShortcut<Float32Array[]>;

export type Kernels = ReturnType<typeof createKernels>;

/** Makes the kernels of a recipe's network. Their tables are uploaded once, with the first call. */
export function createKernels(
  library: GpuLibrary,
  gpu: GpuInstance,
  recipe: Recipe,
  wiring: Wiring,
  longest: WindowLengths,
) {
  for (const { parameters, source } of functionSources) {
    const argumentTypes = Object.fromEntries(parameters.map((parameter) => [parameter, "Number"]));
    gpu.addFunction(source, { argumentTypes, returnType: "Number" });
  }
  const { neurons, excitatory } = recipe.sheet;
  const table = ({ rows, values }: HostTable) => library.input(values, [neurons, rows]);
  const kernel = (source: { source: string }, rows: number, constants: Record<string, unknown>) =>
    createKernel(gpu, source.source, {
      output: [rows * neurons],
      constants: { neurons, ...constants },
      precision: "single",
      tactic: "precision",
      loopMaxIterations: 256,
    });
  const neuronTable = table(createNeuronTable(recipe));
  const excitatoryInput = {
    excitatory,
    edges: table(createExcitatoryEdges(wiring)),
    gates: createGates(wiring),
    neuronTable,
  };
  return {
    markExcitatory: kernel(kernelSources.markExcitatoryArrivals, excitatoryBlock.count, excitatoryInput),
    sumExcitatory: kernel(kernelSources.sumExcitatoryArrivals, longest.segmentSteps, excitatoryInput),
    markInhibitory: kernel(kernelSources.markInhibitoryArrivals, inhibitoryBlock.count, {
      excitatory,
      edges: table(createInhibitoryEdges(wiring)),
    }),
    advance: kernel(kernelSources.advanceNeurons, stateColumns, { excitatory, neuronTable }),
  };
}

function createKernel(gpu: GpuInstance, source: string, settings: Record<string, unknown>): KernelShortcut {
  try {
    return gpu.createKernel(source, settings);
  } catch (error) {
    throw EngineError.from(error, (reason) => ({ key: "refusal.gpujsKernel", values: { reason } }));
  }
}

/**
 * A pipeline of `segments` equal segments. It is called with the flat state, the parameter array, the background input's
 * records (`backgroundLength` per segment; the second window's start at half of it), imposed gains, and the steps of the first
 * and of the second inhibitory window and their sum. A window may have 0 steps: it changes nothing.
 */
export function createSegmentPipeline(
  gpu: GpuInstance,
  kernels: Kernels,
  longest: WindowLengths,
  segments: number,
): SegmentPipeline {
  const { markExcitatory, sumExcitatory, markInhibitory, advance } = kernels;
  const orchestrate = (
    initial: Handle,
    parameters: Handle,
    background: Handle,
    imposed: Handle,
    first: Handle,
    second: Handle,
    both: Handle,
  ): Handle[] => {
    const ends: Handle[] = [];
    const input = [parameters, background, imposed];
    let state = initial;
    for (let segment = 0; segment < segments; segment++) {
      const firstBackgroundStep = 2 * longest.inhibitorySteps * segment;
      const marks = markExcitatory(state, parameters, both);
      const arrivals = sumExcitatory(state, marks, parameters);
      const early = markInhibitory(state, first);
      const middle = advance(state, arrivals, early, ...input, 0, firstBackgroundStep, first);
      const late = markInhibitory(middle, second);
      const secondBackgroundStep = firstBackgroundStep + longest.inhibitorySteps;
      state = advance(middle, arrivals, late, ...input, first, secondBackgroundStep, second);
      ends.push(state);
    }
    return ends;
  };
  return gpu.createPipeline<Float32Array[]>(orchestrate, { threads: false });
}
