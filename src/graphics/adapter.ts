/** A graphics adapter from what its driver calls itself, for engines and for the picture. */

export interface Adapter {
  readonly name: string;
  /** True when the adapter is a software renderer, such as SwiftShader or llvmpipe. */
  readonly isSoftware: boolean;
}

const softwarePrograms = /swiftshader|llvmpipe|softpipe|basic render|lavapipe|subzero/i;

/**
 * "ANGLE (NVIDIA, NVIDIA GeForce RTX 4090 Direct3D11 …, D3D11)" becomes its middle part; a software renderer is known by
 * its own name alone.
 */
export function describeAdapter(driverName: string, isFallback = false): Adapter {
  const software = (driverName.match(softwarePrograms) ?? driverName.match(/software/i))?.[0];
  const inAngle = driverName.match(/^ANGLE \([^,]*, (.*), [^,]*\)$/)?.[1];
  return { name: software ?? inAngle ?? driverName, isSoftware: isFallback || software !== undefined };
}

/** The adapter of a WebGL 2 context that was made to ask for it; null without one. The context is given up: browsers allow only a few. */
export function probeWebgl2(context: WebGL2RenderingContext | null): Adapter | null {
  if (!context) {
    return null;
  }
  const names = context.getExtension("WEBGL_debug_renderer_info");
  const name = String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return describeAdapter(name);
}
