/**
 * How tests start Chromium: quiet, headless, and with WebGL2 and WebGPU on the software renderer, so that
 * both exist on every machine. The four graphics flags belong together: a WebGPU canvas with only some of
 * them crashes the browser's GPU process.
 */
export const chromiumFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-webgpu",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
  "--use-angle=swiftshader",
];
