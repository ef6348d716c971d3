/** `shaders/generated/bindings.wgsl`: the engine's buffers, records and codes as WGSL, from the lists that the host uses. */
import { regionConstantNames } from "../../../src/engine/region-constants.ts";
import { sampleColumnNames } from "../../../src/engine/report/advance-report.ts";
import * as layout from "../../../src/engine/webgpu/layout.ts";
import { potentialOffsetMv, potentialStride } from "../../../src/model/measures.ts";
import { generatorTable } from "../../../src/model/network/background-input.ts";
import { tilesPerRegionSide } from "../../../src/model/network/populations.ts";
import { footprintEntries } from "../../../src/model/network/projection.ts";
import { stateTable, stateVariableNames } from "../../../src/model/network/state.ts";
import { projectionTable } from "../../../src/model/network/structure.ts";
import {
  excitatoryPerTile,
  fieldCellsPerTile,
  inhibitoryPerTile,
  slotMask,
  slotsPerInhibitory,
  slotsPerTile,
} from "../../../src/model/tile.ts";
import { byteScale, neuronBytes } from "../../../src/wire/frame/layout.ts";

const record = (name: string, fields: readonly (readonly [name: string, type: string])[]) =>
  `struct ${name} {\n${fields.map(([field, type]) => `  ${field}: ${type},\n`).join("")}}`;
const floats = (names: readonly string[]) => names.map((name) => [name, "f32"] as const);
const capitalised = (name: string) => name[0]?.toUpperCase() + name.slice(1);
const whole = (name: string, value: number) => `const ${name} = ${value}u;`;
const codes = (prefix: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([name, value]) => whole(`${prefix}${capitalised(name)}`, value));

export function emitBindings(): string {
  const { wiringLayout } = layout;
  return [
    "// Written by scripts/generate-sources.ts from src/engine/webgpu/layout.ts and src/model.",
    "// Do not edit: change those and run npm run generate.",
    "",
    "// Set when a pipeline is made.",
    ...layout.overrideNames.map((name) => `override ${name}: u32;`),
    "",
    "// Columns of the state, `neurons` values each.",
    ...stateVariableNames.map(
      (name, index) =>
        `const ${name}Column = ${index}u; // ${stateTable[name].symbol}, ${stateTable[name].unit}`,
    ),
    "",
    "// Columns of the neurons' own constants.",
    ...layout.neuronColumns.map((name, index) => whole(`${name}Column`, index)),
    "",
    record("PopulationConstants", [
      ["cell", "CellConstants"],
      ["backgroundThresholds", "vec4<f32>"],
    ]),
    "",
    record("StepConstants", [
      ["network", "NetworkConstants"],
      ["populations", "array<PopulationConstants, 2>"],
    ]),
    "",
    record("RegionConstants", floats(regionConstantNames)),
    "",
    record("Progress", Object.entries(layout.progressFields)),
    "",
    record("SnapshotRequest", floats(layout.snapshotRequestFields)),
    "",
    "// Columns and scales of a snapshot's bytes.",
    whole("snapshotNeuronsPerWord", layout.snapshotNeuronsPerWord),
    ...neuronBytes.flatMap((name, column) => [
      whole(`${name}Byte`, column),
      `const ${name}Minimum = ${byteScale[name].minimum}.0;`,
      `const ${name}Maximum = ${byteScale[name].maximum}.0;`,
    ]),
    "",
    "// The background input's three generators.",
    ...generatorTable.flatMap(({ prime }, index) => [
      `const prime${index + 1} = ${prime}.0;`,
      `const inversePrime${index + 1} = ${1 / prime};`,
    ]),
    "",
    "// The sheet and the connection rule.",
    whole("excitatoryPerTile", excitatoryPerTile),
    whole("inhibitoryPerTile", inhibitoryPerTile),
    whole("slotsPerTile", slotsPerTile),
    whole("slotsPerInhibitory", slotsPerInhibitory),
    whole("slotMask", slotMask),
    ...projectionTable.flatMap(({ name }, index) => [
      whole(`roundStart${name}`, wiringLayout.roundStarts[index] ?? 0),
      whole(`footprintStart${name}`, wiringLayout.footprints + footprintEntries * index),
    ]),
    whole("tileStart", wiringLayout.tiles),
    whole("roundWords", layout.roundWords),
    ...codes("round", layout.roundCode),
    ...codes("footprint", layout.footprintCode),
    ...codes("tile", layout.tileCode),
    "",
    "// What is counted and sampled.",
    whole("fieldCellsPerTile", fieldCellsPerTile),
    whole("rowsPerWord", layout.rowsPerWord),
    whole("patchTilesPerSide", tilesPerRegionSide),
    whole("potentialStride", potentialStride),
    `const potentialOffsetMv = ${potentialOffsetMv}.0;`,
    `const potentialBiasMv = ${layout.potentialCode.biasMv}.0;`,
    `const potentialQuantaPerMv = ${layout.potentialCode.quantaPerMv}.0;`,
    whole("sampleColumns", sampleColumnNames.length),
    ...sampleColumnNames.map((name, index) => whole(`${name}Sample`, index)),
    "",
    "// Spikes, arrivals, workgroups.",
    ...codes("spike", layout.spikeCode),
    ...codes("arrival", layout.arrivalCode),
    ...codes("background", layout.backgroundLayout),
    whole("workgroupThreads", layout.workgroupThreads),
    whole("workgroupsPerDimension", layout.workgroupsPerDimension),
    "",
    ...layout.bindingNames.map(
      (name, binding) => `@group(0) @binding(${binding}) ${layout.bindingTable[name]};`,
    ),
    "",
  ].join("\n");
}
