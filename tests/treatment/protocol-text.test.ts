import { describe, expect, it } from "vitest";
import { inputLimits } from "../../src/model/input-limits.ts";
import { inEnglish } from "../../src/model/refusal.ts";
import { ProtocolError } from "../../src/treatment/protocol/check-course.ts";
import { readProtocol, readProtocolText } from "../../src/treatment/protocol/read-protocol.ts";
import { small } from "./small-protocol.ts";

describe("a protocol from text", () => {
  const refusedText = (text: string) => {
    expect(() => readProtocolText(text, "my.json")).toThrow(ProtocolError);
    try {
      return String(readProtocolText(text, "my.json"));
    } catch (error) {
      return (error as Error).message;
    }
  };
  const text = JSON.stringify(small);

  it("takes what it takes as an object", () => {
    expect(readProtocolText(text, "my.json")).toEqual(readProtocol(structuredClone(small)));
  });

  const nestedLists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  /** In place of the whole, of a number, and as a key that there is not. */
  const placesOf = (part: string) => [part, text.replace("70", part), text.replace("{", `{"deep":${part},`)];

  it("refuses nested lists where none belong, in one short sentence", () => {
    // The places are a few objects deep themselves.
    const [whole, inPlace, asKey] = placesOf(nestedLists(inputLimits.jsonDepth - 5)).map(refusedText);
    expect(whole).toMatch(/^format must be .* missing\.$/);
    expect(inPlace).toBe("weightKg must be a number from 20 to 200 kg, but it is a list of 1.");
    expect(asKey).toContain('a key "deep"');
  });

  it("refuses more nested lists than are read, by their depth, in any place", () => {
    const reason = inEnglish({ key: "refusal.jsonTooDeep", values: { most: inputLimits.jsonDepth } });
    for (const depth of [inputLimits.jsonDepth + 1, 100_000]) {
      for (const given of placesOf(nestedLists(depth))) {
        expect(refusedText(given)).toBe(`my.json is not valid JSON: ${reason}.`);
      }
    }
  });

  it("refuses a number that is too large to be held, by its value", () => {
    expect(refusedText(text.replace("70", "1e400"))).toContain("but it is Infinity");
  });

  it("refuses a key that stands twice in one object, with its line, however it is written", () => {
    const twice = text.replace('"doseMgPerKg":0.5', '"doseMgPerKg":0.5,\n"dose\\u004dgPerKg" : 5');
    expect(refusedText(twice)).toBe(
      'my.json is not valid JSON: the key "doseMgPerKg" appears twice in one object, the second time on line 2.',
    );
  });

  it("refuses text that is not JSON, with the name of the file", () => {
    expect(refusedText("{")).toMatch(/^my\.json is not valid JSON: .+[^.]\.$/);
  });
});
