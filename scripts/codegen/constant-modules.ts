/**
 * Modules whose constant numbers the kernel subset takes as they are when the module runs, so that one may follow from
 * others. Constants of other files must be spelt out as numbers.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as gpujsLayout from "../../src/engine/gpujs/layout.ts";
import * as tile from "../../src/model/tile.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const modules: ReadonlyMap<string, object> = new Map<string, object>([
  [resolve(root, "src/engine/gpujs/layout.ts"), gpujsLayout],
  [resolve(root, "src/model/tile.ts"), tile],
]);

/** Numbers that the module at this absolute path exports: `name` or `name.member`. Undefined for other modules. */
export function exportedNumbers(path: string): ReadonlyMap<string, number> | undefined {
  const module = modules.get(path);
  return module && new Map(Object.entries(module).flatMap(([name, value]) => numbersOf(name, value)));
}

function numbersOf(name: string, value: unknown): [string, number][] {
  if (typeof value === "number") {
    return [[name, value]];
  }
  const members =
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return members.flatMap(([member, number]) =>
    typeof number === "number" ? [[`${name}.${member}`, number] as [string, number]] : [],
  );
}
