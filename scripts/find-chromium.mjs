/**
 * Finds the Chromium that the tests drive: CHROMIUM_PATH, else Playwright's own, else the system's.
 * Where there is none, Debian and Ubuntu as root install one from the distribution's packages.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A fault that the person running the command can mend; its message is a full sentence. */
export class ChromiumError extends Error {}

/** @param {string} file */
function isExecutableFile(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} environment */
function systemCandidates(environment) {
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return process.platform === "darwin" ? [...onPath, ...macApplications] : onPath;
}

/**
 * The Chromium that is already on this machine, or undefined.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} ownPath where Playwright would keep its own browser
 * @returns {string | undefined}
 */
export function findInstalledChromium(environment = process.env, ownPath = chromium.executablePath()) {
  const chosen = environment["CHROMIUM_PATH"];
  if (chosen) {
    if (isExecutableFile(chosen)) return chosen;
    throw new ChromiumError(
      `CHROMIUM_PATH is "${chosen}", which is not an executable file; set it to a Chromium or Chrome ` +
        "executable, or unset it to let one be found.",
    );
  }
  return [ownPath, ...systemCandidates(environment)].find((file) => file !== "" && isExecutableFile(file));
}

/** Whether this is Debian, Ubuntu or a relative, run by root. */
function canInstallFromDistribution() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    const release = readFileSync("/etc/os-release", "utf8");
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  } catch {
    return false;
  }
}

function installFromDistribution() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const result = spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env });
    if (result.status !== 0) return;
  }
}

/**
 * The path of a Chromium, installed first where that is possible.
 * @returns {string}
 */
export function findOrInstallChromium() {
  const installed = findInstalledChromium();
  if (installed) return installed;
  if (canInstallFromDistribution()) {
    console.log("No Chromium found; installing the distribution's package.");
    installFromDistribution();
    const fresh = findInstalledChromium();
    if (fresh) return fresh;
  }
  throw new ChromiumError(
    "The tests need a Chromium and none was found on this machine: install the package `chromium` " +
      "(or Google Chrome), or set CHROMIUM_PATH to its executable.",
  );
}
