/** Starts an engine of ours in a process of its own. */
import path from "node:path";
import type { ParameterSetName } from "../../src/model/parameter-sets/parameter-sets.ts";
import { thisTree } from "./earlier-tree.ts";
import { LineProcess } from "./line-process.ts";

export interface EngineSetup {
  /** Root of the source tree that the engine is taken from. */
  readonly tree: string;
  readonly network: "model" | "coba";
  /** Of the model; an earlier tree has K1 only. */
  readonly parameterSet: ParameterSetName;
  readonly neurons: number;
  readonly seed: number;
  readonly concentrationUm: number;
  /** 0: one thread, in a tree whose threads cannot be timed. */
  readonly threads: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

export function startEngine(name: string, setup: EngineSetup): LineProcess {
  const script = path.join(thisTree, "bench/processor/engine-process.ts");
  return new LineProcess(name, process.execPath, ["--import", "tsx", script, JSON.stringify(setup)]);
}
