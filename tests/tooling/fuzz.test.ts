/** A share of what `npm run fuzz` tries, with a seed of its own each time; a failure names it with the smallest input. */
import { expect, test } from "vitest";
import { readers, tryMany, tryOut } from "../../scripts/fuzz/readers.ts";

test.each(readers)("$name of any kind are taken whole or refused in a sentence", (reader) => {
  const count = 3 * reader.weight;
  const { taken, refused } = tryMany(reader, count, Math.floor(Math.random() * 2 ** 31));
  expect(taken + refused).toBe(count);
  expect(refused).toBeGreaterThan(0);
});

test.each(readers)("$name that nobody has tampered with are taken", (reader) => {
  expect(tryOut(reader, reader.whole)).toBe("taken");
});

test("a reader that throws anything but a refusal is found out", () => {
  const read = () => {
    throw new TypeError("careless");
  };
  const careless = { name: "careless", weight: 1, whole: "", inputs: readers[0]!.inputs, read };
  expect(() => tryOut(careless, "")).toThrow(TypeError);
});

test("a reader that changes a prototype is found out", () => {
  const leaking = {
    name: "leaking",
    weight: 1,
    whole: "",
    inputs: readers[0]!.inputs,
    read: () => Object.assign(Object.prototype, { polluted: 1 }),
  };
  try {
    expect(() => tryOut(leaking, "")).toThrow("prototype");
  } finally {
    Reflect.deleteProperty(Object.prototype, "polluted");
  }
});
