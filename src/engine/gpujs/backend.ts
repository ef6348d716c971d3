/** The four backends of gpu.js: whether one can run here, which one really ran, and on what. */

import { describeGpuAdapter, describeWebgl2 } from "../../graphics/adapter.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import type { EngineName } from "../engine.ts";
import type { GpuLibrary, KernelInstance, PipelineShortcut } from "./gpu-library.ts";

export const backendNames = ["webgpu", "webgl2", "webasm", "cpu"] as const;
export type BackendName = (typeof backendNames)[number];

export const engineNameOf = (backend: BackendName): EngineName => `gpujs:${backend}`;

/** Why `backend` cannot run here, as a sentence; null when nothing speaks against it. */
export async function reasonAgainst(library: GpuLibrary, backend: BackendName): Promise<Refusal | null> {
  switch (backend) {
    case "webgpu":
      return (await library.GPU.isWebGPUAvailable()) ? null : { key: "refusal.gpujsNoWebgpu" };
    case "webgl2":
      return library.GPU.isWebGL2Supported ? null : { key: "refusal.gpujsNoWebgl2" };
    case "webasm":
      return library.GPU.isWebAssemblySupported ? null : { key: "refusal.gpujsNoWebassembly" };
    case "cpu":
      return mayMakeFunctions() ? null : { key: "refusal.gpujsNoFunctions" };
  }
}

/**
 * Whether functions may be made from text, as gpu.js makes its kernels for the processor; none of its other backends does. The
 * page's security policy forbids it, and gpu.js would only write to the console that it has failed.
 */
function mayMakeFunctions(): boolean {
  try {
    new Function("");
    return true;
  } catch {
    return false;
  }
}

/**
 * The backend of the pipeline's last call, read from its kernels: gpu.js may change it with no more than a console
 * warning. Classes are compared, since their names do not survive minifiers.
 */
export function executedBackend(library: GpuLibrary, pipeline: PipelineShortcut<unknown>) {
  switch (pipeline.backend) {
    case "webgpu":
      return "webgpu";
    case "webasm":
      return "webasm";
    case "gpu":
      return runningKernel(pipeline) instanceof library.WebGL2Kernel ? "webgl2" : "webgl";
    default:
      return "cpu";
  }
}

const runningKernel = (pipeline: PipelineShortcut<unknown>): KernelInstance | undefined =>
  [...(pipeline.plan?.genericClones.values() ?? [])].at(-1)?.kernel;

export async function describeDevice(
  backend: BackendName,
  pipeline: PipelineShortcut<unknown>,
): Promise<Sentence> {
  const throughGpujs = (device: Sentence): Sentence => ({ key: "engine.device.gpujs", values: { device } });
  if (backend === "webgpu") {
    const adapter = await navigator.gpu.requestAdapter();
    const { name } = describeGpuAdapter(adapter ?? {});
    return throughGpujs({ key: "engine.device.webgpu", values: { adapter: name } });
  }
  if (backend === "webgl2") {
    const context = runningKernel(pipeline)?.context as WebGL2RenderingContext;
    return throughGpujs({ key: "engine.device.webgl2", values: { adapter: describeWebgl2(context).name } });
  }
  return throughGpujs({
    key: backend === "webasm" ? "engine.device.webAssembly" : "engine.device.javaScript",
  });
}
