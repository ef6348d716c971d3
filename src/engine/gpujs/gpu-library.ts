/** The part of gpu.js that this engine uses. Its own types describe more, and kernels as strings less well. */
import { partWithin } from "../../loading/load-part.ts";

export interface KernelInstance {
  readonly context?: unknown;
}

export interface KernelShortcut {
  (...values: unknown[]): unknown;
  readonly kernel: KernelInstance;
}

/** Represents an array while a pipeline is recorded. */
export type Handle = unknown;

export interface PipelineShortcut<Result> {
  (...values: unknown[]): Promise<Result>;
  readonly backend: string | null;
  readonly executorKind: string;
  readonly fallbackReason: string | null;
  readonly plan: { readonly genericClones: ReadonlyMap<string, KernelShortcut> } | null;
  destroy(): Promise<void>;
}

export interface GpuInstance {
  addFunction(source: string, settings: { argumentTypes: Record<string, string>; returnType: string }): void;
  createKernel(source: string, settings: Record<string, unknown>): KernelShortcut;
  createPipeline<Result>(
    orchestrate: (...handles: never[]) => Handle,
    settings: { threads: boolean },
  ): PipelineShortcut<Result>;
  destroy(): Promise<void>;
}

export interface GpuLibrary {
  readonly GPU: {
    new (settings: { mode: string }): GpuInstance;
    readonly isWebGL2Supported: boolean;
    readonly isWebAssemblySupported: boolean;
    isWebGPUAvailable(): Promise<boolean>;
  };
  readonly WebGL2Kernel: new (...values: never[]) => KernelInstance;
  input(values: Float32Array, size: readonly number[]): unknown;
}

/** The largest part of all: as long as a slow connection takes for it, ms. */
const longestLoadMs = 30_000;

/** Loads gpu.js, only when it is wanted: it is large, and it overwrites the global name GPU. */
export async function loadGpuLibrary(): Promise<GpuLibrary> {
  const loaded = (await partWithin(
    () => import("gpu.js"),
    longestLoadMs,
  )) as unknown as Partial<GpuLibrary> & {
    default?: unknown;
  };
  // Node gives the library's namespace, its browser build the GPU class with the namespace's members on it.
  const library = (loaded.WebGL2Kernel ? loaded : loaded.default) as GpuLibrary & GpuLibrary["GPU"];
  return { GPU: library.GPU ?? library, WebGL2Kernel: library.WebGL2Kernel, input: library.input };
}
