/**
 * What one pass of a phase loop computes, as a graph: equal expressions are one node, constants are folded, and
 * every node knows whether it is one number for the whole loop or one in each lane. Nothing here knows binaryen.
 */

/** `number` and `boolean` belong to the whole loop; `lanes`, `mask` and `integers` are one value per neuron. */
export type NodeType = "number" | "lanes" | "mask" | "integers";

export type Operation =
  | "constant" // number: `value`
  | "given" // number: parameter or constant called `name`
  | "load" // lanes or integers: element of the column called `name`
  | "carried" // lanes: the running sum called `name`
  | "spread" // lanes: a number in every lane
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "minimum" // not a number if either is
  | "maximum"
  | "minimumWith" // the first operand, or the second if that is less: keeps a first operand that is not a number
  | "maximumWith"
  | "squareRoot"
  | "floor"
  | "ceiling"
  | "absolute"
  | "negate"
  | "less"
  | "lessOrEqual"
  | "greater"
  | "greaterOrEqual"
  | "equal"
  | "notEqual"
  | "both" // mask
  | "either"
  | "not"
  | "choose" // lanes or integers: the second where the mask (first) is true, else the third
  | "shiftRight" // integers, unsigned, by `value`
  | "shiftLeft"
  | "keepBits" // integers: and with `value`
  | "addInteger" // integers: plus `value`
  | "toLanes" // non-negative integers to floats
  | "bitsOfLanes" // lanes read as integers
  | "lanesOfBits";

export interface LaneNode {
  readonly id: number;
  readonly operation: Operation;
  readonly type: NodeType;
  readonly operands: readonly LaneNode[];
  readonly value?: number;
  readonly name?: string;
}

const comparisons: ReadonlySet<Operation> = new Set([
  "less",
  "lessOrEqual",
  "greater",
  "greaterOrEqual",
  "equal",
  "notEqual",
]);

const fold: Partial<Record<Operation, (left: number, right: number) => number>> = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  negate: (left) => -left,
  minimum: Math.min,
  maximum: Math.max,
};

/** What an operation with a constant comes to: the operand that is left, or a constant. */
function simplified(
  operation: Operation,
  left: LaneNode,
  right: LaneNode | undefined,
): LaneNode | number | undefined {
  const is = (node: LaneNode | undefined, value: number) =>
    node?.operation === "constant" && node.value === value;
  switch (operation) {
    case "multiply":
      if (is(left, 0) || is(right, 0)) return 0;
      return is(left, 1) ? right : is(right, 1) ? left : undefined;
    case "divide":
      return is(left, 0) ? 0 : undefined;
    case "add":
      return is(left, 0) ? right : is(right, 0) ? left : undefined;
    case "subtract":
      return is(right, 0) ? left : undefined;
    default:
      return undefined;
  }
}

export class LaneGraph {
  /** All nodes, operands before their users. */
  readonly nodes: LaneNode[] = [];
  private readonly known = new Map<string, LaneNode>();
  private readonly hasZeros: boolean;

  /** With `hasZeros` what is multiplied by a constant 0 vanishes, as if every number were finite. */
  constructor(hasZeros = false) {
    this.hasZeros = hasZeros;
  }

  constant(value: number): LaneNode {
    return this.node("constant", "number", [], { value });
  }

  given(name: string): LaneNode {
    return this.node("given", "number", [], { name });
  }

  load(name: string, type: "lanes" | "integers"): LaneNode {
    return this.node("load", type, [], { name });
  }

  carried(name: string): LaneNode {
    return this.node("carried", "lanes", [], { name });
  }

  /** A number in every lane; what is in lanes already stays as it is. */
  lanes(node: LaneNode): LaneNode {
    return node.type === "number" ? this.node("spread", "lanes", [node]) : node;
  }

  /** Arithmetic and comparisons: on numbers a number, else lane by lane. */
  compute(operation: Operation, ...operands: LaneNode[]): LaneNode {
    const [first, second] = operands;
    const shorter = this.hasZeros && first ? simplified(operation, first, second) : undefined;
    if (shorter !== undefined) {
      return typeof shorter === "number" ? this.constant(shorter) : shorter;
    }
    const isComparison = comparisons.has(operation);
    if (!isComparison && operands.every((operand) => operand.type === "number")) {
      const folded = fold[operation];
      if (folded && operands.every((operand) => operand.operation === "constant")) {
        const [left = 0, right = 0] = operands.map(({ value }) => value);
        return this.constant(folded(left, right));
      }
      return this.node(operation, "number", operands);
    }
    const inLanes = operands.map((operand) => this.lanes(operand));
    return this.node(operation, isComparison ? "mask" : "lanes", inLanes);
  }

  choose(mask: LaneNode, whenTrue: LaneNode, whenFalse: LaneNode): LaneNode {
    if (whenTrue === whenFalse) {
      return whenTrue;
    }
    return this.node("choose", "lanes", [mask, this.lanes(whenTrue), this.lanes(whenFalse)]);
  }

  mask(operation: "both" | "either" | "not", ...operands: LaneNode[]): LaneNode {
    return this.node(operation, "mask", operands);
  }

  integers(operation: "shiftRight" | "shiftLeft" | "keepBits" | "addInteger", of: LaneNode, value: number) {
    return this.node(operation, "integers", [of], { value });
  }

  convert(operation: "toLanes" | "bitsOfLanes" | "lanesOfBits", of: LaneNode): LaneNode {
    return this.node(operation, operation === "bitsOfLanes" ? "integers" : "lanes", [of]);
  }

  private node(
    operation: Operation,
    type: NodeType,
    operands: readonly LaneNode[],
    extra: { value?: number; name?: string } = {},
  ): LaneNode {
    const value = Object.is(extra.value, -0) ? "-0" : extra.value;
    const key = [operation, value, extra.name, ...operands.map(({ id }) => id)].join(" ");
    let node = this.known.get(key);
    if (!node) {
      node = { id: this.nodes.length, operation, type, operands, ...extra };
      this.nodes.push(node);
      this.known.set(key, node);
    }
    return node;
  }
}
