import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { type AssumptionSwitchName, parametersWithout } from "../../src/model/assumption-switches.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { RefusalError } from "../../src/model/refusal.ts";
import { runTrial } from "../../src/simulation/live/run-trial.ts";
import type { TrialHost } from "../../src/simulation/live/trial-bench.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import type { TrialProgress, TrialRequest } from "../../src/treatment/trials.ts";
import { trialConcentrationUm, useDependence as useDependenceTrial } from "../../src/treatment/trials.ts";
import { SimulationService } from "../../workers/simulation-service.ts";
import { refusing } from "../support/refusing.ts";
import { portsOf } from "../support/simulation-ports.ts";

const trialUm = trialConcentrationUm(useDependenceTrial, defaultParameterSet);

const timeout = 240_000;

async function simulate(without: AssumptionSwitchName | null): Promise<Simulation> {
  const recipe = createRecipe({ parameters: parametersWithout(defaultParameterSet, without) });
  return Simulation.create(new ReferenceEngine(recipe), "healthy");
}

/** A network that runs on by itself in stretches of 20 ms while a trial is carried out on it, as in the worker. */
class RunningNetwork implements TrialHost {
  simulation: Simulation;
  readonly built: (AssumptionSwitchName | null)[] = [];
  readonly seen: TrialProgress[] = [];
  readonly abort = new AbortController();

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  async rebuild(without: AssumptionSwitchName | null): Promise<void> {
    this.simulation = await simulate(without);
    this.built.push(without);
  }

  /** `onStage` acts as a person does, once for each stage; `onProgress` each time that one is told of. */
  async run(
    request: TrialRequest,
    onStage?: (stage: TrialProgress["stage"]) => void,
    onProgress?: (progress: TrialProgress) => void,
  ) {
    let isOver = false;
    let lastStage = "";
    const trial = runTrial(this, request, {
      signal: this.abort.signal,
      onProgress: (progress) => {
        this.seen.push(progress);
        if (progress.stage !== lastStage) onStage?.(progress.stage);
        lastStage = progress.stage;
        onProgress?.(progress);
      },
    }).finally(() => {
      isOver = true;
    });
    trial.catch(() => {});
    while (!isOver) {
      await this.simulation.advanceMs(20);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return trial;
  }
}

const figures = ({ findings }: Pick<TrialProgress, "findings">) =>
  Object.fromEntries(findings.map(({ quantity, estimate }) => [quantity, estimate.value]));

describe("a trial on a running network", () => {
  it("of use dependence finds interneurons blocked first and an overshoot, and puts the kinetics back", {
    timeout,
  }, async () => {
    const network = new RunningNetwork(await simulate(null));
    const result = await network.run({ kind: "use-dependence" });
    const { earlyBlockRatio, lateBlockRatio, highestRateHz, lateRateHz, overshoot } = figures(result);
    expect(result.isAsExpected).toBe(true);
    expect(earlyBlockRatio).toBeGreaterThan(1.3 * lateBlockRatio!);
    expect(highestRateHz! / lateRateHz!).toBeCloseTo(overshoot!, 12);
    expect(overshoot).toBeGreaterThan(1);
    expect(network.simulation.clamped).toMatchObject({ concentrationUm: trialUm, blockAcceleration: 1200 });
    expect(network.seen.map(({ progress }) => progress)).toEqual(
      network.seen.map(({ progress }) => progress).toSorted((one, other) => one - other),
    );
    expect(network.seen.at(-1)?.findings).toHaveLength(2);
  });

  it("of an assumption builds the network twice, and finds less of a surge without it", {
    timeout,
  }, async () => {
    const network = new RunningNetwork(await simulate(null));
    const result = await network.run({ kind: "without-assumption", without: "interneuron-magnesium" });
    const { surgeWithAll, surgeWithout } = figures(result);
    expect(network.built).toEqual([null, "interneuron-magnesium"]);
    expect(surgeWithAll).toBeGreaterThan(0.2);
    expect(surgeWithout).toBeLessThan(0.25 * surgeWithAll!);
    expect(result.isAsExpected).toBe(true);
  });

  it.each([
    [
      "changes the concentration",
      (simulation: Simulation) => simulation.clamp({ concentrationUm: 14 }),
      "refusal.trialChanged",
    ],
    [
      "blocks AMPA receptors",
      (simulation: Simulation) => simulation.clamp({ ampaBlock: 0.5 }),
      "refusal.trialChanged",
    ],
    [
      "imposes waves",
      (simulation: Simulation) => simulation.network.impose({ areWavesOn: true }),
      "refusal.trialImposed",
    ],
  ] as const)("ends with a sentence when a person %s", { timeout }, async (_, act, key) => {
    const network = new RunningNetwork(await simulate(null));
    const acting = network.run({ kind: "use-dependence" }, (stage) => {
      if (stage === "step") act(network.simulation);
    });
    await expect(acting).rejects.toThrow(refusing(key));
    expect(network.simulation.clamped.blockAcceleration).toBe(1200);
  });

  it("goes on when what it has set is set again", { timeout }, async () => {
    const network = new RunningNetwork(await simulate(null));
    const toldOfStep = () => network.seen.filter(({ stage }) => stage === "step").length;
    const again = network.run(
      { kind: "use-dependence" },
      (stage) => {
        if (stage === "step") network.simulation.clamp({ concentrationUm: trialUm, blockAcceleration: 20 });
      },
      () => {
        if (toldOfStep() === 3) network.abort.abort(new Error("That is far enough."));
      },
    );
    await expect(again).rejects.toThrow("That is far enough.");
    expect(network.seen.at(-1)?.progress).toBeGreaterThan(0.1);
  });

  it("can be stopped at any time", { timeout }, async () => {
    const network = new RunningNetwork(await simulate(null));
    const stopped = network.run({ kind: "use-dependence" }, () =>
      network.abort.abort(new RefusalError({ key: "refusal.stopped" })),
    );
    await expect(stopped).rejects.toThrow(refusing("refusal.stopped"));
    expect(network.simulation.network.onAdvance).toBeNull();
  });
});

describe("a trial in the simulation's thread", () => {
  async function startService() {
    const service = new SimulationService();
    const { port1, port2 } = new MessageChannel();
    service.connect(portsOf(port1));
    const request = { engine: "reference", neurons: 5120, seed: 1, subject: "healthy" } as const;
    const defaults = { threads: "auto", msPerSecond: 100, parameterSet: "k1", parameters: {} } as const;
    const start = () => service.start({ run: 1, ...request, ...defaults, without: null });
    await start();
    await service.setMsPerSecond(1000);
    const stop = async () => {
      await service.setPaused(true);
      port1.close();
      port2.close();
    };
    return { service, start, stop };
  }

  it("tells how far it is and its concentration, and is stopped by a sentence", { timeout }, async () => {
    const { service, stop } = await startService();
    const clamped: (number | null)[] = [];
    const trial = service.runTrial({ kind: "use-dependence" }, (told) => {
      if (told.kind !== "progress") return;
      clamped.push(told.concentrationUm);
      if (told.stage === "step") void service.stopTrial();
    });
    await expect(trial).rejects.toThrow(refusing("refusal.stopped"));
    expect(clamped).toEqual([0, 3]);
    await stop();
  });

  it("ends when another network is started", { timeout }, async () => {
    const { service, start, stop } = await startService();
    const trial = service.runTrial({ kind: "use-dependence" }, () => {});
    const ended = expect(trial).rejects.toThrow(refusing("refusal.stoppedByStart"));
    await start();
    await ended;
    await stop();
  });

  it("tells of the network that it has built, without an assumption or with all", { timeout }, async () => {
    const { service, stop } = await startService();
    const built: unknown[] = [];
    const trial = service.runTrial({ kind: "without-assumption", without: "tonic-drive" }, (told) => {
      if (told.kind === "rebuilt") built.push([told.without, told.report.neurons]);
      if (told.kind === "progress" && told.stage === "complete-rest") void service.stopTrial();
    });
    await expect(trial).rejects.toThrow(refusing("refusal.stopped"));
    expect(built).toEqual([[null, 5120]]);
    await stop();
  });
});
