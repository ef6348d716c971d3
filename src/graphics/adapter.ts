/** A graphics adapter from what its driver calls itself, for engines and for the picture. */

export interface Adapter {
  readonly name: string;
  /** True when the adapter is a software renderer, such as SwiftShader or llvmpipe. */
  readonly isSoftware: boolean;
}

const softwarePrograms = /swiftshader|llvmpipe|softpipe|basic render|lavapipe|subzero/i;

/** "ANGLE (NVIDIA, NVIDIA GeForce RTX 4090 Direct3D11 …, D3D11)" becomes its middle part; a software renderer keeps its name. */
export function describeAdapter(driverName: string, isFallback = false): Adapter {
  const software = (driverName.match(softwarePrograms) ?? driverName.match(/software/i))?.[0];
  const inAngle = driverName.match(/^ANGLE \([^,]*, (.*), [^,]*\)$/)?.[1];
  return { name: software ?? inAngle ?? driverName, isSoftware: isFallback || software !== undefined };
}

interface NamedAdapter {
  readonly info?: GPUAdapterInfo;
  readonly isFallbackAdapter?: boolean;
}

export function describeGpuAdapter({ info, isFallbackAdapter }: NamedAdapter): Adapter {
  const parts = [info?.vendor, info?.architecture, info?.device, info?.description];
  const name = parts.filter(Boolean).join(" ") || "an adapter that hides its name";
  return describeAdapter(name, isFallbackAdapter === true || info?.isFallbackAdapter === true);
}

export function describeWebgl2(context: WebGL2RenderingContext): Adapter {
  const names = context.getExtension("WEBGL_debug_renderer_info");
  return describeAdapter(String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)));
}

/** The same of a context that was made to ask, which is given up: browsers allow only a few. Null without one. */
export function probeWebgl2(context: WebGL2RenderingContext | null): Adapter | null {
  const adapter = context && describeWebgl2(context);
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return adapter;
}
