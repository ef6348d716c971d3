/** One step of a population's cells as statements on plain numbers, before it is printed in the language of a simulator. */
import { flattenRecords, takesNumbersOnly } from "../gpujs/flatten-records.ts";
import { type Expression, type FunctionIr, isRecord, type Statement } from "../ir/ir.ts";
import { present } from "../ir/present.ts";

export interface CellProgram {
  readonly isExcitatory: boolean;
  /** Variables of a cell that the step changes. */
  readonly states: readonly string[];
  /** Spikes that arrived since the last step. */
  readonly arrivals: readonly string[];
  /** Constants of each cell. */
  readonly own: readonly string[];
  /** Constants of all cells of the population. */
  readonly constants: readonly string[];
  readonly statements: readonly Statement[];
  /** What each of `states` becomes, worked out from the values before the step. */
  readonly results: ReadonlyMap<string, Expression>;
  /** Functions of numbers that the statements call, each after those that it calls. */
  readonly functions: readonly FunctionIr[];
}

/** Names of the parameters of `advanceCell`, by what they are to a simulator. */
const roles = { before: "states", arrivals: "arrivals", own: "own" } as const;

/** Variables that inhibitory cells have no use for: they do not adapt and release no glutamate. */
const ofExcitatoryCells: ReadonlySet<string> = new Set(["adaptation", "nmdaGating", "payload"]);

/** The program of `advanceCell` for one population. `functions`: all functions of the equations, by name. */
export function cellProgram(functions: ReadonlyMap<string, FunctionIr>, isExcitatory: boolean): CellProgram {
  const subject = present(functions.get("advanceCell"), "advanceCell");
  const { place } = subject;
  const named: Record<"states" | "arrivals" | "own" | "constants", string[]> = {
    ...{ states: [], arrivals: [], own: [], constants: [] },
  };
  // Every record that the function takes is put together from variables of a simulator, each by the name of its field.
  const values = subject.parameters.map(({ name, type }): Expression => {
    if (!isRecord(type)) return { kind: "variable", name, type, place };
    named[name in roles ? roles[name as keyof typeof roles] : "constants"].push(...type.fields);
    const fields = type.fields.map(
      (field): Expression => ({ kind: "variable", name: field, type: "number", place }),
    );
    return { kind: "record", values: fields, type, place };
  });
  const all = Object.values(named).flat();
  if (new Set(all).size !== all.length) throw new Error("Two records of advanceCell have a field in common.");
  const wrapper: FunctionIr = {
    ...{ name: "wrapper", place, isKernel: false, result: subject.result, body: [] },
    parameters: [
      ...all.map((name) => ({ name, type: "number" as const })),
      { name: "isExcitatory", type: "boolean" },
    ],
    returned: { kind: "call", name: subject.name, values, type: subject.result, place },
  };
  const { body, returned } = flattenRecords(wrapper, functions);
  if (returned.kind !== "record" || !isRecord(returned.type))
    throw new Error("advanceCell must return a record.");
  const short = shortNames(body, new Set(all));
  const results = new Map<string, Expression>();
  for (const [index, field] of returned.type.fields.entries()) {
    const value = present(returned.values[index], field);
    if (isExcitatory || !ofExcitatoryCells.has(field)) results.set(field, renamed(value, short));
  }
  const statements = needed(renamedAll(specialise(body, isExcitatory), short), results);
  const used = usedNames(statements, [...results.values()]);
  const called = calledFunctions(functions, used.calls);
  return {
    isExcitatory,
    states: named.states.filter((name) => results.has(name)),
    arrivals: named.arrivals.filter((name) => used.variables.has(name)),
    own: named.own.filter((name) => used.variables.has(name)),
    constants: named.constants.filter((name) => used.variables.has(name)),
    ...{ statements, results, functions: called },
  };
}

/** Without the branches of the other population. */
function specialise(list: readonly Statement[], isExcitatory: boolean): Statement[] {
  return list.flatMap((node): Statement[] => {
    if (node.kind === "loop")
      throw new Error(`${node.place}: a loop cannot be exported to other simulators.`);
    if (node.kind !== "if") return [{ ...node, value: chosen(node.value, isExcitatory) }];
    const whenTrue = specialise(node.whenTrue, isExcitatory);
    const whenFalse = specialise(node.whenFalse, isExcitatory);
    const isKnown = node.condition.kind === "variable" && node.condition.name === "isExcitatory";
    if (isKnown) return isExcitatory ? whenTrue : whenFalse;
    return [{ ...node, condition: chosen(node.condition, isExcitatory), whenTrue, whenFalse }];
  });
}

/** Names of variables without that of the function they come from, where no other variable has the short one. */
function shortNames(list: readonly Statement[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = [...declaredNames(list)];
  const shorten = (name: string) => name.slice(name.indexOf("_") + 1);
  const isFree = (name: string) =>
    !taken.has(name) && names.filter((other) => shorten(other) === name || other === name).length === 1;
  return new Map(names.map((name) => [name, isFree(shorten(name)) ? shorten(name) : name]));
}

/** Every variable that the statements declare, once. */
export function declaredNames(list: readonly Statement[]): ReadonlySet<string> {
  return new Set(
    list.flatMap((node): string[] => {
      if (node.kind === "if") return [...declaredNames(node.whenTrue), ...declaredNames(node.whenFalse)];
      return node.kind === "declare" ? [node.name] : [];
    }),
  );
}

/** Statements in which variables have other names. */
export function renamedAll(list: readonly Statement[], names: ReadonlyMap<string, string>): Statement[] {
  return list.map((node): Statement => {
    if (node.kind === "loop")
      throw new Error(`${node.place}: a loop cannot be exported to other simulators.`);
    if (node.kind === "if") {
      return {
        ...node,
        condition: renamed(node.condition, names),
        whenTrue: renamedAll(node.whenTrue, names),
        whenFalse: renamedAll(node.whenFalse, names),
      };
    }
    return { ...node, name: names.get(node.name) ?? node.name, value: renamed(node.value, names) };
  });
}

export function renamed(node: Expression, names: ReadonlyMap<string, string>): Expression {
  const inner = (part: Expression) => renamed(part, names);
  switch (node.kind) {
    case "variable":
      return { ...node, name: names.get(node.name) ?? node.name };
    case "negate":
    case "not":
    case "exponential":
      return { ...node, operand: inner(node.operand) };
    case "binary":
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case "math":
    case "call":
      return { ...node, values: node.values.map(inner) };
    default:
      return node;
  }
}

/** Only the statements that the results depend on. */
function needed(list: readonly Statement[], results: ReadonlyMap<string, Expression>): Statement[] {
  const { variables } = usedNames([], [...results.values()]);
  let kept: Statement[] = [];
  for (let known = -1; known !== variables.size; ) {
    known = variables.size;
    kept = assigning(list, variables);
    for (const name of usedNames(kept, []).variables) variables.add(name);
  }
  return kept;
}

/** Only the statements that give one of these variables a value. */
function assigning(list: readonly Statement[], variables: ReadonlySet<string>): Statement[] {
  return list.flatMap((node): Statement[] => {
    if (node.kind !== "if") return node.kind !== "loop" && variables.has(node.name) ? [node] : [];
    const whenTrue = assigning(node.whenTrue, variables);
    const whenFalse = assigning(node.whenFalse, variables);
    return whenTrue.length + whenFalse.length > 0 ? [{ ...node, whenTrue, whenFalse }] : [];
  });
}

/** An expression without choices by population; any other choice would need a statement in other languages. */
function chosen(node: Expression, isExcitatory: boolean): Expression {
  if (node.kind !== "choose") return node;
  if (node.condition.kind !== "variable" || node.condition.name !== "isExcitatory") {
    throw new Error(`${node.place}: "?:" cannot be exported to other simulators; use if.`);
  }
  return isExcitatory ? node.whenTrue : node.whenFalse;
}

/** Names of variables that are read and of functions that are called. */
function usedNames(statements: readonly Statement[], expressions: readonly Expression[]) {
  const variables = new Set<string>();
  const calls = new Set<string>();
  const read = (node: Expression): void => {
    if (node.kind === "variable") variables.add(node.name);
    if (node.kind === "call") calls.add(node.name);
    for (const part of partsOf(node)) read(part);
  };
  const walk = (list: readonly Statement[]): void => {
    for (const node of list) {
      if (node.kind === "declare" || node.kind === "assign") read(node.value);
      if (node.kind === "if") {
        read(node.condition);
        walk(node.whenTrue);
        walk(node.whenFalse);
      }
    }
  };
  walk(statements);
  expressions.forEach(read);
  return { variables, calls };
}

/** The expressions that an expression is made of. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "negate":
    case "not":
    case "exponential":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "math":
    case "call":
      return node.values;
    case "constant":
    case "variable":
      return [];
    default:
      throw new Error(`${node.place}: "${node.kind}" cannot be exported to other simulators.`);
  }
}

function calledFunctions(
  functions: ReadonlyMap<string, FunctionIr>,
  names: ReadonlySet<string>,
): FunctionIr[] {
  const found = new Set<FunctionIr>();
  const add = (name: string): void => {
    const subject = present(functions.get(name), name);
    if (!takesNumbersOnly(subject)) throw new Error(`"${name}" takes or returns more than numbers.`);
    for (const inner of usedNames(subject.body, [subject.returned]).calls) add(inner);
    found.add(subject);
  };
  for (const name of names) add(name);
  return [...found];
}
