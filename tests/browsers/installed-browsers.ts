/** Browsers other than Chromium, each with the programs that it needs, and why its tests are skipped where one is missing. */
import { firefoxProgram, startFirefox } from "./firefox.ts";
import { isInstalled } from "./start-process.ts";
import type { Connection } from "./web-driver.ts";
import { startWebkit, webkitPrograms } from "./webkit.ts";

interface OtherBrowser {
  readonly name: string;
  readonly start: (display: string) => Promise<Connection>;
  readonly isMissing: boolean;
  /** For the name of its tests; empty where nothing is missing. */
  readonly why: string;
}

const entry = (name: string, programs: readonly string[], start: OtherBrowser["start"]): OtherBrowser => {
  const missing = ["Xvfb", ...programs].filter((program) => !isInstalled(program));
  const why = missing.length === 0 ? "" : `: ${missing.join(" and ")} must be installed`;
  return { name, start, isMissing: missing.length > 0, why };
};

export const otherBrowsers: readonly OtherBrowser[] = [
  entry("Firefox", [firefoxProgram], startFirefox),
  entry("WebKitGTK", webkitPrograms, startWebkit),
];

/** On a machine that draws in software and does other things beside it. */
export const patient = { timeout: 90_000, interval: 250 };
