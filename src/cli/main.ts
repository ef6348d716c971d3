/** The command line: finds the command, and turns what goes wrong into one sentence and an exit code. */
import "../web/messages/later-words.ts";
import { constants } from "node:os";
import { atlas } from "./atlas-command.ts";
import { calibrate } from "./calibrate-command.ts";
import { cohort } from "./cohort-command.ts";
import { decompose } from "./decompose-command.ts";
import { ensemble } from "./ensemble-command.ts";
import { exportNetwork } from "./export-command.ts";
import { parameters } from "./parameters-command.ts";
import { protocol } from "./protocol-command.ts";
import { run } from "./run-command.ts";
import { sensitivity } from "./sensitivity-command.ts";
import { transient } from "./transient-command.ts";
import { nearestName, UsageError } from "./usage-error.ts";
import { validate } from "./validate-command.ts";
import { verdicts } from "./verdicts-command.ts";

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  run,
  protocol,
  cohort,
  transient,
  parameters,
  export: exportNetwork,
  atlas,
  decompose,
  calibrate,
  ensemble,
  sensitivity,
  validate,
  verdicts,
};

const help = `Usage: npm run -s cli -- <command> [options]

  run         simulates one network under constant conditions and prints what was measured
  protocol    runs a course of treatment, hours to weeks, and compares it with what is expected
  cohort      virtual subjects who differ: how many respond and relapse, beside what trials found
  transient   follows rates and blocks after a step of concentration
  parameters  lists every parameter of the network with unit, range and source
  export      writes a network for other programs: SONATA, Brian2, NEURON, NEST
  atlas       samples the network over a grid of conditions, for the slow timescale
  calibrate   fits set K2 to its objective, network and cascade, and writes it
  ensemble    finds sets of assumptions that all meet what the model is fitted to, and writes them
  sensitivity ranks the assumptions by how much each moves what the model says
  decompose   divides the surge of firing among the mechanisms that may cause it
  verdicts    sets rival hypotheses beside published experiments
  validate    measures every target of docs/model.md and writes docs/validation.md

"<command> --help" tells more. The model illustrates mechanisms; it is no medical advice.`;

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined || command === "help" || command === "--help") {
    console.log(help);
    return command === undefined ? 2 : 0;
  }
  const start = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!start) {
    const nearest = nearestName(command, Object.keys(commands));
    throw new UsageError(`There is no command "${command}"; did you mean "${nearest}"?`);
  }
  return start(args);
}

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
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
