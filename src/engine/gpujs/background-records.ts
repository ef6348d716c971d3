/** The background input of a call: the records of its steps, and the imposed gains that they refer to (`backgroundField`). */
import { backgroundMultipliers } from "../../model/network/background-input.ts";
import { stepsPerMs } from "../../model/network/recipe.ts";
import type { ImposedGain } from "../../model/stimulation/imposed-gain.ts";
import { fieldCellsPerTile } from "../../model/tile.ts";
import { backgroundFields } from "./layout.ts";
import { backgroundLength } from "./pipeline.ts";
import type { WindowLengths } from "./windows.ts";

export class BackgroundRecords {
  /** What a spot adds in each patch, then rows of the waves' gains, one per millisecond of the longest call. */
  readonly gains: Float32Array;
  private readonly imposed: ImposedGain;
  private readonly longest: WindowLengths;
  private readonly perMs: number;

  /** `segments`: of the longest call. */
  constructor(imposed: ImposedGain, dtMs: number, longest: WindowLengths, segments: number) {
    this.imposed = imposed;
    this.longest = longest;
    this.perMs = stepsPerMs({ dtMs });
    const rows = Math.ceil((segments * longest.segmentSteps) / this.perMs) + 1;
    this.gains = new Float32Array((fieldCellsPerTile + rows) * imposed.sheet.tiles);
  }

  setStimulus(): void {
    this.gains.set(this.imposed.stimulus);
  }

  /** Records of the `segments` times `first + second` steps from `start` on, each window at its own place; fills their gains. */
  fill(start: number, segments: number, first: number, second: number): Float32Array {
    const length = backgroundLength(this.longest);
    const records = new Float32Array(segments * length);
    for (let segment = 0; segment < segments; segment++) {
      for (let ahead = 0; ahead < first + second; ahead++) {
        const place = ahead < first ? ahead : this.longest.inhibitorySteps + ahead - first;
        const step = start + segment * (first + second) + ahead;
        records.set(
          [...backgroundMultipliers(step), this.gainRowOf(step, start)],
          segment * length + backgroundFields * place,
        );
      }
    }
    return records;
  }

  /** The row of gains that `step` takes, filled at the first step that needs it; −1 while nothing is imposed. */
  private gainRowOf(step: number, start: number): number {
    const { imposed, perMs } = this;
    if (!imposed.isOn) return -1;
    const ms = Math.floor(step / perMs);
    const row = ms - Math.floor(start / perMs);
    if (step === start || step % perMs === 0) {
      imposed.fillWaves(ms, this.gains, (fieldCellsPerTile + row) * imposed.sheet.tiles);
    }
    return row;
  }
}
