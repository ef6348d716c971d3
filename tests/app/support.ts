/** A simulation that only notes what it is told, for tests of what the page sends. */
import type { SimulationCommands } from "../../src/app/simulation-commands.ts";
import { appStore } from "../../src/app/store.ts";
import { createParameters } from "../../src/model/parameters.ts";
import type { CourseReport } from "../../src/treatment/course-report.ts";
import type { Protocol } from "../../src/treatment/protocol/protocol.ts";
import type { StartReport } from "../../src/wire/simulation-api.ts";

const startReport: StartReport = {
  engine: {
    requested: "auto",
    executedOn: "reference",
    fallbackReason: null,
    device: "one CPU thread",
    limits: { maximumNeurons: 5120 },
  },
  reason: "It is a test.",
  neurons: 5120,
  tilesX: 4,
  tilesY: 4,
  seed: 1,
  dtMs: 0.1,
  recipeHash: "00000000",
  parameters: createParameters(),
  subject: "stressed",
};

export const protocolOf = (changes: Partial<Protocol> = {}): Protocol => ({
  format: "disinhibit-protocol",
  version: 1,
  name: "test",
  title: "Test",
  summary: "One infusion.",
  subject: "stressed",
  weightKg: 70,
  horizonHours: 672,
  hydroxynorketamineGain: 0,
  events: [{ kind: "infusion", atHours: 0, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 }],
  expectations: [],
  sources: [],
  assumes: [],
  ...changes,
});

export const courseOf = (changes: Partial<Protocol> = {}): CourseReport => ({
  protocol: protocolOf(changes),
  plan: null,
  noPlanReason: "There is no response atlas in a test.",
  outcomes: [],
});

export interface NotedCommand {
  readonly name: string;
  readonly value: unknown;
}

export interface NotedSimulation {
  readonly commands: SimulationCommands;
  readonly noted: NotedCommand[];
  /** Lets the commands of this name wait until it is called; gives them back one by one. */
  readonly hold: (name: keyof SimulationCommands) => { readonly release: () => Promise<void> };
  readonly refuse: (name: keyof SimulationCommands, sentence: string) => void;
}

export function notedSimulation(): NotedSimulation {
  const noted: NotedCommand[] = [];
  const refusals = new Map<string, string>();
  const gates = new Map<string, (() => void)[]>();
  const answer = async <Value>(
    name: keyof SimulationCommands,
    value: unknown,
    result: Value,
  ): Promise<Value> => {
    noted.push({ name, value });
    const gate = gates.get(name);
    if (gate) await new Promise<void>((resolve) => gate.push(resolve));
    const refusal = refusals.get(name);
    if (refusal !== undefined) throw new RangeError(refusal);
    return result;
  };
  const commands: SimulationCommands = {
    start: (request) => answer("start", request, startReport),
    offerAtlas: (bytes) => answer("offerAtlas", bytes, { isUsed: true, sentence: "Sampled in a test." }),
    startCourse: (protocol) => answer("startCourse", protocol, courseOf(protocol as Protocol)),
    giveDose: (dose) => answer("giveDose", dose, courseOf()),
    previewCourse: (protocol) => answer("previewCourse", protocol, courseOf(protocol as Protocol)),
    seekHours: (hours) => answer("seekHours", hours, undefined),
    runTwin: (value) => answer("runTwin", value, undefined),
    holdConcentration: (value) => answer("holdConcentration", value, undefined),
    setBlockAcceleration: (value) => answer("setBlockAcceleration", value, undefined),
    setAmpaBlock: (value) => answer("setAmpaBlock", value, undefined),
    setMsPerSecond: (value) => answer("setMsPerSecond", value, undefined),
    setHoursPerSecond: (value) => answer("setHoursPerSecond", value, undefined),
    setPaused: (value) => answer("setPaused", value, undefined),
    timePhases: () =>
      answer("timePhases", undefined, {
        sentence: "Mean of 40 steps, by the wall clock.",
        phases: [
          { label: "deliver+integrate+fire", steps: 40, microsecondsPerStep: 75 },
          { label: "release", steps: 40, microsecondsPerStep: 25 },
        ],
      }),
    runTrial: (request) => answer("runTrial", request, { findings: [], isAsExpected: null }),
    stopTrial: () => answer("stopTrial", undefined, undefined),
    setInputWaves: (value) => answer("setInputWaves", value, undefined),
    stimulate: (value) => answer("stimulate", value, undefined),
    pick: (value) => answer("pick", value, undefined),
  };
  return {
    commands,
    noted,
    hold: (name) => {
      const gate: (() => void)[] = [];
      gates.set(name, gate);
      return {
        release: async () => {
          gate.shift()?.();
          await settled();
        },
      };
    },
    refuse: (name, sentence) => refusals.set(name, sentence),
  };
}

/** Lets everything that is promised already happen. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The store as it is before anything has happened. */
export function freshStore(): void {
  appStore.setState(appStore.getInitialState(), true);
}
