/** The command line: finds the command, and turns what goes wrong into one sentence and an exit code. */
import { constants } from "node:os";
import { align } from "./align.ts";
import type { Commands } from "./command.ts";
import { invocation, thisProgram } from "./program.ts";
import { nearestName, UsageError } from "./usage-error.ts";

/** Carries out what the process was started with and sets its exit code. */
export async function startCommandLine(commands: Commands): Promise<void> {
  // Leaving by `exit` lets open files clean up, whichever signal it was.
  for (const signal of ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM"] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // Whoever read it has left, as `head` does: nothing is wrong here.
    if (code === "EPIPE") process.exit(128 + constants.signals.SIGPIPE);
    console.error(`The results could not be printed: ${message}.`);
    process.exit(1);
  });
  try {
    process.exitCode = await carryOut(commands, process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

async function carryOut(commands: Commands, [name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    console.log(helpOf(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-V") {
    const { name: program, version, commit } = thisProgram();
    console.log(`${program} ${version} (commit ${commit}, Node ${process.versions.node})`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const nearest = nearestName(name, Object.keys(commands));
    throw new UsageError(`There is no command "${name}"; did you mean "${nearest}"?`);
  }
  return command.start(args);
}

const helpOf = (commands: Commands) => `Usage: ${invocation} <command> [options]

${align(Object.entries(commands).map(([name, { summary }]) => [`  ${name}`, summary]))}

"<command> --help" tells more, "--version" which program this is. The model illustrates mechanisms; it is no medical advice.`;
