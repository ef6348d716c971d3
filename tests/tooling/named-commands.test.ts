/** Commands that documents, sentences and comments name exist: a person can type what is written. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/start-command.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The first group of each match in the files of the project, with the files. */
function named(pattern: string, form: RegExp): Map<string, string> {
  const lines = execFileSync("git", ["grep", "-E", "--untracked", "--only-matching", "-I", pattern], {
    ...{ cwd: root, encoding: "utf8", maxBuffer: 64e6 },
  }).trim();
  return new Map(
    lines.split("\n").map((line) => {
      const [file = "", ...said] = line.split(":");
      return [form.exec(said.join(":"))?.[1] ?? line, file];
    }),
  );
}

test("every `npm run …` that is named anywhere is a script of package.json", () => {
  const names = named("npm run (-s |--silent )?[a-z][a-z:-]*[a-z]", /([a-z:-]+)$/);
  expect(names.size).toBeGreaterThan(20);
  for (const [name, file] of names)
    expect(Object.keys(scripts), `npm run ${name} in ${file}`).toContain(name);
});

test("every command of the command line that is named anywhere exists", async () => {
  const names = named("npm run -s cli -- [a-z]+", /([a-z]+)$/);
  const { stdout: help } = await runCommand("help");
  const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(10);
  for (const [name, file] of names) expect(commands, `${name} in ${file}`).toContain(name);
});
