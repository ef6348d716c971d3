/**
 * How tests start Chromium: quiet, headless, and with WebGL2 and WebGPU on the software renderer, so that
 * both exist on every machine. The four graphics flags belong together: a WebGPU canvas with only some of
 * them crashes the browser's GPU process.
 */
const quietFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const chromiumFlags: readonly string[] = [
  ...quietFlags,
  "--enable-unsafe-webgpu",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
  "--use-angle=swiftshader",
];

/** For benches on a machine's own graphics card: WebGL 2 and WebGPU on its Vulkan driver. */
export const hardwareFlags: readonly string[] = [
  ...quietFlags,
  "--enable-unsafe-webgpu",
  "--enable-features=Vulkan",
  "--use-angle=vulkan",
  "--ignore-gpu-blocklist",
];
