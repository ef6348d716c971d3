/** The generated WGSL: equations and bindings as files of `shaders/generated`, and all shaders as the text that the engine compiles. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { populationConstantNames, sharedConstantNames } from "../../../src/model/network/step-constants.ts";
import { type FunctionIr, isRecord, isTables, type RecordType } from "../ir/ir.ts";
import { emitBindings } from "./emit-bindings.ts";
import { emitFunction, emitRecord } from "./emit-function.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const shaderFolder = join(root, "shaders");
const kernelFolder = join(shaderFolder, "network");
const equationsPath = join(shaderFolder, "generated/equations.wgsl");
const bindingsPath = join(shaderFolder, "generated/bindings.wgsl");
const textPath = join(root, "src/engine/webgpu/generated/shader-text.ts");

/** Records that the host writes: their numbers must lie in the order of its lists. */
const hostRecords: Readonly<Record<string, readonly string[]>> = {
  CellConstants: populationConstantNames,
  NetworkConstants: sharedConstantNames,
};

/** `shaders/generated/equations.wgsl` from checked equations. */
function emitEquations(equations: readonly FunctionIr[]): string {
  const head = [
    "// Written by scripts/generate-sources.ts from src/model/equations, src/wire/frame/quantise.ts and src/engine/webgpu/exchange-interval.ts.",
    "// Do not edit: change those and run npm run generate.",
  ];
  const text = [head.join("\n"), ...recordsOf(equations).map(emitRecord), ...equations.map(emitFunction)];
  return text.join("\n\n").concat("\n");
}

/** The records that functions take or return, each once. */
function recordsOf(functions: readonly FunctionIr[]): RecordType[] {
  const types = functions.flatMap(({ parameters, result }) => [
    ...parameters.map(({ type }) => type),
    result,
  ]);
  const ofNumbers = types.filter(isRecord).filter((type) => !isTables(type));
  const records = [...new Map(ofNumbers.map((type) => [type.record, type])).values()];
  for (const { record, fields } of records) {
    const written = hostRecords[record] ?? fields;
    if (fields.join() !== written.join()) {
      throw new Error(
        `The host writes ${record} as ${written.join()}, but it is declared as ${fields.join()}.`,
      );
    }
  }
  return records;
}

/** Every generated file of WGSL with its text. */
export function emitShaders(equations: readonly FunctionIr[]): ReadonlyMap<string, string> {
  const written = readdirSync(kernelFolder)
    .filter((name) => name.endsWith(".wgsl"))
    .sort()
    .map((name) => readFileSync(join(kernelFolder, name), "utf8"));
  // Where no kernel calls a function of tables, none declares its tables.
  const isWanted = ({ name, parameters }: FunctionIr) =>
    !parameters.some(({ type }) => isTables(type)) || written.some((text) => text.includes(`${name}(`));
  const generated = new Map([
    [bindingsPath, emitBindings()],
    [equationsPath, emitEquations(equations.filter(isWanted))],
  ]);
  return new Map([...generated, [textPath, emitText([...generated.values(), ...written])]]);
}

/** One module with every shader, without its comments: WGSL does not mind the order. */
function emitText(parts: readonly string[]): string {
  const text = parts
    .join("\n")
    .split("\n")
    .map((line) => line.replace(/\s*(\/\/|\/\*\*).*$/, ""))
    .filter((line) => line !== "")
    .join("\n");
  return [
    "// Written by scripts/generate-sources.ts from shaders/*.wgsl, src/engine/webgpu/layout.ts and src/model.",
    "// Do not edit: change those and run npm run generate.",
    "",
    "/** Every WGSL shader, as one module. */",
    `export const shaderText = ${JSON.stringify(text).replaceAll("\\n", "\\n\\\n")};`,
    "",
  ].join("\n");
}
