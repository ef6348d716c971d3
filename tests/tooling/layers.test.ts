import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

/** Files every small world here starts from: one legal chain of imports, and two packages to trespass on. */
const lawfulFiles: Record<string, string> = {
  "package.json": '{ "type": "module", "dependencies": { "gpu.js": "1", "three": "1", "comlink": "1" } }',
  "node_modules/gpu.js/package.json": '{ "name": "gpu.js", "main": "index.js" }',
  "node_modules/gpu.js/index.js": "export const GPU = 1;",
  "node_modules/three/package.json": '{ "name": "three", "main": "index.js" }',
  "node_modules/three/index.js": "export const Mesh = 1;",
  "src/model/units.ts": "export const millisecond = 1;",
  "src/engine/engine.ts": 'export { millisecond } from "../model/units.ts";',
  "src/simulation/simulation.ts":
    'import { millisecond } from "../engine/engine.ts"; export interface Clock { ms: number } export const step = millisecond;',
  "src/wire/simulation-api.ts":
    'import type { Clock } from "../simulation/simulation.ts"; export type Api = Clock;',
  "src/app/store.ts":
    'import type { Api } from "../wire/simulation-api.ts"; export const frame: Api = { ms: 0 };',
  "src/view/scene/sheet/cloud.ts":
    'import { frame } from "../../../app/store.ts"; export const cloud = frame;',
  "src/view/ui/panel.ts": 'import { frame } from "../../app/store.ts"; export const panel = frame;',
  "src/treatment/protocol/protocol.ts": "export interface Protocol { hours: number }",
  "src/treatment/trajectory/outcomes.ts": 'export type { Protocol } from "../protocol/protocol.ts";',
};

function checkLayers(files: Record<string, string>): { status: number | null; output: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-layers-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    copyFileSync("tsconfig.json", path.join(folder, "tsconfig.json"));
    const result = spawnSync(process.execPath, ["scripts/check-layers.mjs", folder], { encoding: "utf8" });
    return { status: result.status, output: result.stdout + result.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("imports that run towards the model pass, and the number of modules read is printed", () => {
  const { status, output } = checkLayers({
    ...lawfulFiles,
    "src/engine/gpujs/adapter.ts": 'export * from "gpu.js"; export * from "../engine.ts";',
  });
  expect(output).toContain("Read 10 of 10 modules; 0 imports break the layers.");
  expect(status).toBe(0);
});

test("reading no module at all is a failure", () => {
  const { status, output } = checkLayers({
    "package.json": "{}",
    "src/a.txt": "",
    "tests/a.ts": "export {};",
  });
  expect(output).toContain("No module was read");
  expect(status).toBe(1);
});

describe("a breach is named", () => {
  /** The rule, the file that breaks it, and how. One world holds them all, for reading it takes a second or two. */
  const breaches: [string, string, string][] = [
    ["model-imports-only-what-it-may", "src/model/knows-engine.ts", 'export * from "../engine/engine.ts";'],
    ["model-imports-only-what-it-may", "src/model/knows-package.ts", 'export * from "three";'],
    ["model-imports-only-what-it-may", "src/model/knows-node.ts", 'export * from "node:fs";'],
    ["scene-imports-only-what-it-may", "src/view/scene/knows-ui.ts", 'export * from "../ui/panel.ts";'],
    [
      "ui-imports-only-what-it-may",
      "src/view/ui/knows-wire.ts",
      'export * from "../../wire/simulation-api.ts";',
    ],
    [
      "wire-imports-only-types-of-simulation-and-engine-and-io-and-messages",
      "src/wire/knows-values.ts",
      'import { step } from "../simulation/simulation.ts"; export const first = step;',
    ],
    ["gpu-js-only-in-its-adapter", "src/engine/knows-gpu-js.ts", 'export * from "gpu.js";'],
    ["every-file-has-a-layer", "src/helpers/things.ts", 'export * from "../model/units.ts";'],
    ["no-orphans", "src/model/lonely.ts", "export const alone = 1;"],
    [
      "simulation/measure-must-not-import-simulation",
      "src/simulation/measure/knows-type-above.ts",
      'import type { Clock } from "../simulation.ts"; export type Measured = Clock;',
    ],
    [
      "simulation/slow-timescale-must-not-import-simulation",
      "src/simulation/slow-timescale/knows-type-inline.ts",
      'export type Measured = import("../simulation.ts").Clock;',
    ],
    [
      "treatment/protocol-must-not-import-trajectory",
      "src/treatment/protocol/knows-outcomes.ts",
      'export type * from "../trajectory/outcomes.ts";',
    ],
    ["ui/dialogs-must-not-import-*", "src/view/ui/dialogs/knows-panel.ts", 'export * from "../panel.ts";'],
    [
      "ui/dose-must-not-import-dialogs",
      "src/view/ui/dose/knows-dialogs.ts",
      'export * from "../dialogs/knows-panel.ts";',
    ],
    ["treatment-has-an-order-for-every-file", "src/treatment/stray.ts", 'export * from "../model/units.ts";'],
    [
      "no-circular",
      "src/io/type-egg.ts",
      'import type { Hen } from "./type-hen.ts"; export interface Egg { hen: Hen }',
    ],
    ["no-circular", "src/model/egg.ts", 'import { hen } from "./hen.ts"; export const egg = () => hen;'],
  ];
  const otherHalvesOfTheCycles = {
    "src/model/hen.ts": 'import { egg } from "./egg.ts"; export const hen = () => egg;',
    "src/io/type-hen.ts": 'import type { Egg } from "./type-egg.ts"; export interface Hen { egg: Egg }',
  };
  let result: ReturnType<typeof checkLayers> = { status: null, output: "" };

  beforeAll(() => {
    const unlawfulFiles = Object.fromEntries(breaches.map(([, name, text]) => [name, text]));
    result = checkLayers({ ...lawfulFiles, ...otherHalvesOfTheCycles, ...unlawfulFiles });
  });

  test.each(breaches)("%s, for %s", (rule, name) => {
    expect(result.output).toContain(`${rule}: ${name}`);
    expect(result.status).toBe(1);
  });
});
