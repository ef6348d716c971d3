/** What this thread could run on: which graphics adapters there are, and whether they are real ones. */
import { type Adapter, describeAdapter, probeWebgl2 } from "../../graphics/adapter.ts";

export interface Capabilities {
  readonly webgpu: Adapter | null;
  readonly webgl2: Adapter | null;
  readonly processors: number;
}

/** Asks the browser (or Node) once. Nothing is kept open. */
export async function readCapabilities(): Promise<Capabilities> {
  knownWebgl2 ??=
    typeof OffscreenCanvas === "undefined"
      ? null
      : probeWebgl2(new OffscreenCanvas(1, 1).getContext("webgl2"));
  return {
    webgpu: await readWebgpu(),
    webgl2: knownWebgl2,
    processors: globalThis.navigator?.hardwareConcurrency ?? 1,
  };
}

/** The part of a WebGPU adapter that says what it is. */
interface NamedAdapter {
  readonly info?: GPUAdapterInfo;
  readonly isFallbackAdapter?: boolean;
}

/** An adapter of WebGPU from what it says of itself. */
export function describeGpuAdapter({ info, isFallbackAdapter }: NamedAdapter): Adapter {
  const parts = [info?.vendor, info?.architecture, info?.device, info?.description];
  const name = parts.filter(Boolean).join(" ") || "an adapter that hides its name";
  return describeAdapter(name, isFallbackAdapter === true || info?.isFallbackAdapter === true);
}

async function readWebgpu(): Promise<Adapter | null> {
  try {
    const adapter = await globalThis.navigator?.gpu?.requestAdapter();
    return adapter ? describeGpuAdapter(adapter) : null;
  } catch {
    return null;
  }
}

/** Known once it was found: each question costs a graphics context, and every restart asks. */
let knownWebgl2: Adapter | null = null;
