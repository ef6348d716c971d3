/**
 * WebGPU in Node needs a Vulkan driver and its loader. Every Chromium carries both, in software, so a
 * machine that can run the browser tests can run Node's WebGPU tests too, with nothing more to install.
 */
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

const driverManifest = "vk_swiftshader_icd.json";
const debianFolders = ["/usr/lib/chromium", "/usr/lib/chromium-browser"];

/**
 * The variables a Node process must be started with; a Vulkan driver that was already chosen is kept.
 * @param {string | undefined} chromiumPath
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Record<string, string>}
 */
export function softwareVulkanEnvironment(chromiumPath, environment = process.env) {
  if (chromiumPath === undefined || environment["VK_ICD_FILENAMES"]) return {};
  const folders = [path.dirname(realpathSync(chromiumPath)), ...debianFolders];
  const folder = folders.find((candidate) => existsSync(path.join(candidate, driverManifest)));
  if (folder === undefined) return {};
  const libraryPath = [environment["LD_LIBRARY_PATH"], folder].filter(Boolean).join(path.delimiter);
  return { VK_ICD_FILENAMES: path.join(folder, driverManifest), LD_LIBRARY_PATH: libraryPath };
}
