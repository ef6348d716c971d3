/**
 * Drug and vehicle: beside the live network a second one of the same recipe, subject, seed and background noise, to which
 * nothing is given. As long as nothing is given to the first one either, both are equal to the last bit; whatever
 * differs later, the drug has done. docs/decisions/0009-twins.md says why it begins where it begins.
 */
import type { Engine } from "../../engine/engine.ts";
import type { SpikeCounts } from "../../engine/report/advance-report.ts";
import type { CascadeState } from "../../model/cascade/cascade.ts";
import { fieldCellsPerTileSide } from "../../model/tile.ts";
import type { Course } from "../../treatment/protocol/course.ts";
import { vehicleOf } from "../../treatment/protocol/vehicle.ts";
import type { TwinState } from "../../wire/frame/scalars.ts";
import { TorusBlur } from "../blur-on-torus.ts";
import { LocalRates } from "../measure/local-rates.ts";
import { relaxAfterDoseMs } from "../measure/sampler.ts";
import { Simulation } from "../simulation.ts";

/** Cells about this far apart share a rate, field cells (standard deviation): half a tile, a quarter of the longest links' own. */
const blurCells = 2;
/** The running rates of the vehicle look back this far. */
const rateWindowMs = 200;

export interface TwinsRequest {
  readonly drug: Simulation;
  /** Owned by the twins from now on; of the same recipe. */
  readonly engine: Engine;
  /** The untreated subject's cascade at an hour of the course. */
  readonly cascadeAt: (hours: number) => CascadeState;
}

export class Twins {
  readonly vehicle: Simulation;
  readonly differenceExcitatoryHz: Float32Array;
  readonly differenceInhibitoryHz: Float32Array;
  private readonly drug: Simulation;
  private readonly cascadeAt: TwinsRequest["cascadeAt"];
  private readonly drugRates: LocalRates;
  private readonly vehicleRates: LocalRates;
  private readonly blur: TorusBlur;
  private equilibrationTotalMs = 0;
  private equilibrationLeftMs = 0;

  private constructor({ drug, cascadeAt }: TwinsRequest, vehicle: Simulation) {
    const { sheet } = drug.engine.recipe;
    this.drug = drug;
    this.vehicle = vehicle;
    this.cascadeAt = cascadeAt;
    this.drugRates = new LocalRates(sheet);
    this.vehicleRates = new LocalRates(sheet);
    this.blur = new TorusBlur(
      sheet.tilesX * fieldCellsPerTileSide,
      sheet.tilesY * fieldCellsPerTileSide,
      blurCells,
    );
    this.differenceExcitatoryHz = new Float32Array(this.drugRates.excitatoryHz.length);
    this.differenceInhibitoryHz = new Float32Array(this.drugRates.inhibitoryHz.length);
    drug.network.localRates = this.drugRates;
    vehicle.network.localRates = this.vehicleRates;
    this.settle();
  }

  /** Begins at the present step boundary of `drug`; it must not advance meanwhile. What fails frees the engine. */
  static async start(request: TwinsRequest): Promise<Twins> {
    const { drug, engine, cascadeAt } = request;
    try {
      const vehicle = await Simulation.createVehicle(drug, engine, cascadeAt(drug.slowTimescale.hours));
      return new Twins(request, vehicle);
    } catch (error) {
      engine.dispose();
      throw error;
    }
  }

  /** 0 … 1: how much of the vehicle's way to its own steady state is done. */
  get progress(): number {
    return 1 - Math.max(0, this.equilibrationLeftMs) / this.equilibrationTotalMs;
  }

  get state(): TwinState {
    if (this.equilibrationLeftMs > 0) return "settling";
    return this.drugRates.equals(this.vehicleRates) ? "equal" : "different";
  }

  /** Advances the vehicle by what the drug's network has just done, with the same input imposed. Answers with the vehicle's spike counts, lent. */
  async advanceMs(ms: number): Promise<SpikeCounts> {
    this.vehicle.network.impose(this.drug.network.imposition.inForce);
    const counts = await this.vehicle.advanceMs(ms);
    this.equilibrationLeftMs -= ms;
    return counts;
  }

  /** Brings the vehicle's hours to those of the drug, as far as its own statistics allow. */
  followHours(): void {
    this.vehicle.atlas = this.drug.atlas;
    this.vehicle.advanceHoursTo(this.drug.slowTimescale.hours);
  }

  /** Restarts beside the drug's network, as after it went back to a checkpoint. */
  async resynchronise(): Promise<void> {
    await this.vehicle.attachTo(this.drug, this.cascadeAt(this.drug.slowTimescale.hours));
    this.drugRates.clear();
    this.vehicleRates.clear();
    this.settle();
  }

  async startCourse(course: Course): Promise<void> {
    await this.vehicle.startCourse(course.given(vehicleOf(course.protocol)), this.drug.individual);
    this.settle();
  }

  continueCourse(course: Course): void {
    this.vehicle.continueCourse(course.given(vehicleOf(course.protocol)));
  }

  /** Follows the drug's network, which has just been given other constants; `isMoved`: to the plan of its course. */
  changeConstants(course: Course, isMoved: boolean): void {
    const { drug, vehicle } = this;
    const state = isMoved ? this.cascadeAt(drug.slowTimescale.hours) : null;
    vehicle.changeConstants(
      ...([course.given(vehicleOf(course.protocol)), drug.constants, drug.individual, state] as const),
    );
  }

  moveTo(hours: number): void {
    this.vehicle.moveTo(hours, this.cascadeAt(hours));
  }

  /** Works out the difference of the local rates, drug less vehicle, for a picture. */
  measureDifference(): void {
    const { drugRates, vehicleRates, blur, differenceExcitatoryHz, differenceInhibitoryHz } = this;
    for (let cell = 0; cell < differenceExcitatoryHz.length; cell++) {
      differenceExcitatoryHz[cell] = drugRates.excitatoryHz[cell]! - vehicleRates.excitatoryHz[cell]!;
      differenceInhibitoryHz[cell] = drugRates.inhibitoryHz[cell]! - vehicleRates.inhibitoryHz[cell]!;
    }
    blur.apply(differenceExcitatoryHz, differenceExcitatoryHz);
    blur.apply(differenceInhibitoryHz, differenceInhibitoryHz);
  }

  /** Frees the vehicle's network; the drug's goes on alone. */
  dispose(): void {
    this.drug.network.localRates = null;
    this.vehicle.dispose();
  }

  private settle(): void {
    this.equilibrationTotalMs = rateWindowMs + (this.drug.isTreated ? relaxAfterDoseMs : 0);
    this.equilibrationLeftMs = this.equilibrationTotalMs;
  }
}
