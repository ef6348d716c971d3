import { expect } from "vitest";
import type { Refusal } from "../../src/model/refusal.ts";

/** Matches an error, or its like from another thread, that refuses with this key and has at least these values. */
export const refusing = (key: Refusal["key"], values: object = {}) =>
  expect.objectContaining({ refusal: sentenceOf(key, values) });

/** Matches a sentence with this key and at least these values. */
export const sentenceOf = (key: Refusal["key"], values: object = {}) =>
  expect.objectContaining(
    Object.keys(values).length === 0 ? { key } : { key, values: expect.objectContaining(values) },
  );
