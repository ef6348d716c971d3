/** Lengths of the page grow with its type: a wall of 3840 × 2160 and a person's own size of type change all of it together. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const source = path.resolve(import.meta.dirname, "../../src");
const styleSheets = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".css"),
);

/** What stays as thin, or as soft, at any size; and the unit's own definition. */
const inPixels =
  /^(border(?!-radius)|outline|(box|text)-shadow|(-webkit-)?(backdrop-)?filter|text-underline-offset|initial-value)/;
/** A hairline may be of one or two pixels, and touch what lies beside it. */
const longestHairlinePx = 2;

function lengthsInPixels(style: string): string[] {
  const plain = style.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/font-size: calc\(100% \+[^;]*;/g, "");
  const declarations = [...plain.matchAll(/([-a-z]+)\s*:\s*([^;{}@]+)[;}]/g)]
    .filter(([, property]) => !inPixels.test(property ?? ""))
    .map(([text]) => text);
  const conditions = [...plain.matchAll(/@(?:media|container)[^{]+/g)].map(([text]) => text);
  return [...declarations, ...conditions].filter((text) =>
    [...text.matchAll(/(?<![\w.])(\d*\.?\d+)px/g)].some(([, px]) => Number(px) > longestHairlinePx),
  );
}

test("a length in pixels is found, and a hairline is none", () => {
  expect(
    lengthsInPixels("a { gap: 8px; } @media (max-width: 300px) { b { border: 1px solid; } }"),
  ).toHaveLength(2);
  expect(lengthsInPixels("a { gap: 0.5rem; width: 1px; box-shadow: 0 3px 10px #000; }")).toEqual([]);
});

test.each(styleSheets)("%s has its lengths in rem", (file) => {
  expect(lengthsInPixels(readFileSync(path.join(source, file), "utf8"))).toEqual([]);
});
