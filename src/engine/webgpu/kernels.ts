/** The pipelines of a step, and what each reads and writes. Labels are the schedule's phases. */
import { type Phase, schedule } from "../../model/network/schedule.ts";
import { engineAnswer } from "../engine-error.ts";
import { shaderText } from "./generated/shader-text.ts";
import { type BindingName, bindingNames, type Overrides } from "./layout.ts";

/** Entry points of the shaders: buffers that they bind, and phases that they carry out. */
export const kernelTable = {
  advanceNeurons: {
    binds: [
      "constants",
      "state",
      "ring",
      "neuronConstants",
      "regionConstants",
      "wiring",
      "background",
      "spikes",
      "progress",
    ],
    phases: ["deliver", "integrate", "fire"],
  },
  planPropagation: { binds: ["progress", "propagationDispatch"], phases: [] },
  propagateSpikes: {
    binds: ["constants", "state", "ring", "regionConstants", "wiring", "spikes", "progress"],
    phases: ["propagate"],
  },
  restoreSpikes: { binds: ["state", "spikes", "progress"], phases: [] },
  tallySpikes: {
    binds: ["wiring", "spikes", "progress", "tally", "cellSpikes", "recordMask", "recorded"],
    phases: [],
  },
  spreadGlutamate: { binds: ["constants", "progress", "cellSpikes", "glutamate"], phases: [] },
  sampleTiles: {
    binds: ["constants", "state", "regionConstants", "wiring", "progress", "tileSums", "potentialSums"],
    phases: [],
  },
  sumSamples: { binds: ["progress", "tileSums", "samples"], phases: [] },
  meanTileBlock: { binds: ["state", "tileBlock"], phases: [] },
  packSnapshot: {
    binds: ["constants", "state", "regionConstants", "wiring", "snapshotRequest", "snapshot"],
    phases: [],
  },
} as const satisfies Record<string, { binds: readonly BindingName[]; phases: readonly Phase[] }>;

export type KernelName = keyof typeof kernelTable;
export const kernelNames = Object.keys(kernelTable) as readonly KernelName[];

export interface Kernel {
  readonly name: KernelName;
  /** The phases in the schedule's order, or the kernel's own name where it belongs to none. */
  readonly label: string;
  readonly pipeline: GPUComputePipeline;
  readonly bindings: GPUBindGroup;
}
export type Kernels = { readonly [Name in KernelName]: Kernel };

export async function createKernels(
  device: GPUDevice,
  overrides: Overrides,
  buffers: { readonly [Name in BindingName]: GPUBuffer },
): Promise<Kernels> {
  const module = device.createShaderModule({ label: "shaders", code: shaderText });
  const made = await Promise.all(
    kernelNames.map(async (name) => [name, await createKernel(device, module, name, overrides, buffers)]),
  );
  return Object.fromEntries(made) as Kernels;
}

async function createKernel(
  device: GPUDevice,
  module: GPUShaderModule,
  name: KernelName,
  overrides: Overrides,
  buffers: { readonly [Name in BindingName]: GPUBuffer },
): Promise<Kernel> {
  const { binds, phases } = kernelTable[name];
  const own = schedule.map(({ phase }) => phase).filter((phase) => phases.some((each) => each === phase));
  const label = own.length === 0 ? name : own.join("+");
  const pipeline = await engineAnswer(
    (reason) => ({ key: "refusal.kernelNotCompiled", values: { name, reason } }),
    () =>
      device.createComputePipelineAsync({
        label,
        layout: "auto",
        compute: { module, entryPoint: name, constants: { ...overrides } },
      }),
  );
  const bindings = device.createBindGroup({
    label,
    layout: pipeline.getBindGroupLayout(0),
    entries: binds.map((binding) => ({
      binding: bindingNames.indexOf(binding),
      resource: { buffer: buffers[binding] },
    })),
  });
  return { name, label, pipeline, bindings };
}
