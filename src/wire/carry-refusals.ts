/** Refusals cross the line between page and worker as what they are: the key of a sentence, with its values. */
import { type TransferHandler, transferHandlers } from "comlink";
import { type Refusal, RefusalError, refusalOf } from "../model/refusal.ts";

/** What Comlink throws on the other side. */
interface Thrown {
  readonly value: unknown;
}

/** An error as Comlink sends it, and what it refuses with. */
interface Sent {
  readonly thrown: unknown;
  readonly refusal: Refusal | null;
}

const inComlink = transferHandlers.get("throw") as TransferHandler<Thrown, unknown>;

const withRefusal: TransferHandler<Thrown, Sent> = {
  canHandle: (value): value is Thrown => inComlink.canHandle(value),
  serialize: (value) => {
    const [thrown, transferables] = inComlink.serialize(value);
    return [{ thrown, refusal: refusalOf(value.value) }, transferables];
  },
  deserialize: ({ thrown, refusal }) => {
    if (refusal === null) return inComlink.deserialize(thrown);
    try {
      return inComlink.deserialize(thrown);
    } catch (error) {
      const { name, stack } = error as Error;
      throw Object.assign(new RefusalError(refusal), { name, stack });
    }
  },
};

/**
 * Has a refusal that a command throws in one thread arrive in the other as a `RefusalError`, under the name and with the
 * stack that it had; Comlink alone would keep its text only. Both threads call it, before anything is sent.
 */
export function carryRefusals(): void {
  transferHandlers.set("throw", withRefusal);
}
