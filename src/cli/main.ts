/** The command line of a checkout: everybody's commands, and those that measure, fit and document the model in its own files. */
import "../web/messages/later-words.ts";
import { atlas } from "./atlas-command.ts";
import { calibrate } from "./calibrate-command.ts";
import type { Commands } from "./command.ts";
import { startCommandLine } from "./command-line.ts";
import { decompose } from "./decompose-command.ts";
import { ensemble } from "./ensemble-command.ts";
import { sensitivity } from "./sensitivity-command.ts";
import { userCommands } from "./user-commands.ts";
import { validate } from "./validate-command.ts";
import { verdicts } from "./verdicts-command.ts";

const projectCommands: Commands = {
  atlas: {
    summary: "samples the network over a grid of conditions, for the slow timescale",
    start: atlas,
  },
  calibrate: {
    summary: "fits set K2 to its objective, network and cascade, and writes it",
    start: calibrate,
  },
  ensemble: {
    summary: "finds sets of assumptions that all meet what the model is fitted to, and writes them",
    start: ensemble,
  },
  sensitivity: {
    summary: "ranks the assumptions by how much each moves what the model says",
    start: sensitivity,
  },
  decompose: {
    summary: "divides the surge of firing among the mechanisms that may cause it",
    start: decompose,
  },
  verdicts: { summary: "sets rival hypotheses beside published experiments", start: verdicts },
  validate: {
    summary: "measures every target of docs/model.md and writes docs/validation.md",
    start: validate,
  },
};

await startCommandLine({ ...userCommands, ...projectCommands });
