/** A phase as a program over lanes: which columns and numbers one pass of its loop reads, computes and writes. */
import { arrivalBits } from "../../../src/engine/arrival-code.ts";
import { stateVariableNames } from "../../../src/model/network/state.ts";
import { type FunctionIr, isRecord, type Parameter, type RecordType } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { LaneGraph, type LaneNode } from "./lane-graph.ts";
import { isNode, LaneReader, type Value } from "./lane-reader.ts";
import type { CompiledPhase } from "./phase-table.ts";

/** What a call of the compiled phase gives: the address of an array, or a number. */
export interface PhaseParameter {
  readonly name: string;
  readonly kind: "address" | "number";
}

export interface PhaseProgram {
  /** The nodes that what is written depends on, operands first. */
  readonly nodes: readonly LaneNode[];
  readonly parameters: readonly PhaseParameter[];
  /** Numbers of the block of constants, as paths: `network.ampaDecay`. */
  readonly constants: readonly string[];
  /** Columns of the state, as paths: `state.adaptation`. */
  readonly columns: readonly string[];
  /** What is written at the end of a pass, by column. */
  readonly stores: ReadonlyMap<string, LaneNode>;
  /** The running sum that the phase returns, if it does. */
  readonly sum: LaneNode | undefined;
  /** Where the mask is true, the phase appends the neuron to the list of spikes, with the old value of the column and what the witness reached. */
  readonly spike:
    | { readonly mask: LaneNode; readonly column: string; readonly reached: LaneNode }
    | undefined;
}

const runningSum = "the running sum";
/** The record whose numbers are bits of one integer of each neuron. */
const packed = "Arrivals";

/** Builds the program of a phase. `functions` are those that its function may call, by name. */
export function createPhaseProgram(
  subject: FunctionIr,
  functions: ReadonlyMap<string, FunctionIr>,
  phase: Omit<CompiledPhase, "file" | "function" | "block">,
): PhaseProgram {
  const graph = new LaneGraph((phase.zeros ?? []).length > 0);
  const places = new Places(graph, phase);
  const values = subject.parameters.map((parameter) => places.valueOf(parameter));
  const result = new LaneReader(graph, functions).call(subject, values);
  const stores = new Map<string, LaneNode>();
  let sum: LaneNode | undefined;
  if (typeof result === "object" && !isNode(result)) {
    for (const [field, value] of result) {
      const isKept = phase.keptByHost?.some((name) => name === field) ?? false;
      const isState = stateVariableNames.some((name) => name === field) && !phase.zeros?.includes(field);
      if (isState && !isKept && value !== graph.load(`state.${field}`, "lanes")) {
        stores.set(`state.${field}`, graph.lanes(value));
      }
    }
    const witness =
      phase.witness === undefined ? undefined : present(result.get(phase.witness), phase.witness);
    sum =
      witness && graph.compute("add", graph.carried(runningSum), graph.compute("subtract", witness, witness));
  }
  places.cleared.forEach((column) => stores.set(column, graph.lanes(graph.constant(0))));
  const spike = spikeOf(graph, result, phase);
  const nodes = neededNodes(graph, [...stores.values(), sum, spike?.mask, spike?.reached]);
  const used = (kind: LaneNode["operation"]) =>
    nodes.filter(({ operation }) => operation === kind).map(({ name }) => present(name, "a name"));
  const stated = [...new Set([...used("load"), ...stores.keys()])].filter((name) =>
    name.startsWith("state."),
  );
  const { parameters } = places;
  const given = new Set(parameters.map(({ name }) => name));
  const constants = used("given").filter((name) => !given.has(name));
  return { nodes, parameters, constants, columns: stated, stores, sum, spike };
}

function spikeOf(
  graph: LaneGraph,
  result: Value,
  { spikeAtZero, witness }: Omit<CompiledPhase, "file" | "function" | "block">,
): PhaseProgram["spike"] {
  if (spikeAtZero === undefined || witness === undefined || typeof result !== "object" || isNode(result)) {
    return undefined;
  }
  const mask = graph.compute("equal", present(result.get(spikeAtZero), spikeAtZero), graph.constant(0));
  return {
    mask,
    column: `state.${spikeAtZero}`,
    reached: graph.lanes(present(result.get(witness), witness)),
  };
}

/** Where the values of a function's parameters are found. */
class Places {
  readonly parameters: PhaseParameter[] = [];
  /** Columns that are set to 0 once they have been read. */
  readonly cleared: string[] = [];
  private readonly graph: LaneGraph;
  private readonly phase: Omit<CompiledPhase, "file" | "function" | "block">;

  constructor(graph: LaneGraph, phase: Omit<CompiledPhase, "file" | "function" | "block">) {
    this.graph = graph;
    this.phase = phase;
  }

  valueOf({ name, type }: Parameter): Value {
    if (type === "boolean") {
      return present(this.phase.settled[name], `the condition ${name}, which the phase must settle`);
    }
    if (!isRecord(type)) {
      return this.numberAt(name, name);
    }
    if (type.record === packed) {
      return this.unpacked(name, type);
    }
    return new Map(type.fields.map((field) => [field, this.numberAt(`${name}.${field}`, field, name)]));
  }

  private numberAt(path: string, name: string, owner = path): LaneNode {
    if (this.phase.zeros?.includes(path) || this.phase.zeros?.includes(name)) {
      return this.graph.constant(0);
    }
    const isListed = (list: readonly string[]) => list.includes(path) || list.includes(owner);
    if (isListed(this.phase.columns)) {
      this.parameters.push({ name: path, kind: "address" });
      return this.graph.load(path, "lanes");
    }
    if (isListed(this.phase.numbers)) {
      this.parameters.push({ name: path, kind: "number" });
      return this.graph.given(path);
    }
    return stateVariableNames.some((variable) => variable === name)
      ? this.graph.load(`state.${name}`, "lanes")
      : this.graph.given(path);
  }

  /** The bits of the neuron's integer, which is set to 0. */
  private unpacked(name: string, { fields }: RecordType): Value {
    const { graph } = this;
    this.parameters.push({ name, kind: "address" });
    this.cleared.push(name);
    const whole = graph.load(name, "integers");
    const field = (key: string) => {
      const { shift, mask } = arrivalBits[key as keyof typeof arrivalBits];
      const shifted = shift === 0 ? whole : graph.integers("shiftRight", whole, shift);
      const isTopmost = mask >= 2 ** (32 - shift) - 1;
      return graph.convert("toLanes", isTopmost ? shifted : graph.integers("keepBits", shifted, mask));
    };
    return new Map(fields.map((key) => [key, field(key)]));
  }
}

function neededNodes(graph: LaneGraph, wanted: readonly (LaneNode | undefined)[]): LaneNode[] {
  const needed = new Set(wanted);
  for (const node of [...graph.nodes].reverse()) {
    if (needed.has(node)) {
      node.operands.forEach((operand) => needed.add(operand));
    }
  }
  return graph.nodes.filter((node) => needed.has(node));
}
