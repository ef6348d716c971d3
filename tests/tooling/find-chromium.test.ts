import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findInstalledChromium } from "../../scripts/find-chromium.mjs";

let folder = "";
let executable = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "disinhibit-chromium-"));
  executable = path.join(folder, "chromium");
  writeFileSync(executable, "#!/bin/sh\n");
  chmodSync(executable, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("CHROMIUM_PATH wins over every other browser", () => {
  expect(findInstalledChromium({ CHROMIUM_PATH: executable, PATH: "" }, "/bin/sh")).toBe(executable);
});

test("a CHROMIUM_PATH that points at nothing is refused, not passed over", () => {
  const missing = path.join(folder, "missing");
  expect(() => findInstalledChromium({ CHROMIUM_PATH: missing, PATH: folder }, executable)).toThrow(
    `CHROMIUM_PATH is "${missing}", which is not an executable file`,
  );
});

test("a folder is not taken for a browser", () => {
  expect(() => findInstalledChromium({ CHROMIUM_PATH: folder }, "")).toThrow("not an executable file");
});

test("Playwright's own browser comes before the system's", () => {
  expect(findInstalledChromium({ PATH: folder }, "/bin/sh")).toBe("/bin/sh");
});

test("the system's browser is found on PATH", () => {
  expect(findInstalledChromium({ PATH: `/nonexistent${path.delimiter}${folder}` }, "")).toBe(executable);
});
