/** What the compiled network is given: the fields of its job, the numbers of its step, and those of each step of an interval. */
import { backgroundMultipliers, generatorTable } from "../../../model/network/background-input.ts";
import { regionOfTile } from "../../../model/network/populations.ts";
import type { Recipe } from "../../../model/network/recipe.ts";
import type { StepConstants } from "../../../model/network/step-constants.ts";
import { phaseBlocks } from "../generated/phases.ts";
import { writeBlock } from "./constant-block.ts";
import { drawEntry, job, stepEntry, stepEntryBytes, tileEntry, tileEntryBytes } from "./memory-layout.ts";
import { type NetworkMemory, rowBytes } from "./network-memory.ts";

/** Bits of a uniform integer's lower half. */
const halfBits = 12;

export class NetworkJob {
  private readonly recipe: Recipe;
  private readonly memory: NetworkMemory;
  private readonly view: DataView;

  constructor(recipe: Recipe, memory: NetworkMemory) {
    this.recipe = recipe;
    this.memory = memory;
    this.view = new DataView(memory.buffer);
  }

  set(name: keyof typeof job, value: number): void {
    this.view.setInt32(this.memory.places.job + job[name], value, true);
  }

  writeConstants(constants: StepConstants): void {
    const { view, memory } = this;
    const { places } = memory;
    const { sheet } = this.recipe;
    const { inhibitory } = constants;
    this.writePopulation("excitatory", places.excitatoryBlock, places.excitatoryDraw, constants);
    this.writePopulation("inhibitory", places.inhibitoryBlock, places.inhibitoryDraw, constants);
    for (let tile = 0; tile < sheet.tiles; tile++) {
      const region = regionOfTile(sheet, tile);
      const entry = places.tileEntries + tileEntryBytes * tile;
      view.setFloat64(entry + tileEntry.nmdaCeilingNs, constants.nmdaCeilingExcitatoryNs[region]!, true);
      view.setFloat64(entry + tileEntry.ampaPerEventNs, constants.ampaPerEventByRegionNs[region]!, true);
    }
    view.setFloat64(places.job + job.inhibitoryCeilingNs, constants.nmdaCeilingInhibitoryNs, true);
    view.setFloat64(places.job + job.inhibitoryAmpaPerEventNs, inhibitory.ampaPerEventNs, true);
  }

  writeSteps(firstStep: number, steps: number): void {
    const { view } = this;
    const { windows, arrays } = this.memory;
    const { places } = this.memory;
    for (let index = 0; index < steps; index++) {
      const step = firstStep + index;
      const entry = places.stepEntries + stepEntryBytes * index;
      view.setInt32(entry + stepEntry.row, windows.stepInWindow(step) * rowBytes, true);
      view.setInt32(entry + stepEntry.ringRow, (step % arrays.ring.slots) * rowBytes, true);
      backgroundMultipliers(step).forEach((multiplier, generator) => {
        const number = (generator + 1) as 1;
        const share = Math.round((multiplier / generatorTable[generator]!.prime) * 2 ** 15);
        view.setInt16(entry + stepEntry[`multiplier${number}`], multiplier, true);
        view.setInt16(entry + stepEntry[`share${number}`], share, true);
      });
    }
  }

  private writePopulation(
    name: keyof typeof phaseBlocks,
    block: number,
    draw: number,
    constants: StepConstants,
  ): void {
    const cell = constants[name];
    const roots = { state: this.memory.arrays.state, cell, network: constants };
    writeBlock(this.memory.buffer, block, phaseBlocks[name], roots);
    cell.backgroundThresholds.forEach((threshold, index) => {
      const [high, low] = [threshold >> halfBits, threshold & (2 ** halfBits - 1)];
      this.view.setInt16(draw + drawEntry[`high${index as 0}`], high, true);
      this.view.setInt16(draw + drawEntry[`low${index as 0}`], low, true);
    });
  }
}
