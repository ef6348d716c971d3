/** Commands for everybody who has the program: in a checkout and in the package. */
import { cohort, cohortTable } from "./cohort-command.ts";
import type { DeclaredCommand } from "./command.ts";
import { completionsCommand } from "./completions-command.ts";
import { exportNetwork, exportTable } from "./export-command.ts";
import { gather, gatherTable } from "./gather-command.ts";
import { parameters, parametersTable } from "./parameters-command.ts";
import { protocolTable } from "./protocol/protocol-options.ts";
import { protocol } from "./protocol-command.ts";
import { recording, recordingTable } from "./recording-command.ts";
import { run } from "./run-command.ts";
import { runTable } from "./run-options.ts";
import { transient, transientTable } from "./transient-command.ts";

const computing: Readonly<Record<string, DeclaredCommand>> = {
  run: {
    summary: "simulates one network under constant conditions and prints what was measured",
    ...{ table: runTable, start: run },
  },
  protocol: {
    summary: "runs a course of treatment, hours to weeks, and compares it with what is expected",
    ...{ table: protocolTable, start: protocol },
  },
  cohort: {
    summary: "virtual subjects who differ: how many respond and relapse, beside what trials found",
    ...{ table: cohortTable, start: cohort },
  },
  gather: {
    summary: "puts the results of a sweep into one table",
    ...{ table: gatherTable, start: gather },
  },
  transient: {
    summary: "follows rates and blocks after a step of concentration",
    ...{ table: transientTable, start: transient },
  },
  parameters: {
    summary: "lists every parameter of the network with unit, range and source",
    ...{ table: parametersTable, start: parameters },
  },
  export: {
    summary: "writes a network for other programs: SONATA, Brian2, NEURON, NEST",
    ...{ table: exportTable, start: exportNetwork },
  },
  recording: {
    summary: "measures and draws spikes that another simulator recorded: SONATA or CSV",
    ...{ table: recordingTable, start: recording },
  },
};

export const userCommands: Readonly<Record<string, DeclaredCommand>> = {
  ...computing,
  completions: completionsCommand(computing),
};
