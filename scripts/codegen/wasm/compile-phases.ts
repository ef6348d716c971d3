/**
 * The phases that run as WebAssembly: read from their TypeScript, compiled together into one module, and
 * printed as the two committed files (a TypeScript file with the module in digits, and its text).
 */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import binaryen from "binaryen";
import { intrinsic } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { readFunctions } from "../ir/read-function.ts";
import { emitPhase } from "./emit-phase.ts";
import { writeNetwork } from "./network-text.ts";
import { createPhaseProgram, type PhaseProgram } from "./phase-program.ts";
import { compiledPhases } from "./phase-table.ts";

export interface CompiledPhases {
  /** Text of src/engine/reference/generated/phases.ts. */
  readonly source: string;
  /** The module as WebAssembly text, for reading. */
  readonly text: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const phasesPath = join(root, "src/engine/reference/generated/phases.ts");
export const phasesTextPath = join(root, "src/engine/reference/generated/phases.wat");

/** Compiles the phases as they are now. Throws a SubsetError for what has no counterpart in lanes. */
export function compilePhases(): CompiledPhases {
  const folder = join(root, "src/model/equations");
  const equations = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== intrinsic.file);
  const paths = new Set(equations.sort().map((name) => join(folder, name)));
  Object.values(compiledPhases).forEach(({ file }) => paths.add(join(root, file)));
  const functions = new Map([...paths].flatMap(readFunctions).map((subject) => [subject.name, subject]));
  const { text, walkTables } = writeNetwork(Object.keys(compiledPhases), functions);
  const wasm = withFeatures(binaryen.parseText(text));
  const blocks = new Map<string, Pick<PhaseProgram, "constants" | "columns">>();
  for (const [name, phase] of Object.entries(compiledPhases)) {
    const subject = present(functions.get(phase.function), `"${phase.function}" of ${phase.file}`);
    const program = createPhaseProgram(subject, functions, phase);
    // Steps without some terms read the block of the whole step, the first of its population.
    const block = blocks.get(phase.block) ?? { constants: program.constants, columns: program.columns };
    blocks.set(phase.block, block);
    wasm.removeFunction(name);
    emitPhase(wasm, name, { ...program, ...block });
  }
  if (!wasm.validate()) {
    throw new Error("The compiled phases are not a valid WebAssembly module.");
  }
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  wasm.optimize();
  const compiled = { source: printSource(blocks, walkTables, wasm.emitBinary()), text: wasm.emitText() };
  wasm.dispose();
  return compiled;
}

/** A module without functions yet, over a memory that it imports as `engine.memory`. */
export function createPhaseModule(): binaryen.Module {
  const wasm = withFeatures(new binaryen.Module());
  wasm.setMemory(1, 65_536);
  wasm.addMemoryImport("0", "engine", "memory");
  return wasm;
}

function withFeatures(wasm: binaryen.Module): binaryen.Module {
  wasm.setFeatures(
    binaryen.Features.SIMD128 | binaryen.Features.BulkMemory | binaryen.Features.BulkMemoryOpt,
  );
  return wasm;
}

function printSource(
  lists: ReadonlyMap<string, Pick<PhaseProgram, "constants" | "columns">>,
  walkTables: readonly string[],
  binary: Uint8Array,
): string {
  const blocks = [...lists].map(([name, { constants, columns }]) => {
    const list = (paths: readonly string[]) => `[${paths.map((path) => `"${path}"`).join(", ")}]`;
    return `  ${name}: { constants: ${list(constants)}, columns: ${list(columns)} },\n`;
  });
  return [
    "// Written by scripts/generate-sources.ts from src/engine/reference and src/model/equations.",
    "// Do not edit: change those and run npm run generate. The module's text is in phases.wat.",
    "",
    "/** What the steps of each population read from their block of constants: numbers of 64 bits, then addresses of 32 bits. */",
    `export const phaseBlocks = {\n${blocks.join("")}} as const;`,
    "",
    "/** The tables that the listing of out-edges reads, in the order of their addresses. */",
    `export const walkTableNames = [${walkTables.map((name) => `"${name}"`).join(", ")}] as const;`,
    "",
    `/** The module, ${binary.length} bytes. Digits of base 16 are compressed better than those of base 64. */`,
    "export const phasesHex =",
    `  "${Buffer.from(binary).toString("hex")}";`,
    "",
  ].join("\n");
}
