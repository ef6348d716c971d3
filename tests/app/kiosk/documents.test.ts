import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultKioskConfig, kioskSchema } from "../../../src/app/kiosk/kiosk-config.ts";
import { chromiumFlags, launchCommands } from "../../../src/app/kiosk/launch-commands.ts";

const text = readFileSync(path.resolve(import.meta.dirname, "../../../docs/kiosk.md"), "utf8");

/** The cells of the table under a marker, without its head. */
function tableUnder(marker: string): string[][] {
  const [, after = ""] = text.split(`<!-- ${marker}: `);
  const lines = after.split("\n").slice(1);
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("docs/kiosk.md", () => {
  it("lists every setting with its default, and no other", () => {
    const names = Object.keys(kioskSchema.pipe[0].entries).filter((name) => name !== "$schema");
    const listed = tableUnder("settings").map(([name, , value]) => [name, value]);
    const expected = names.map((name) => [
      `\`${name}\``,
      name === "version"
        ? ""
        : `\`${JSON.stringify(defaultKioskConfig[name as keyof typeof defaultKioskConfig])}\``,
    ]);
    expect(listed).toEqual(expected);
  });

  it("explains every flag of the browser's command", () => {
    expect(tableUnder("flags")).toEqual(chromiumFlags.map(([flag, meaning]) => [`\`${flag}\``, meaning]));
    expect(text).toContain(launchCommands("http://localhost:4173/").firefox);
  });
});
