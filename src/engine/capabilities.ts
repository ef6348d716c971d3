/** What this thread could run on: which graphics adapters there are, and whether they are real ones. */

export interface Adapter {
  readonly name: string;
  /** True when the adapter is a program on the processor, such as SwiftShader or llvmpipe. */
  readonly isSoftware: boolean;
}

export interface Capabilities {
  readonly webgpu: Adapter | null;
  readonly webgl2: Adapter | null;
  readonly processors: number;
}

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render|lavapipe|subzero/i;

/**
 * An adapter from what its driver calls itself. "ANGLE (NVIDIA, NVIDIA GeForce RTX 4090 Direct3D11 …, D3D11)" becomes
 * its middle part; a program on the processor is known by its own name alone.
 */
export function describeAdapter(driverName: string, isFallback = false): Adapter {
  const software = driverName.match(softwareNames)?.[0];
  const inAngle = driverName.match(/^ANGLE \([^,]*, (.*), [^,]*\)$/)?.[1];
  return { name: software ?? inAngle ?? driverName, isSoftware: isFallback || software !== undefined };
}

/** Asks the browser (or Node) once. Nothing is kept open. */
export async function readCapabilities(): Promise<Capabilities> {
  return {
    webgpu: await readWebgpu(),
    webgl2: readWebgl2(),
    processors: globalThis.navigator?.hardwareConcurrency ?? 1,
  };
}

interface GpuAccess {
  requestAdapter(): Promise<{
    readonly info?: { readonly [field: string]: unknown };
    readonly isFallbackAdapter?: boolean;
  } | null>;
}

async function readWebgpu(): Promise<Adapter | null> {
  const gpu = (globalThis.navigator as { readonly gpu?: GpuAccess } | undefined)?.gpu;
  try {
    const adapter = await gpu?.requestAdapter();
    if (!adapter) {
      return null;
    }
    const info = adapter.info ?? {};
    const parts = ["vendor", "architecture", "device", "description"].map((field) => info[field]);
    const name =
      parts.filter((part) => typeof part === "string" && part !== "").join(" ") || "a WebGPU adapter";
    const isFallback = adapter.isFallbackAdapter === true || info["isFallbackAdapter"] === true;
    return describeAdapter(name, isFallback);
  } catch {
    return null;
  }
}

function readWebgl2(): Adapter | null {
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
