import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/engine/select/create-engine.ts";
import { createExportedNetwork } from "../../../src/io/network/exported-network.ts";
import { advanceCell, type ExportedCell } from "../../../src/io/network/simulators/advance-cell.ts";
import { cellConstants } from "../../../src/io/network/simulators/generated/cell-constants.ts";
import { constantsOfCells } from "../../../src/io/network/sonata-types.ts";
import { createConditions } from "../../../src/model/conditions.ts";
import { nmdaPayloadUnits } from "../../../src/model/equations/synapse.ts";
import { createBackgroundSeeds } from "../../../src/model/network/background-input.ts";
import { outEdge } from "../../../src/model/network/connectivity.ts";
import { createInitialState } from "../../../src/model/network/initial-state.ts";
import { populationNames } from "../../../src/model/network/populations.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { createThresholds } from "../../../src/model/network/thresholds.ts";

const recipe = createRecipe({ neurons: 5120, seed: 1 });
const conditions = createConditions(recipe.sheet, { concentrationUm: 1.5 });
const network = createExportedNetwork(recipe, conditions);
const { excitatory, neurons } = recipe.sheet;
const steps = 300;

type Arguments = Parameters<typeof advanceCell>;
/** Constants by name are what simulators are given; the function takes them by record, of which it reads its own names. */
const constantsOf = (population: (typeof populationNames)[number]) =>
  constantsOfCells(network, population) as unknown as Arguments[3] &
    Arguments[4] &
    Arguments[5] &
    Arguments[6] &
    Arguments[7];

/** The network put together from exported cells, exported constants and synapses, in 64-bit floats. */
function spikesOfExportedCells(): string[] {
  const { membranePotential, stepsSinceSpike } = createInitialState(recipe);
  const noise = createBackgroundSeeds(recipe.sheet, recipe.seed);
  const thresholds = createThresholds(recipe.sheet, recipe.parameters, recipe.seed);
  const zero = {
    adaptation: 0,
    nmdaBlock: 0,
    ampaConductance: 0,
    nmdaActivation: 0,
    gabaConductance: 0,
    nmdaGating: 0,
  };
  const cells: ExportedCell[] = Array.from({ length: neurons }, (_, neuron) => ({
    ...zero,
    ...{
      membranePotential: membranePotential[neuron]!,
      stepsSinceSpike: stepsSinceSpike[neuron]!,
      payload: 0,
    },
    ...{ noise1: noise.first[neuron]!, noise2: noise.second[neuron]!, noise3: noise.third[neuron]! },
  }));
  const constants = { excitatory: constantsOf("excitatory"), inhibitory: constantsOf("inhibitory") };
  const arriving = Array.from({ length: 3 }, () => new Float64Array(neurons * (steps + 64)));
  const [ampa, payloads, gaba] = arriving as [Float64Array, Float64Array, Float64Array];
  const spikes: string[] = [];
  for (let step = 0; step < steps; step++) {
    for (let neuron = 0; neuron < neurons; neuron++) {
      const isExcitatory = neuron < excitatory;
      const own = constants[isExcitatory ? "excitatory" : "inhibitory"];
      const at = step * neurons + neuron;
      const cell = advanceCell(
        cells[neuron]!,
        { ampaEvents: ampa[at]!, payloadUnits: payloads[at]!, gabaEvents: gaba[at]! },
        {
          thresholdMv: thresholds[neuron]!,
          nmdaCeilingNs: isExcitatory
            ? network.constants.nmdaCeilingExcitatoryNs[0]!
            : network.constants.nmdaCeilingInhibitoryNs,
          ampaPerEventNs: (isExcitatory ? network.constants.excitatory : network.constants.inhibitory)
            .ampaPerEventNs,
        },
        ...([own, own, own, own, own] as const),
        isExcitatory,
      );
      cells[neuron] = cell;
      if (cell.stepsSinceSpike !== 0) continue;
      spikes.push(`${step} ${neuron}`);
      for (const projection of network.wiring.projections) {
        if (projection.preIsInhibitory === isExcitatory) continue;
        for (let index = 0; index < projection.outDegree; index++) {
          const synapse = outEdge(
            network.wiring,
            projection,
            isExcitatory ? neuron : neuron - excitatory,
            index,
          );
          if (!network.exists(synapse)) continue;
          const target = projection.postIsInhibitory ? excitatory + synapse.post : synapse.post;
          const place = (step + synapse.delaySteps) * neurons + target;
          if (isExcitatory) {
            ampa[place]! += 1;
            payloads[place]! += cell.payload;
          } else {
            gaba[place]! += 1;
          }
        }
      }
    }
  }
  return spikes;
}

describe("an exported cell", () => {
  it("makes the engine's spikes when a network is put together from what is exported, for 30 ms", async () => {
    const engine = await createEngine(recipe, "reference");
    engine.setConditions(conditions);
    const { recorded } = await engine.advance(steps, { record: "all" });
    const wanted = Array.from(
      { length: recorded.count },
      (_, at) => `${recorded.steps[at]} ${recorded.neurons[at]}`,
    );
    engine.dispose();
    expect(wanted.length).toBeGreaterThan(100);
    expect(spikesOfExportedCells()).toEqual(wanted);
  });

  it.each(populationNames)("has a number for every constant that simulators are given: %s", (population) => {
    const constants = constantsOfCells(network, population);
    for (const name of cellConstants[population]) expect(constants[name], name).toEqual(expect.any(Number));
  });
});

/** The text between two lines of a NESTML model, as JavaScript: braces by indentation, words by signs. */
function nestmlAsJavaScript(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  const out: string[] = [];
  const indents: number[] = [];
  for (const line of lines) {
    const indent = line.search(/\S/);
    while (indents.length > 0 && indent <= indents.at(-1)!) {
      indents.pop();
      out.push("}");
    }
    let code = line
      .trim()
      .replace(/\band\b/g, "&&")
      .replace(/\bor\b/g, "||")
      .replace(/==/g, "===");
    if (code.startsWith("function ")) code = code.replace(/ real(?=[,)])/g, "").replace(/ real:$/, ":");
    else code = code.replace(/^(\w+) real = /, "let $1 = ").replace(/^if (.*):$/, "if ($1):");
    if (code.endsWith(":")) {
      indents.push(indent);
      code = `${code.slice(0, -1)} {`;
    }
    out.push(code);
  }
  return [...out, ...indents.map(() => "}")].join("\n");
}

const nest = path.resolve(import.meta.dirname, "../../../src/io/network/simulators/generated/nest");
const read = (name: string) => readFileSync(path.join(nest, name), "utf8");
const part = (text: string, first: string, end: string | null) => {
  const from = text.indexOf(first) + first.length;
  expect(from).toBeGreaterThan(first.length - 1);
  return text.slice(from, end === null ? undefined : text.indexOf(end, from));
};
const declaredIn = (text: string) =>
  [...text.matchAll(/^ {8}(\w+) (?:real|ms) = /gm)].map((match) => match[1]!);

describe("NESTML, where NEST is not installed,", () => {
  const random = (seed: number) => Math.abs(Math.sin(12.9898 * seed) * 43758.5453) % 1;

  it.each(populationNames)(
    "steps %s cells to the same numbers as the equations when it is read line by line",
    (population) => {
      const text = read(`${population}_cell.nestml`);
      const states = declaredIn(part(text, "    state:\n", "    parameters:"));
      const parameters = declaredIn(part(text, "    parameters:\n", "    input:"));
      const isExcitatory = population === "excitatory";
      const constants = constantsOfCells(network, population);
      const functions = nestmlAsJavaScript(text.slice(text.indexOf("    function ")));
      const update = nestmlAsJavaScript(part(text, "    update:\n", "    function "));
      expect(update).toContain("emit_spike()");
      const step = new Function(
        "given",
        `const { exp, floor, min, max } = Math; let spikes = 0; const emit_spike = () => { spikes++; };
      let { ${[...states, ...parameters].join(", ")} } = given;
      ${functions}
      ${update}
      return { ${states.join(", ")}, spikes };`,
      ) as (given: object) => Record<string, number>;
      let spikes = 0;
      for (let seed = 0; seed < 300; seed++) {
        const draw = (index: number, least: number, most: number) =>
          least + (most - least) * random(20 * seed + index + 1);
        const before: ExportedCell = {
          membranePotential: draw(0, -65, -36),
          adaptation: draw(1, 0, 100),
          nmdaBlock: draw(2, 0, 0.4),
          stepsSinceSpike: Math.floor(draw(3, 0, 80)),
          ampaConductance: draw(4, 0, 20),
          nmdaActivation: draw(5, 0, 300),
          gabaConductance: draw(6, 0, 30),
          nmdaGating: draw(7, 0, 1),
          ...{ noise1: Math.floor(draw(8, 1, 4092)), noise2: Math.floor(draw(9, 1, 4090)) },
          ...{ noise3: Math.floor(draw(10, 1, 4078)), payload: 0 },
        };
        const arrivals = { ampaEvents: seed % 3, payloadUnits: (seed % 3) * 70, gabaEvents: seed % 2 };
        const own = { thresholdMv: draw(11, -52, -46), nmdaCeilingNs: 400, ampaPerEventNs: 0.5 };
        const all = constantsOf(population);
        const wanted = advanceCell(before, arrivals, own, all, all, all, all, all, isExcitatory);
        const found = step({ ...constants, ...before, ...arrivals, ...own });
        for (const name of states) {
          const next = name in arrivals ? 0 : wanted[name as keyof ExportedCell];
          expect(found[name]! / (next || 1), `${name} of ${seed}`).toBeCloseTo(next === 0 ? 0 : 1, 7);
        }
        expect(found["spikes"]).toBe(wanted.stepsSinceSpike === 0 ? 1 : 0);
        spikes += found["spikes"]!;
      }
      expect(spikes).toBeGreaterThan(5);
      expect(spikes).toBeLessThan(280);
    },
  );

  it("has the parameters that the driver sets, and no others", () => {
    const own = ["thresholdMv", "nmdaCeilingNs", "ampaPerEventNs"];
    for (const population of populationNames) {
      const parameters = declaredIn(
        part(read(`${population}_cell.nestml`), "    parameters:\n", "    input:"),
      );
      const given = new Set<string>([...cellConstants[population], ...own]);
      expect(parameters.filter((name) => !given.has(name))).toEqual([]);
    }
  });

  it("hands on the payload that the equations give to a train of spikes", () => {
    const receive = nestmlAsJavaScript(
      part(read("nmda_synapse.nestml"), "    onReceive(pre_spikes):\n", null),
    );
    const { nmdaDecayPerStep, saturationStep, dtMs } = { ...network.constants, dtMs: recipe.dtMs };
    const handedOn = new Function(
      "times",
      `const { exp, floor } = Math; let gating = 0, units = 0, lastMs = -1e9, t = 0; const sent = [];
      const nmdaDecayPerStep = ${nmdaDecayPerStep}, saturationStep = ${saturationStep};
      const resolution = () => ${dtMs}; const emit_spike = (weight) => { sent.push(weight); };
      for (t of times) {
      ${receive}
      }
      return sent;`,
    ) as (times: readonly number[]) => readonly number[];
    const sent = handedOn([10, 15, 20, 400]);
    const alone = nmdaPayloadUnits(saturationStep, saturationStep);
    expect(sent[0]).toBe(alone);
    expect(sent[1]).toBeLessThan(alone);
    expect(sent[2]).toBeLessThan(sent[1]!);
    expect(sent[3]).toBeGreaterThan(sent[2]!);
  });
});
