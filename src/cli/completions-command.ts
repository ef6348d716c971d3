/** `completions`: what a shell completes, made from the options that the commands declare. */
import type { DeclaredCommand } from "./command.ts";
import { completionScripts, type Shell, shells } from "./completions/completion-scripts.ts";
import { wordsOf } from "./completions/declared-words.ts";
import { invocation } from "./program.ts";
import { type ArgumentTable, readArguments } from "./read-arguments.ts";
import { nearestName, UsageError } from "./usage-error.ts";

const completionsTable: ArgumentTable = {
  ...{ command: "completions", flags: ["help"], texts: [], numbers: {}, words: 1 },
  choices: { "": shells },
};

const completionsHelp = `Usage: ${invocation} completions ${shells.join("|")}

Prints a script that lets a shell complete commands, options and their values. It completes the command "disinhibit" of the
package:

  bash  disinhibit completions bash > ~/.local/share/bash-completion/completions/disinhibit
  zsh   disinhibit completions zsh > "\${fpath[1]}/_disinhibit"
  fish  disinhibit completions fish > ~/.config/fish/completions/disinhibit.fish`;

/** Completes those commands and itself. */
export function completionsCommand(commands: Readonly<Record<string, DeclaredCommand>>): DeclaredCommand {
  const completions: DeclaredCommand = {
    summary: `prints the completions of a shell: ${shells.join(", ")}`,
    table: completionsTable,
    start(args) {
      const { flags, words } = readArguments(completionsTable, args);
      if (flags.has("help")) {
        console.log(completionsHelp);
        return 0;
      }
      const shell = readShell(words[0]);
      console.log(completionScripts[shell](wordsOf({ ...commands, completions })));
      return 0;
    },
  };
  return completions;
}

function readShell(word: string | undefined): Shell {
  const found = shells.find((shell) => shell === word);
  if (found) return found;
  const nearest = word === undefined ? "" : `, but got "${word}"; did you mean ${nearestName(word, shells)}?`;
  throw new UsageError(`"completions" needs the name of a shell, ${shells.join(", ")}${nearest || "."}`);
}
