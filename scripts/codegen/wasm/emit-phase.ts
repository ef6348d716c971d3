/**
 * Writes a lane graph as a WebAssembly function. Numbers are computed once, in 64 bits, before the loop and
 * then spread over the lanes; the loop does four neurons a pass in 32 bits. Its parameters: the address of
 * the block of constants, those of the phase, with spikes the step's number and the address of the list, the first neuron
 * and the end.
 */
import binaryen from "binaryen";
import { spikeEntry, spikeEntryBytes } from "../../../src/engine/reference/simd/memory-layout.ts";
import { present } from "../ir/present.ts";
import type { LaneNode } from "./lane-graph.ts";
import type { PhaseProgram } from "./phase-program.ts";

type Expression = binaryen.ExpressionRef;

/** Adds `program` to `wasm` as a function `name`. */
export function emitPhase(wasm: binaryen.Module, name: string, program: PhaseProgram): void {
  new PhaseEmitter(wasm, program).emit(name);
}

const bytesPerPass = 16;

class PhaseEmitter {
  private readonly wasm: binaryen.Module;
  private readonly program: PhaseProgram;
  private readonly parameterTypes: binaryen.Type[];
  private readonly localTypes: binaryen.Type[] = [];
  private readonly localOfNode = new Map<LaneNode, number>();
  private readonly addressOfColumn = new Map<string, number>();
  private readonly givenParameter = new Map<string, number>();
  private readonly first: number;
  private readonly end: number;

  constructor(wasm: binaryen.Module, program: PhaseProgram) {
    this.wasm = wasm;
    this.program = program;
    const kinds = program.parameters.map(({ kind }) => (kind === "address" ? binaryen.i32 : binaryen.f64));
    const forSpikes = program.spike ? [binaryen.i32, binaryen.i32] : [];
    this.parameterTypes = [binaryen.i32, ...kinds, ...forSpikes, binaryen.i32, binaryen.i32];
    program.parameters.forEach(({ name, kind }, index) => {
      (kind === "address" ? this.addressOfColumn : this.givenParameter).set(name, index + 1);
    });
    this.first = this.parameterTypes.length - 2;
    this.end = this.first + 1;
  }

  emit(name: string): void {
    const { wasm, program } = this;
    const { sum, spike } = program;
    const before: Expression[] = [];
    const pass: Expression[] = [];
    program.columns.forEach((column, index) => {
      const address = this.local(binaryen.i32);
      this.addressOfColumn.set(column, address);
      const offset = 8 * program.constants.length + 4 * index;
      before.push(wasm.local.set(address, wasm.i32.load(offset, 4, this.get(0, binaryen.i32))));
    });
    const at = this.local(binaryen.i32);
    const stop = this.local(binaryen.i32);
    before.push(wasm.local.set(at, wasm.i32.shl(this.get(this.first, binaryen.i32), wasm.i32.const(2))));
    before.push(wasm.local.set(stop, wasm.i32.shl(this.get(this.end, binaryen.i32), wasm.i32.const(2))));
    const total = sum ? this.local(binaryen.v128) : -1;

    for (const node of program.nodes) {
      const isBefore = node.type === "number" || node.operation === "spread";
      const type = node.type === "number" ? binaryen.f64 : binaryen.v128;
      const value = node.operation === "carried" ? this.get(total, type) : this.expression(node, at);
      const local = this.local(type);
      this.localOfNode.set(node, local);
      (isBefore ? before : pass).push(wasm.local.set(local, value));
    }
    if (spike) {
      pass.push(...this.listing(spike, at));
    }
    for (const [column, node] of program.stores) {
      pass.push(wasm.v128.store(0, 16, this.address(column, at), this.of(node)));
    }
    if (sum) {
      pass.push(wasm.local.set(total, this.of(sum)));
    }
    pass.push(wasm.local.set(at, wasm.i32.add(this.get(at, binaryen.i32), wasm.i32.const(bytesPerPass))));
    const more = () => wasm.i32.lt_u(this.get(at, binaryen.i32), this.get(stop, binaryen.i32));
    pass.push(wasm.br("passes", more()));
    const loop = wasm.if(more(), wasm.loop("passes", wasm.block(null, pass)));
    const result = sum ? [this.sumOfLanes(total)] : [];
    const resultType = sum ? binaryen.f64 : binaryen.none;
    const body = wasm.block(null, [...before, loop, ...result], resultType);
    wasm.addFunction(name, binaryen.createType(this.parameterTypes), resultType, this.localTypes, body);
  }

  private local(type: binaryen.Type): number {
    return this.parameterTypes.length + this.localTypes.push(type) - 1;
  }

  private get(local: number, type: binaryen.Type): Expression {
    return this.wasm.local.get(local, type);
  }

  private of(node: LaneNode): Expression {
    return this.get(
      present(this.localOfNode.get(node), node.operation),
      node.type === "number" ? binaryen.f64 : binaryen.v128,
    );
  }

  private address(column: string, at: number): Expression {
    const start = this.get(present(this.addressOfColumn.get(column), column), binaryen.i32);
    return this.wasm.i32.add(start, this.get(at, binaryen.i32));
  }

  private expression(node: LaneNode, at: number): Expression {
    const { wasm } = this;
    const isNumber = node.type === "number";
    const operands = node.operands.map((operand) => this.of(operand));
    const [first, second, third] = operands as [Expression, Expression, Expression];
    const value = node.value ?? 0;
    switch (node.operation) {
      case "constant":
        return wasm.f64.const(value);
      case "given":
        return this.given(present(node.name, "a name"));
      case "load":
        return wasm.v128.load(0, 16, this.address(present(node.name, "a name"), at));
      case "spread":
        return wasm.f32x4.splat(wasm.f32.demote(first));
      case "choose":
        return this.choose(node, first, second, third);
      case "both":
        return wasm.v128.and(first, second);
      case "either":
        return wasm.v128.or(first, second);
      case "not":
        return wasm.v128.not(first);
      case "shiftRight":
        return wasm.i32x4.shr_u(first, wasm.i32.const(value));
      case "shiftLeft":
        return wasm.i32x4.shl(first, wasm.i32.const(value));
      case "keepBits":
        return wasm.v128.and(first, wasm.i32x4.splat(wasm.i32.const(value)));
      case "addInteger":
        return wasm.i32x4.add(first, wasm.i32x4.splat(wasm.i32.const(value)));
      case "toLanes":
        return wasm.f32x4.convert_i32x4_s(first);
      case "bitsOfLanes":
      case "lanesOfBits":
        return first;
      default: {
        const instruction = isNumber ? numberInstructions[node.operation] : laneInstructions[node.operation];
        if (!instruction) {
          throw new Error(`The operation "${node.operation}" has no instruction for ${node.type}.`);
        }
        return instruction(wasm, first, second);
      }
    }
  }

  private given(name: string): Expression {
    const parameter = this.givenParameter.get(name);
    if (parameter !== undefined) {
      return this.get(parameter, binaryen.f64);
    }
    const offset = 8 * this.program.constants.indexOf(name);
    return this.wasm.f64.load(offset, 8, this.get(0, binaryen.i32));
  }

  private choose(node: LaneNode, mask: Expression, whenTrue: Expression, whenFalse: Expression): Expression {
    const isZero = (side: LaneNode | undefined) =>
      side?.operation === "spread" && Object.is(side.operands[0]?.value, 0);
    if (isZero(node.operands[2])) {
      return this.wasm.v128.and(whenTrue, mask);
    }
    if (isZero(node.operands[1])) {
      return this.wasm.v128.andnot(whenFalse, mask);
    }
    return this.wasm.v128.bitselect(whenTrue, whenFalse, mask);
  }

  /** Appends the neurons of the lanes in `mask` to the list of spikes, in ascending order. */
  private listing({ mask, column, reached }: NonNullable<PhaseProgram["spike"]>, at: number): Expression[] {
    const { wasm } = this;
    const [bits, lane, count] = [
      this.local(binaryen.i32),
      this.local(binaryen.i32),
      this.local(binaryen.i32),
    ];
    const i32 = (local: number) => this.get(local, binaryen.i32);
    const [step, list] = [this.first - 2, this.first - 1];
    const entry = wasm.i32.add(i32(list), wasm.i32.mul(i32(count), wasm.i32.const(spikeEntryBytes)));
    const before = wasm.i32.add(this.address(column, at), wasm.i32.shl(i32(lane), wasm.i32.const(2)));
    const { neuron, step: stepAt, before: beforeAt, reachedMv } = spikeEntry;
    const ofLane = wasm.i32.add(i32(count), wasm.i32.shl(i32(lane), wasm.i32.const(2)));
    const append = [
      wasm.local.set(lane, wasm.i32.ctz(i32(bits))),
      wasm.local.set(count, wasm.i32.load(0, 4, i32(list))),
      wasm.i32.store(0, 4, i32(list), wasm.i32.add(i32(count), wasm.i32.const(1))),
      wasm.local.set(count, entry),
      wasm.i32.store(
        neuron,
        4,
        i32(count),
        wasm.i32.add(wasm.i32.shr_u(i32(at), wasm.i32.const(2)), i32(lane)),
      ),
      wasm.i32.store(stepAt, 4, i32(count), i32(step)),
      wasm.f32.store(beforeAt, 4, i32(count), wasm.f32.load(0, 4, before)),
      // A lane is chosen by way of memory: all four where the entries to come will be, then the one.
      wasm.v128.store(reachedMv, 4, i32(count), this.of(reached)),
      wasm.f32.store(reachedMv, 4, i32(count), wasm.f32.load(reachedMv, 4, ofLane)),
      wasm.local.set(bits, wasm.i32.and(i32(bits), wasm.i32.sub(i32(bits), wasm.i32.const(1)))),
      wasm.br("lanes", i32(bits)),
    ];
    return [
      wasm.local.set(bits, wasm.i32x4.bitmask(this.of(mask))),
      wasm.if(i32(bits), wasm.loop("lanes", wasm.block(null, append))),
    ];
  }

  private sumOfLanes(total: number): Expression {
    const { wasm } = this;
    const lane = (index: number) =>
      wasm.f64.promote(wasm.f32x4.extract_lane(this.get(total, binaryen.v128), index));
    return [1, 2, 3].reduce((sum, index) => wasm.f64.add(sum, lane(index)), lane(0));
  }
}

type Instruction = (wasm: binaryen.Module, left: Expression, right: Expression) => Expression;
type Instructions = Partial<Record<LaneNode["operation"], Instruction>>;

const numberInstructions: Instructions = {
  add: (wasm, left, right) => wasm.f64.add(left, right),
  subtract: (wasm, left, right) => wasm.f64.sub(left, right),
  multiply: (wasm, left, right) => wasm.f64.mul(left, right),
  divide: (wasm, left, right) => wasm.f64.div(left, right),
  minimum: (wasm, left, right) => wasm.f64.min(left, right),
  maximum: (wasm, left, right) => wasm.f64.max(left, right),
  squareRoot: (wasm, left) => wasm.f64.sqrt(left),
  floor: (wasm, left) => wasm.f64.floor(left),
  ceiling: (wasm, left) => wasm.f64.ceil(left),
  absolute: (wasm, left) => wasm.f64.abs(left),
  negate: (wasm, left) => wasm.f64.neg(left),
};

const laneInstructions: Instructions = {
  add: (wasm, left, right) => wasm.f32x4.add(left, right),
  subtract: (wasm, left, right) => wasm.f32x4.sub(left, right),
  multiply: (wasm, left, right) => wasm.f32x4.mul(left, right),
  divide: (wasm, left, right) => wasm.f32x4.div(left, right),
  minimum: (wasm, left, right) => wasm.f32x4.min(left, right),
  maximum: (wasm, left, right) => wasm.f32x4.max(left, right),
  minimumWith: (wasm, left, right) => wasm.f32x4.pmin(left, right),
  maximumWith: (wasm, left, right) => wasm.f32x4.pmax(left, right),
  squareRoot: (wasm, left) => wasm.f32x4.sqrt(left),
  floor: (wasm, left) => wasm.f32x4.floor(left),
  ceiling: (wasm, left) => wasm.f32x4.ceil(left),
  absolute: (wasm, left) => wasm.f32x4.abs(left),
  negate: (wasm, left) => wasm.f32x4.neg(left),
  less: (wasm, left, right) => wasm.f32x4.lt(left, right),
  lessOrEqual: (wasm, left, right) => wasm.f32x4.le(left, right),
  greater: (wasm, left, right) => wasm.f32x4.gt(left, right),
  greaterOrEqual: (wasm, left, right) => wasm.f32x4.ge(left, right),
  equal: (wasm, left, right) => wasm.f32x4.eq(left, right),
  notEqual: (wasm, left, right) => wasm.f32x4.ne(left, right),
};
