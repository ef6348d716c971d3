import { describe, expect, it } from "vitest";
import {
  asItIs,
  inEnglish,
  type Refusal,
  RefusalError,
  reasonOf,
  refusalOf,
} from "../../src/model/refusal.ts";
import { say } from "../../src/web/messages/messages.ts";

const seed: Refusal = { key: "refusal.seed", values: { largest: 7, seed: 9 } };
const nested: Refusal = { key: "refusal.notRunning", values: { reason: seed } };

describe("a refusal", () => {
  it("is an error whose message is its sentence in English, with the sentences within it", () => {
    expect(new RefusalError(nested).message).toBe(inEnglish(nested));
    expect(inEnglish(nested)).toContain(inEnglish(seed));
    expect(inEnglish(seed)).toMatch(/7.*9/);
  });

  it("is said by the page with the same words while English is shown", () => {
    expect(say(nested)).toBe(inEnglish(nested));
  });

  it("is found in the error that carries it; what an unknown error says is kept as it is", () => {
    expect(refusalOf(new RefusalError(seed))).toEqual(seed);
    expect(refusalOf(new RangeError("Too large."))).toBeNull();
    expect(refusalOf("Too large.")).toBeNull();
    expect(reasonOf(new RefusalError(seed))).toEqual(seed);
    expect(reasonOf(new TypeError("Too large."))).toEqual(asItIs("Too large."));
    expect(inEnglish(reasonOf("Too large."))).toBe("Too large.");
  });
});
