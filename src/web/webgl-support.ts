/** What this browser can draw with, asked once: a context is costly, and browsers allow only a few of them. */
import { probeWebgl2 } from "../graphics/adapter.ts";

interface WebglSupport {
  readonly hasWebgl2: boolean;
  /** A software renderer draws: lower resolution and no multisampling keep the picture moving. */
  readonly isSoftware: boolean;
}

let support: WebglSupport | undefined;

function probe(): WebglSupport {
  try {
    const adapter = probeWebgl2(document.createElement("canvas").getContext("webgl2"));
    return { hasWebgl2: adapter !== null, isSoftware: adapter?.isSoftware ?? false };
  } catch {
    return { hasWebgl2: false, isSoftware: false };
  }
}

export function webglSupport(): WebglSupport {
  support ??= probe();
  return support;
}
