import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completionScripts, shells } from "../../src/cli/completions/completion-scripts.ts";
import { wordsOf } from "../../src/cli/completions/declared-words.ts";
import { engineChoices, runTable } from "../../src/cli/run-options.ts";
import { userCommands } from "../../src/cli/user-commands.ts";
import { parameterNames } from "../../src/model/parameters.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";

const words = wordsOf(userCommands);
const isInstalled = (shell: string) => spawnSync(shell, ["-c", "exit"]).status === 0;

/** What bash offers for the last of the words typed. */
function offered(...typed: string[]): string[] {
  const script = `${completionScripts.bash(words)}
compopt() { :; }
COMP_WORDS=(disinhibit "$@"); COMP_CWORD=$#; _disinhibit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", script, "bash", ...typed], { encoding: "utf8", cwd: "/" })
    .split("\n")
    .filter(Boolean);
}

describe("completions", () => {
  it("offer every command", () => {
    expect(offered("")).toEqual([...Object.keys(userCommands), "--help", "--version"]);
  });

  it("offer every option that the command declares, and none of another", () => {
    const declared = [...runTable.flags, ...runTable.texts, ...Object.keys(runTable.numbers)];
    expect(offered("run", "--")).toEqual(declared.map((name) => `--${name}`));
    expect(offered("transient", "--eng")).toEqual([]);
  });

  it("offer the values of an option that has a closed list, and the names of protocols", () => {
    expect(offered("run", "--engine", "")).toEqual([...engineChoices]);
    expect(offered("run", "--set", "gabaT")).toEqual(
      parameterNames.filter((name) => name.startsWith("gabaT")).map((name) => `${name}=`),
    );
    expect(offered("protocol", "single-inf")).toEqual(
      namedProtocols.map(({ name }) => name).filter((name) => name.startsWith("single-inf")),
    );
    expect(offered("completions", "")).toEqual(expect.arrayContaining([...shells]));
  });

  it("offer nothing for a number, and files for an option that names one", () => {
    expect(offered("run", "--seed", "")).toEqual([]);
    expect(offered("run", "--spikes", "/et")).toEqual(["/etc"]);
  });

  it.skipIf(!isInstalled("fish"))("are offered by fish (skipped where it is not installed)", () => {
    const script = `${completionScripts.fish(words)}\ncomplete -C "disinhibit run --engine "`;
    const said = execFileSync("fish", ["--no-config", "-c", script], { encoding: "utf8" });
    expect(said.split("\n").filter(Boolean).sort()).toEqual([...engineChoices].sort());
  });

  it.skipIf(!isInstalled("zsh"))("are offered by zsh (skipped where it is not installed)", () => {
    // What zsh has only while it completes, as functions that print what they are given.
    const script = `compadd() { print -l -- \${@[$((\${@[(i)--]} + 1)),-1]} }
_files() { print FILES }
_describe() { print -l -- \${(P)2} }
complete() { words=(disinhibit "$@"); CURRENT=$#words
${completionScripts.zsh(words)}
}
complete "$@"`;
    const of = (...typed: string[]) =>
      execFileSync("zsh", ["-f", "-c", script, "zsh", ...typed], { encoding: "utf8" })
        .split("\n")
        .filter(Boolean);
    expect(of("run", "--engine", "")).toEqual([...engineChoices]);
    expect(of("run", "--spikes", "")).toEqual(["FILES"]);
    expect(of("run", "--seed", "")).toEqual([]);
    expect(of("").map((line) => line.split(":")[0])).toEqual(
      expect.arrayContaining(Object.keys(userCommands)),
    );
    expect(of("run", "--")).toEqual(expect.arrayContaining(["--concentration-um", "--help"]));
  });
});
