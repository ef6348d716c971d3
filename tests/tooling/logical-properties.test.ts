/** Style sheets say start and end, not left and right, so that the page is mirrored in languages that are read to the left. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "../../src");
const filesThatEnd = (ending: RegExp) =>
  readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => ending.test(name));

/** Names and values of declarations that mean a side of the screen. */
const physical = [
  /(^|[\s{;])(left|right)\s*:/,
  /(margin|padding|border|scroll-margin|scroll-padding)-(left|right)/,
  /border-(top|bottom)-(left|right)-radius/,
  /(text-align|float|clear|justify-content|justify-items|justify-self)\s*:\s*(left|right)\b/,
  /linear-gradient\(\s*to (left|right)/,
];
/** Four values of which the second and the fourth, right and left, differ. */
const fourSides = /(?:^|[\s{;])(?:margin|padding|inset|border-width)\s*:\s*([^;]+);/;

const hasUnequalSides = (line: string): boolean => {
  const values = fourSides.exec(line)?.[1] ?? "";
  const [, right, , left] = values.match(/(?:[a-z-]*\((?:[^()]|\([^()]*\))*\)|[^\s()])+/g) ?? [];
  return left !== undefined && left !== right;
};

/** Lines that mean a side and do not say why: `left: 0; /* physical: … *\/`. */
function faultsOf(css: string): string[] {
  return css
    .split("\n")
    .filter((line) => !line.includes("/* physical: "))
    .filter((line) => physical.some((pattern) => pattern.test(line)) || hasUnequalSides(line))
    .map((line) => line.trim());
}

describe("style sheets", () => {
  it("have no left and no right without a reason", () => {
    const faults = filesThatEnd(/\.css$/).flatMap((name) =>
      faultsOf(readFileSync(join(source, name), "utf8")).map((line) => `${name}: ${line}`),
    );
    expect(faults).toEqual([]);
  });

  it("are searched for what would be a fault", () => {
    expect(faultsOf("a {\n  margin-left: 2px;\n  left: 0;\n  padding: 1px 2px 3px 4px;\n}")).toHaveLength(3);
    expect(faultsOf("a {\n  left: 0; /* physical: a place in a picture */\n}")).toEqual([]);
    expect(faultsOf("a {\n  padding: 1px 2px 3px 2px;\n  inset-inline-start: calc(1px + 2px);\n}")).toEqual(
      [],
    );
  });
});

describe("components", () => {
  it("place nothing at a left or right side by their own style", () => {
    const faults = filesThatEnd(/\.tsx$/).flatMap((name) =>
      readFileSync(join(source, name), "utf8")
        .split("\n")
        .filter((line) => /style=\{\{[^}]*\b(left|right|marginLeft|marginRight)\b/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(faults).toEqual([]);
  });
});
