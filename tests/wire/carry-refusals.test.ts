import { expose, wrap } from "comlink";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Refusal, RefusalError } from "../../src/model/refusal.ts";
import { carryRefusals } from "../../src/wire/carry-refusals.ts";

/** What arrives at one end of a message channel when the other end throws this. */
async function received(thrown: unknown): Promise<unknown> {
  carryRefusals();
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  expose(
    {
      ask: () => {
        throw thrown;
      },
    },
    port1,
  );
  const { ask } = wrap<{ ask: () => void }>(port2);
  return ask().catch((error: unknown) => error);
}

const tooMuch: Refusal = {
  key: "refusal.outOfRange",
  values: { label: { key: "refusal.label.ampaBlock" }, minimum: 0, maximum: 1, value: 2 },
};

describe("an error that crosses a message channel", () => {
  it("keeps key and values when it is a refusal, with the sentences within it, its name and its stack", async () => {
    class NamedError extends RefusalError {
      override readonly name = "NamedError";
    }
    const sent = new NamedError(tooMuch);
    const error = (await received(sent)) as RefusalError;
    expect(error).toBeInstanceOf(RefusalError);
    expect(error.refusal).toEqual(tooMuch);
    expect([error.name, error.message, error.stack]).toEqual([sent.name, sent.message, sent.stack]);
  });

  it("that refuses nothing arrives as Comlink sends it, and so does what is no error", async () => {
    const error = await received(new TypeError("It is undefined."));
    expect(error).not.toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({ name: "TypeError", message: "It is undefined." });
    expect(await received(7)).toBe(7);
  });
});
