/** The two ways in which a run stops by itself: its engine fails, or a variable is no longer a finite number. */
import type { StateVariableName } from "../model/network/state.ts";

/** An engine's own failure: a lost or too small device, a kernel that does not compile. The run goes on with another engine. */
export class EngineError extends Error {
  override readonly name = "EngineError";

  /** What a device or a library threw, as an engine's failure; `what` begins the sentence. */
  static from(cause: unknown, what: string): EngineError {
    if (cause instanceof EngineError) return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new EngineError(`${what}: ${reason}`, { cause });
  }
}

/** The message of an `EngineError`. Throws anything else on: it is a fault of the program, and no other engine mends it. */
export function engineFailureOf(error: unknown): string {
  if (error instanceof EngineError) return error.message;
  throw error;
}

/** The answer of a device or a library. Rejects with an `EngineError` that begins with `what`. */
export async function engineAnswer<Value>(what: string, ask: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw EngineError.from(error, what);
  }
}

/** A variable of a neuron is not a finite number: the run stops. No `EngineError`, since every engine would give the same. */
export class NotFiniteError extends Error {
  override readonly name = "NotFiniteError";
  readonly neuron: number;
  readonly variable: StateVariableName;
  readonly step: number;

  constructor(neuron: number, variable: StateVariableName, value: number, step: number) {
    super(
      `The ${variable} of neuron ${neuron} became ${value} by step ${step}; the run was stopped. Reset it, or choose parameters nearer to their defaults.`,
    );
    this.neuron = neuron;
    this.variable = variable;
    this.step = step;
  }
}
