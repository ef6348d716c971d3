/** What this thread could run on: which graphics adapters there are, and whether they are real ones. */
import { type Adapter, describeGpuAdapter, probeWebgl2 } from "../../graphics/adapter.ts";

export interface Capabilities {
  readonly webgpu: Adapter | null;
  readonly webgl2: Adapter | null;
}

/** Asks the browser (or Node) once. Nothing is kept open. */
export async function readCapabilities(): Promise<Capabilities> {
  knownWebgl2 ??=
    typeof OffscreenCanvas === "undefined"
      ? null
      : probeWebgl2(new OffscreenCanvas(1, 1).getContext("webgl2"));
  return { webgpu: await readWebgpu(), webgl2: knownWebgl2 };
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
