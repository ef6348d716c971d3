/** The cells of a network as a SONATA nodes file: where they are, and the values in which cells of a population differ. */
import type { Group } from "h5wasm";
import { createBackgroundSeeds } from "../../model/network/background-input.ts";
import { createPositions } from "../../model/network/geometry.ts";
import { createInitialState } from "../../model/network/initial-state.ts";
import { populationNames, regionOfTile, tileOfNeuron } from "../../model/network/populations.ts";
import { createThresholds } from "../../model/network/thresholds.ts";
import type { ExportedNetwork } from "./exported-network.ts";
import { as64Bit, GrowingDataset, type Numbers, writeMagic } from "./hdf5.ts";

export function writeNodes(root: Group, network: ExportedNetwork): void {
  writeMagic(root);
  const { recipe, constants } = network;
  const { sheet, seed } = recipe;
  const positions = createPositions(sheet, seed);
  const thresholds = createThresholds(sheet, recipe.parameters, seed);
  const { membranePotential, stepsSinceSpike } = createInitialState(recipe);
  const noise = createBackgroundSeeds(sheet, seed);
  const nodes = root.create_group("nodes");
  for (const [type, population] of populationNames.entries()) {
    const isExcitatory = population === "excitatory";
    const first = isExcitatory ? 0 : sheet.excitatory;
    const count = sheet[population];
    const own = (all: Float32Array) => all.slice(first, first + count);
    const regionOf = (local: number) => regionOfTile(sheet, tileOfNeuron(sheet, first + local));
    const perCell = (value: (local: number) => number) =>
      Float64Array.from({ length: count }, (_, at) => value(at));
    const group = nodes.create_group(population);
    const ids = Uint32Array.from({ length: count }, (_, index) => index);
    const properties = group.create_group("0");
    const write = (
      into: Group,
      columns: Readonly<Record<string, Numbers>>,
      units: Readonly<Record<string, string>>,
    ) => {
      for (const [name, values] of Object.entries(columns)) {
        const unit = units[name];
        new GrowingDataset(into, name, 1, unit === undefined ? {} : { units: unit }).append(values);
      }
    };
    write(
      group,
      {
        ...{ node_id: as64Bit(ids), node_type_id: new Uint32Array(count).fill(type) },
        ...{ node_group_id: new Uint32Array(count), node_group_index: as64Bit(ids) },
      },
      {},
    );
    write(
      properties,
      {
        x: perCell((local) => positions[2 * (first + local)] ?? 0),
        y: perCell((local) => positions[2 * (first + local) + 1] ?? 0),
      },
      { x: "tiles", y: "tiles" },
    );
    write(
      properties.create_group("dynamics_params"),
      {
        membranePotential: own(membranePotential),
        stepsSinceSpike: Float32Array.from({ length: count }, (_, at) => stepsSinceSpike[first + at] ?? 0),
        thresholdMv: own(thresholds),
        nmdaCeilingNs: perCell((local) =>
          isExcitatory
            ? (constants.nmdaCeilingExcitatoryNs[regionOf(local)] ?? 0)
            : constants.nmdaCeilingInhibitoryNs,
        ),
        ampaPerEventNs: perCell((local) =>
          isExcitatory
            ? (constants.ampaPerEventByRegionNs[regionOf(local)] ?? 0)
            : constants.inhibitory.ampaPerEventNs,
        ),
        ...{ noise1: own(noise.first), noise2: own(noise.second), noise3: own(noise.third) },
      },
      { membranePotential: "mV", thresholdMv: "mV", nmdaCeilingNs: "nS", ampaPerEventNs: "nS" },
    );
  }
}
