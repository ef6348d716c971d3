/** What a person imposes on a network: wanted at any time, in force from one advance to the next. */
import type { Engine } from "../engine/engine.ts";
import type { Sheet } from "../model/network/populations.ts";
import {
  createImposedInput,
  type ImposedInput,
  type ImposedInputRequest,
  isAnythingImposed,
  isSameImposedInput,
  nothingImposed,
} from "../model/stimulation/imposed-input.ts";

export class Imposition {
  wanted: ImposedInput = nothingImposed;
  /** In force during the last advance, or during the one under way. */
  inForce: ImposedInput = nothingImposed;

  /** Changes what is wanted; what is left out stays. Whether that differs from before. A number out of range throws and changes nothing. */
  want(sheet: Sheet, request: ImposedInputRequest): boolean {
    const wanted = createImposedInput(sheet, { ...this.wanted, ...request });
    if (isSameImposedInput(wanted, this.wanted)) return false;
    this.wanted = wanted;
    return true;
  }

  /** Puts what is wanted into force for a whole advance of `engine`, whatever is wanted before that has ended. */
  begin(engine: Engine): void {
    this.inForce = this.wanted;
    if (engine.imposedInput !== this.inForce) engine.setImposedInput(this.inForce);
  }

  get wasNone(): boolean {
    return !isAnythingImposed(this.inForce);
  }
}
