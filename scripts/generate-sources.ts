/**
 * Turns equations and kernels, written as typed TypeScript, into the plain text that gpu.js reads. Text
 * survives minifiers, functions do not. It is also the linter of the kernel subset: what gpu.js, WGSL and
 * JavaScript would not all read alike is refused with file, line and a sentence.
 *
 * The same command compiles the reference engine's phases to WebAssembly (scripts/codegen/wasm), emits the
 * equations and buffers of the WebGPU engine as WGSL (scripts/codegen/wgsl), the equations in the languages of other
 * simulators (scripts/codegen/simulators), writes the JSON schemas of protocol files, of the page's address, of a kiosk's
 * settings and of the messages of an embedded page, the tables of docs/embed.md, and compiles the message catalogue
 * (scripts/codegen/messages).
 *
 *   npm run generate              write the generated folders of src and shaders, public/*.schema.json and docs/embed.md
 *   npm run generate -- --check   exit 1 when a file there is not what would be written
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { emitFunction } from "./codegen/gpujs/emit-function.ts";
import { takesNumbersOnly } from "./codegen/gpujs/flatten-records.ts";
import { type FunctionIr, intrinsic } from "./codegen/ir/ir.ts";
import { readFunctions } from "./codegen/ir/read-function.ts";
import {
  compileEnglish,
  compileLaterEnglish,
  compileLoaders,
  compileRefusals,
  compileTranslation,
  messagesPath,
  refusalsPath,
  translatedTags,
} from "./codegen/messages/compile-messages.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const equationFolder = join(root, "src/model/equations");
const kernelFolder = join(root, "src/engine/gpujs/kernels");
const embedDocumentPath = join(root, "docs/embed.md");
const schemaPath = (name: string) => join(root, `public/${name}.schema.json`);
/** Files outside the model whose functions shaders run too. */
const sharedPaths = ["src/wire/frame/quantise.ts", "src/engine/webgpu/exchange-interval.ts"].map((path) =>
  join(root, path),
);
export const generatedPath = join(root, "src/engine/gpujs/generated/sources.ts");

/** All functions of these files by name. Throws a SubsetError for a refused line. */
function readAll(paths: readonly string[]): Map<string, FunctionIr> {
  const functions = new Map<string, FunctionIr>();
  for (const subject of paths.flatMap(readFunctions)) {
    if (functions.has(subject.name)) {
      throw new Error(`Two functions are called "${subject.name}"; kernels need one name per function.`);
    }
    functions.set(subject.name, subject);
  }
  return functions;
}

/** What the WebGPU engine computes with: the model's equations, how a frame is quantised and how long a spike-exchange interval is. */
export function readEquations(): FunctionIr[] {
  return [...readAll([...filesIn(equationFolder), ...sharedPaths]).values()];
}

/** The text of the generated file of gpu.js, from the sources as they are now. Throws a SubsetError for a refused line. */
export function generateSources(): string {
  const functions = readAll([...filesIn(equationFolder), ...filesIn(kernelFolder)]);
  const record = (subject: FunctionIr) => {
    const parameters = JSON.stringify(subject.parameters.map(({ name }) => name));
    return `{ name: "${subject.name}", parameters: ${parameters}, source: \`${emitFunction(subject, functions)}\` }`;
  };
  const handed = [...functions.values()].filter(takesNumbersOnly);
  const equations = handed.filter(({ isKernel }) => !isKernel).map((subject) => `  ${record(subject)},\n`);
  const kernels = handed.filter(({ isKernel }) => isKernel);
  return [
    "// Written by scripts/generate-sources.ts from src/model/equations and src/engine/gpujs/kernels.",
    "// Do not edit: change those and run npm run generate.",
    "",
    "export interface KernelSource {",
    "  readonly name: string;",
    "  readonly parameters: readonly string[];",
    "  readonly source: string;",
    "}",
    "",
    "/** Functions of numbers that kernels call. */",
    `export const functionSources: readonly KernelSource[] = [\n${equations.join("")}];`,
    "",
    "/** Kernels, by name. */",
    `export const kernelSources = {\n${kernels.map((kernel) => `  ${kernel.name}: ${record(kernel)},\n`).join("")}} as const;`,
    "",
  ].join("\n");
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== intrinsic.file)
    .sort()
    .map((name) => join(folder, name));
}

/** The message catalogue, compiled. The rest is generated after it, since the model reads its English. */
function generateMessages(): ReadonlyMap<string, string> {
  return new Map([
    [messagesPath("en"), compileEnglish()],
    [messagesPath("en-later"), compileLaterEnglish()],
    ...translatedTags().map((tag) => [messagesPath(tag), compileTranslation(tag)] as const),
    [messagesPath("catalogues"), compileLoaders()],
    [refusalsPath, compileRefusals()],
  ]);
}

/** Every other generated file with the text that it should have. */
async function generateOthers(): Promise<ReadonlyMap<string, string>> {
  const { compilePhases, phasesPath, phasesTextPath } = await import("./codegen/wasm/compile-phases.ts");
  const { emitShaders } = await import("./codegen/wgsl/emit-shaders.ts");
  const { emitSimulators } = await import("./codegen/simulators/emit-simulators.ts");
  const { addressJsonSchema } = await import("./address-schema.ts");
  const { embedJsonSchema, withTables } = await import("./embed-schema.ts");
  const { kioskJsonSchema } = await import("./kiosk-schema.ts");
  const { protocolJsonSchema } = await import("./protocol-schema.ts");
  const phases = compilePhases();
  return new Map([
    [generatedPath, generateSources()],
    [phasesPath, phases.source],
    [phasesTextPath, phases.text],
    [schemaPath("protocol"), protocolJsonSchema()],
    [schemaPath("address"), addressJsonSchema()],
    [schemaPath("kiosk"), kioskJsonSchema()],
    [schemaPath("embed"), embedJsonSchema()],
    [embedDocumentPath, withTables(readFileSync(embedDocumentPath, "utf8"))],
    ...emitShaders(readEquations()),
    ...emitSimulators(readEquations()),
  ]);
}

async function main(): Promise<void> {
  writeOrCompare(generateMessages());
  writeOrCompare(await generateOthers());
}

function writeOrCompare(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const shown = relative(root, path);
    if (!process.argv.includes("--check")) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`Wrote ${shown}.`);
    } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
      console.error(
        `${shown} is stale: an equation, a kernel, a phase, a protocol field, a setting or a message changed. Run npm run generate and commit the file.`,
      );
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
