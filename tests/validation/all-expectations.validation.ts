import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";

const text = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".validation.ts"))
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, "utf8"))
  .join("\n");

describe("every expectation of every protocol", () => {
  it.each(namedProtocols.map(({ name, expectations }) => ({ name, expectations })))(
    "is validated somewhere: $name",
    ({ name, expectations }) => {
      for (const { target, words } of expectations) {
        const call = target === undefined ? `meetsProtocol("${name}")` : `meetsCourseTarget("${target}")`;
        expect(text.includes(call), words).toBe(true);
      }
    },
  );
});
