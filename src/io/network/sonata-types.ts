/** The small files of a SONATA network: types of nodes and edges as CSV, both configurations and the constants as JSON. */
import { backgroundMultipliers, generatorTable } from "../../model/network/background-input.ts";
import { type Population, populationNames } from "../../model/network/populations.ts";
import { nameOfSet } from "../../model/network/recipe.ts";
import { type PopulationConstants, payloadQuantum } from "../../model/network/step-constants.ts";
import { type ExportedNetwork, edgeName, populationOf } from "./exported-network.ts";

/** A SONATA table: columns are separated by spaces. */
const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join(" ")}\n`).join("");

/** Name of the model of a population's cells in simulators. */
const templates = { excitatory: "nrn:ExcitatoryCell", inhibitory: "nrn:InhibitoryCell" } as const;

export const nodeTypesAsCsv = (): string =>
  table([
    ["node_type_id", "population", "model_type", "model_template", "dynamics_params", "ei"],
    ...populationNames.map((population, type) => [
      ...[type, population, "point_neuron", templates[population], `${population}.json`, population[0] ?? ""],
    ]),
  ]);

/** Peak conductances in nS: `syn_weight` of AMPA or GABA, `nmda_weight` of NMDA at full transmission, before saturation and block. */
export function edgeTypesAsCsv({ wiring, constants }: ExportedNetwork): string {
  const rows = wiring.projections.map((projection, type) => {
    const { preIsInhibitory, postIsInhibitory } = projection;
    const target = constants[populationOf(postIsInhibitory)];
    const [weight, nmda] = preIsInhibitory
      ? [target.gabaPerEventNs, 0]
      : [target.ampaPerEventNs, target.nmdaPerUnitNs / payloadQuantum];
    return [
      ...[
        type,
        edgeName(projection),
        "NULL",
        preIsInhibitory ? "gaba" : "ampa_nmda",
        weight,
        "nS",
        nmda,
        "nS",
        "ms",
      ],
    ];
  });
  return table([
    [
      ...["edge_type_id", "population", "model_template", "receptors", "syn_weight", "syn_weight_units"],
      ...["nmda_weight", "nmda_weight_units", "delay_units"],
    ],
    ...rows,
  ]);
}

/** Every number that a step of a population's cells takes, by the names of the equations' records. */
export function constantsOfCells(
  { constants }: ExportedNetwork,
  population: Population,
): Readonly<Record<string, number>> {
  const own: PopulationConstants = constants[population];
  const numbers: Record<string, number> = {};
  for (const [name, value] of [...Object.entries(constants), ...Object.entries(own)]) {
    if (typeof value === "number") numbers[name] = value;
  }
  const roots = backgroundMultipliers(1);
  for (const [index, { prime }] of generatorTable.entries()) {
    numbers[`root${index + 1}`] = roots[index] ?? 0;
    numbers[`prime${index + 1}`] = prime;
    numbers[`inversePrime${index + 1}`] = 1 / prime;
  }
  for (const [index, threshold] of own.backgroundThresholds.entries())
    numbers[`threshold${index}`] = threshold;
  return numbers;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The constants named by `names` in the order of that list. */
export function dynamicsAsJson(
  network: ExportedNetwork,
  population: Population,
  names: readonly string[],
): string {
  const all = constantsOfCells(network, population);
  return asJson(Object.fromEntries(names.map((name) => [name, all[name]])));
}

export function circuitConfigAsJson(): string {
  return asJson({
    target_simulator: "NEURON",
    manifest: { $NETWORK_DIR: "." },
    components: { point_neuron_models_dir: "$NETWORK_DIR/components" },
    networks: {
      nodes: [{ nodes_file: "$NETWORK_DIR/nodes.h5", node_types_file: "$NETWORK_DIR/node_types.csv" }],
      edges: [{ edges_file: "$NETWORK_DIR/edges.h5", edge_types_file: "$NETWORK_DIR/edge_types.csv" }],
    },
  });
}

/** `disinhibit` says what the network is, beside what the format asks for. */
export function simulationConfigAsJson(
  { recipe, conditions }: ExportedNetwork,
  durationMs: number,
  program: unknown,
): string {
  const { sheet, seed, dtMs, hash } = recipe;
  return asJson({
    manifest: { $OUTPUT_DIR: "./output" },
    target_simulator: "NEURON",
    network: "./circuit_config.json",
    run: { tstop: durationMs, dt: dtMs },
    output: {
      ...{ output_dir: "$OUTPUT_DIR", overwrite_output_dir: true },
      ...{ spikes_file: "spikes.h5", spikes_sort_order: "by_time" },
    },
    inputs: {},
    disinhibit: {
      program,
      ...{ neurons: sheet.neurons, excitatory: sheet.excitatory, inhibitory: sheet.inhibitory },
      ...{ seed, parameters: nameOfSet(recipe), recipeHash: hash, conditions },
    },
  });
}
