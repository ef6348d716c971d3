/** What this thread could run on: which graphics adapters there are, and whether they are real ones. */

export interface Adapter {
  readonly name: string;
  /** True when the adapter is a software renderer, such as SwiftShader or llvmpipe. */
  readonly isSoftware: boolean;
}

export interface Capabilities {
  readonly webgpu: Adapter | null;
  readonly webgl2: Adapter | null;
  readonly processors: number;
}

const softwarePrograms = /swiftshader|llvmpipe|softpipe|basic render|lavapipe|subzero/i;

/**
 * An adapter from what its driver calls itself. "ANGLE (NVIDIA, NVIDIA GeForce RTX 4090 Direct3D11 …, D3D11)" becomes
 * its middle part; a software renderer is known by its own name alone.
 */
export function describeAdapter(driverName: string, isFallback = false): Adapter {
  const software = (driverName.match(softwarePrograms) ?? driverName.match(/software/i))?.[0];
  const inAngle = driverName.match(/^ANGLE \([^,]*, (.*), [^,]*\)$/)?.[1];
  return { name: software ?? inAngle ?? driverName, isSoftware: isFallback || software !== undefined };
}

/** Asks the browser (or Node) once. Nothing is kept open. */
export async function readCapabilities(): Promise<Capabilities> {
  knownWebgl2 ??= probeWebgl2();
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

function probeWebgl2(): Adapter | null {
  if (typeof OffscreenCanvas === "undefined") {
    return null;
  }
  const context = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!context) {
    return null;
  }
  const extension = context.getExtension("WEBGL_debug_renderer_info");
  const name = String(context.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return describeAdapter(name);
}
