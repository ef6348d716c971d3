/** The two ways in which a run stops by itself: its engine fails, or a variable is no longer a finite number. */

import type { StateVariableName } from "../model/network/state.ts";
import { inEnglish, type Refusal, reasonOf } from "../model/refusal.ts";

/** An engine's own failure: a lost or too small device, a kernel that does not compile. The run goes on with another engine. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(inEnglish(refusal), options);
    this.refusal = refusal;
  }

  /** What a device or a library threw, as an engine's failure; `failure` puts it into a sentence. */
  static from(cause: unknown, failure: (reason: Refusal) => Refusal): EngineError {
    return cause instanceof EngineError ? cause : new EngineError(failure(reasonOf(cause)), { cause });
  }
}

/** Why an engine failed, of an `EngineError`. Throws anything else on: it is a fault of the program, and no other engine mends it. */
export function engineFailureOf(error: unknown): Refusal {
  if (error instanceof EngineError) return error.refusal;
  throw error;
}

/** The answer of a device or a library. Rejects with an `EngineError`; `failure` puts what was thrown into a sentence. */
export async function engineAnswer<Value>(
  failure: (reason: Refusal) => Refusal,
  ask: () => Promise<Value> | Value,
): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw EngineError.from(error, failure);
  }
}

/** A variable of a neuron is not a finite number: the run stops. No `EngineError`, since every engine would give the same. */
export class NotFiniteError extends Error {
  override readonly name = "NotFiniteError";
  readonly neuron: number;
  readonly variable: StateVariableName;
  readonly step: number;
  readonly refusal: Refusal;

  constructor(neuron: number, variable: StateVariableName, value: number, step: number) {
    const refusal: Refusal = { key: "refusal.notFinite", values: { variable, neuron, value, step } };
    super(inEnglish(refusal));
    this.refusal = refusal;
    this.neuron = neuron;
    this.variable = variable;
    this.step = step;
  }
}
