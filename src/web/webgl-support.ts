/** What this browser can draw with, asked once: a context is costly, and browsers allow only a few of them. */

interface WebglSupport {
  readonly hasWebgl2: boolean;
  /** A software renderer draws: lower resolution and no multisampling keep the picture moving. */
  readonly isSoftware: boolean;
}

const softwareRenderers = /swiftshader|llvmpipe|softpipe|lavapipe|subzero|software|basic render/i;

let support: WebglSupport | undefined;

function probe(): WebglSupport {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (context === null) {
      return { hasWebgl2: false, isSoftware: false };
    }
    const names = context.getExtension("WEBGL_debug_renderer_info");
    const renderer = String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER));
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return {
      hasWebgl2: true,
      isSoftware: softwareRenderers.test(renderer),
    };
  } catch {
    return { hasWebgl2: false, isSoftware: false };
  }
}

export function webglSupport(): WebglSupport {
  support ??= probe();
  return support;
}
