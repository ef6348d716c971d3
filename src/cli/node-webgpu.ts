/** Gives Node what browsers have: `navigator.gpu`, through the package `webgpu` (Dawn). The page never imports this. */
import { type Adapter, describeGpuAdapter } from "../graphics/adapter.ts";

const whatToInstall =
  "Install a Vulkan driver and its loader (on Debian: apt install mesa-vulkan-drivers libvulkan1), or name a driver's manifest in VK_ICD_FILENAMES.";

let installed: GPU | null = null;

/**
 * Installs `navigator.gpu` once and returns it. `options` go to Dawn, such as "backend=null", which compiles
 * shaders without a driver. The object stays referenced for good: Node crashes when it is collected.
 */
export async function installNodeWebgpu(options: readonly string[] = []): Promise<GPU> {
  if (!installed) {
    const { create } = await import("webgpu").catch(() => {
      throw new Error(
        "The package webgpu, which brings WebGPU to Node, is not installed; npm install webgpu brings it.",
      );
    });
    installed = create([...options]);
    const navigator = globalThis.navigator ?? {};
    Object.defineProperty(navigator, "gpu", { value: installed, configurable: true });
    Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
  }
  return installed;
}

/** The adapters in words, one per line; the fast one, which the engine takes, comes first. Throws when there is none. */
export async function describeAdapters(): Promise<string> {
  const adapters = await requireAdapters();
  return adapters
    .map(({ name, isSoftware }) => (isSoftware ? `${name} (a software renderer)` : name))
    .join("\n");
}

/** The adapters that WebGPU offers here: the fast one and the thrifty one, where they differ. */
async function listAdapters(): Promise<Adapter[]> {
  const gpu = await installNodeWebgpu();
  const adapters: Adapter[] = [];
  for (const powerPreference of ["high-performance", "low-power"] as const) {
    const found = await gpu.requestAdapter({ powerPreference });
    const adapter = found && describeGpuAdapter(found);
    if (adapter && !adapters.some(({ name }) => name === adapter.name)) adapters.push(adapter);
  }
  return adapters;
}

/** Installs WebGPU for an engine that needs it. Throws a sentence that says what to install where there is no adapter. */
export async function requireAdapters(): Promise<Adapter[]> {
  const adapters = await listAdapters();
  if (adapters.length === 0) {
    throw new Error(`No graphics adapter was found for the webgpu engine. ${whatToInstall}`);
  }
  return adapters;
}
