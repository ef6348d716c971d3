/**
 * Translates the text of the compiled network (src/engine/reference/generated/phases.wat) to C with SSE intrinsics, one
 * operation for one, so that another compiler's code for the same arithmetic can be timed. Only what that text contains.
 */
import { type Kind, kinds, loads, operations, ps, stores } from "./wat-operations.ts";

type Node = string | readonly Node[];

const isList = (node: Node | undefined): node is readonly Node[] => typeof node === "object";
function parse(text: string): readonly Node[] {
  const tokens = text.replace(/;;[^\n]*/g, "").match(/"[^"]*"|[()]|[^\s()]+/g)!;
  let at = 0;
  const list = (): Node[] => {
    const nodes: Node[] = [];
    while (at < tokens.length && tokens[at] !== ")") {
      const token = tokens[at++]!;
      if (token === "(") {
        nodes.push(list());
        at++;
      } else {
        nodes.push(token);
      }
    }
    return nodes;
  };
  return list();
}

interface Value {
  readonly kind: Kind;
  readonly name: string;
}

const cName = (name: string) => name.replace(/^\$/, "f_").replace(/[^A-Za-z0-9_]/g, "_");

class FunctionInC {
  readonly lines: string[] = [];
  private readonly kindOf = new Map<string, Kind>();
  private readonly resultOf: ReadonlyMap<string, Kind | null>;
  private temporaries = 0;
  /** Labels in scope, innermost last, and what they are called in C. */
  private readonly labels: (readonly [name: string, label: string])[] = [];

  constructor(node: readonly Node[], resultOf: ReadonlyMap<string, Kind | null>) {
    this.resultOf = resultOf;
    const name = node[1] as string;
    const parameters: string[] = [];
    const locals: string[] = [];
    const body: Node[] = [];
    for (const part of node.slice(2)) {
      const [head, local, kind] = part as readonly string[];
      if (head === "param" || head === "local") {
        const declared = `${kinds[kind!]!} ${cName(local!)}`;
        this.kindOf.set(local!, kinds[kind!]!);
        (head === "param" ? parameters : locals).push(declared);
      } else if (head !== "result" && head !== "type") {
        body.push(part);
      }
    }
    const result = resultOf.get(name);
    this.lines.push(`static ${result ?? "void"} ${cName(name)}(${parameters.join(", ")}) {`);
    // Locals of WebAssembly begin at zero.
    this.lines.push(
      ...locals.map((local) => `${local} = ${local.startsWith("v128") ? "_mm_setzero_si128()" : 0};`),
    );
    const last = this.sequence(body);
    if (result && last) this.lines.push(`return ${last.name};`);
    this.lines.push("}");
  }

  private sequence(nodes: readonly Node[]): Value | null {
    return nodes.reduce<Value | null>((_, node) => this.emit(node as readonly Node[]), null);
  }

  private keep(kind: Kind, expression: string): Value {
    const name = `t${this.temporaries++}`;
    this.lines.push(`const ${kind} ${name} = ${expression};`);
    return { kind, name };
  }

  private value(node: Node | undefined): Value {
    const value = isList(node) ? this.emit(node) : null;
    if (!value) throw new Error(`No value in ${JSON.stringify(node)?.slice(0, 200)}.`);
    return value;
  }

  private emit(node: readonly Node[]): Value | null {
    const [head, ...rest] = node as readonly [string, ...Node[]];
    if (head in operations) {
      const [kind, of] = operations[head]!;
      const operands = rest.filter(isList).map((operand) => this.value(operand));
      const [a = "", b = "", c = ""] = operands.map(({ name }) => name);
      return this.keep(head === "select" ? operands[0]!.kind : kind, of(a, b, c));
    }
    if (head.endsWith(".const")) return this.constant(head, rest as readonly string[]);
    if (head in loads || head in stores) return this.access(head, rest);
    return this.control(head, rest);
  }

  private constant(head: string, [...words]: readonly string[]): Value {
    const kind = kinds[head.split(".")[0]!]!;
    if (kind !== "v128") return this.keep(kind, kind === "u32" ? `(u32)(${words[0]})` : words[0]!);
    if (words[0] !== "i32x4") throw new Error(`A constant of ${words[0]} is not expected.`);
    return this.keep(
      kind,
      `_mm_set_epi32(${words
        .slice(1)
        .reverse()
        .map((word) => `(int)${word}`)
        .join(", ")})`,
    );
  }

  private access(head: string, rest: readonly Node[]): Value | null {
    const offset = rest.find((word) => typeof word === "string" && word.startsWith("offset="));
    const [address, stored] = rest.filter(isList).map((operand) => this.value(operand));
    const at = `memory + (size_t)${address!.name} + ${offset === undefined ? 0 : (offset as string).slice(7)}`;
    if (head in loads) {
      const [kind, of] = loads[head]!;
      return this.keep(kind, of(at));
    }
    this.lines.push(`${stores[head]!(at, stored!.name)};`);
    return null;
  }

  private control(head: string, rest: readonly Node[]): Value | null {
    const label = typeof rest[0] === "string" ? rest[0] : "";
    const operands = rest.filter(isList);
    switch (head) {
      case "local.get":
        return this.keep(this.kindOf.get(label)!, cName(label));
      case "local.set":
      case "local.tee": {
        const value = this.value(operands[0]);
        this.lines.push(`${cName(label)} = ${value.name};`);
        return head === "local.tee" ? value : null;
      }
      case "block":
      case "loop":
        return this.labelled(head, label, operands);
      case "br":
        this.lines.push(`goto ${this.labelOf(label)};`);
        return null;
      case "br_if":
        this.lines.push(`if (${this.value(operands[0]).name}) goto ${this.labelOf(label)};`);
        return null;
      case "if":
        return this.branch(operands);
      case "call": {
        const called = `${cName(label)}(${operands.map((operand) => this.value(operand).name).join(", ")})`;
        const result = this.resultOf.get(label);
        if (result) return this.keep(result, called);
        this.lines.push(`${called};`);
        return null;
      }
      case "call_indirect": {
        const values = operands.slice(1).map((operand) => this.value(operand).name);
        return this.keep("double", `table[${values.pop()}](${values.join(", ")})`);
      }
      case "drop":
        this.value(operands[0]);
        return null;
      case "memory.fill": {
        const [to, byte, bytes] = operands.map((operand) => this.value(operand).name);
        this.lines.push(`memset(memory + ${to}, (int)${byte}, ${bytes});`);
        return null;
      }
      case "f32x4.extract_lane": {
        const lane = Number(label);
        return this.keep(
          "float",
          `_mm_cvtss_f32(_mm_shuffle_ps(${ps("v")}, ${ps("v")}, ${lane}))`.replaceAll(
            "(v)",
            `(${this.value(operands[0]).name})`,
          ),
        );
      }
      default:
        throw new Error(`The translation to C does not know the operation ${head}; add it to wat-to-c.ts.`);
    }
  }

  private labelled(head: "block" | "loop", label: string, body: readonly Node[]): null {
    const inC = `l${this.temporaries++}_${cName(label)}`;
    this.labels.push([label, inC]);
    this.lines.push(head === "loop" ? `${inC}: ; {` : "{");
    this.sequence(body);
    this.lines.push(head === "loop" ? "}" : `} ${inC}: ;`);
    this.labels.pop();
    return null;
  }

  private labelOf(name: string): string {
    return this.labels.findLast(([label]) => label === name)![1];
  }

  private branch(operands: readonly (readonly Node[])[]): Value | null {
    const result = operands.find(([head]) => head === "result");
    const parts = operands.filter(([head]) => head !== "result");
    const condition = this.value(parts[0]);
    const kind = result && kinds[result[1] as string];
    const chosen = kind && `t${this.temporaries++}`;
    if (chosen) this.lines.push(`${kind} ${chosen};`);
    parts.slice(1).forEach((part, index) => {
      this.lines.push(index === 0 ? `if (${condition.name}) {` : "} else {");
      const value = this.sequence(part.slice(1));
      if (chosen) this.lines.push(`${chosen} = ${value!.name};`);
    });
    this.lines.push("}");
    return chosen ? { kind: kind!, name: chosen } : null;
  }
}

/** All functions of the module as static functions over `memory`, a pointer to its first byte. */
export function networkInC(wat: string): string {
  const module = (parse(wat)[0] as readonly Node[]).filter(isList);
  const functions = module.filter(([head]) => head === "func");
  const resultOf = new Map(
    functions.map((node) => {
      const result = node.find((part) => isList(part) && part[0] === "result") as
        | readonly string[]
        | undefined;
      return [node[1] as string, result ? kinds[result[1]!]! : null] as const;
    }),
  );
  const written = functions.map((node) => new FunctionInC(node, resultOf).lines);
  const prototypes = written.map(([head]) => head!.replace(" {", ";"));
  // Every function of the table has the same type: a step of a population.
  const [, , , ...entries] = (module.find(([head]) => head === "elem") ?? []) as readonly string[];
  const names = entries.map(cName);
  const table =
    names.length > 0 ? [`static __typeof__(${names[0]}) *const table[] = {${names.join(", ")}};`] : [];
  return [...prototypes, ...table, ...written.flat()].join("\n");
}
