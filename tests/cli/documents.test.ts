import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parametersAsMarkdown } from "../../src/cli/parameters-command.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe("docs/model.md", () => {
  it("holds the parameter table as it is; refresh it with `npm run -s cli -- parameters --markdown`", () => {
    const text = readFileSync(path.join(root, "docs/model.md"), "utf8");
    const between = text.split("<!-- parameters:begin -->\n")[1]?.split("\n<!-- parameters:end -->")[0];
    expect(between).toBe(parametersAsMarkdown());
  });
});
