/** The course of treatment that is under way, with its plan, and the same course given vehicle. */
import { type CascadeState, createCascadeState } from "../src/model/cascade/cascade.ts";
import type { SubjectConstants } from "../src/model/changeable.ts";
import { within } from "../src/model/limits.ts";
import type { DoseEvent } from "../src/model/pharmacokinetics/dose.ts";
import { RefusalError } from "../src/model/refusal.ts";
import { restingReleaseOf } from "../src/simulation/measure/resting-rates.ts";
import type { Simulation } from "../src/simulation/simulation.ts";
import type { SubjectModel } from "../src/treatment/cohort/subject-model.ts";
import { type PlannedCourse, planCourse, withDose } from "../src/treatment/course-planner.ts";
import type { Protocol } from "../src/treatment/protocol/protocol.ts";
import { vehicleOf } from "../src/treatment/protocol/vehicle.ts";
import { stateAt } from "../src/treatment/trajectory/state-at.ts";

export class PlannedCourses {
  private readonly simulation: Simulation;
  private planned: PlannedCourse | null = null;
  /** Of the last course planned for the vehicle: the protocol it belongs to, and its plan. */
  private vehicle: { readonly of: Protocol; readonly planned: PlannedCourse } | null = null;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  /** Follows this course from now on. */
  adopt(planned: PlannedCourse): void {
    this.planned = planned;
    this.vehicle = null;
  }

  /** Whether a course runs that a person has asked for. */
  get isUnderWay(): boolean {
    return this.protocol.name !== "rest";
  }

  /** A course of the average subject, or of one of a cohort; nothing follows it yet. */
  plan(
    protocol: Protocol,
    others: readonly Protocol[],
    individual: SubjectModel | null = null,
  ): PlannedCourse {
    const { parameterSet, atlas, constants } = this.simulation;
    return planCourse(protocol, { parameterSet, atlas, constants, individual }, others);
  }

  /** The present course as it would be with these constants; nothing follows it yet. */
  replan(constants: SubjectConstants, individual: SubjectModel | null): PlannedCourse {
    const { parameterSet, atlas } = this.simulation;
    return planCourse(this.protocol, { parameterSet, atlas, constants, individual }, this.planned?.others);
  }

  /** The present course, or none, with one dose more at the present hour. Throws a sentence when the dose is refused. */
  planDose(dose: DoseEvent): PlannedCourse {
    const { slowTimescale } = this.simulation;
    return planCourse(withDose(this.protocol, dose, slowTimescale.hours), this.simulation);
  }

  /** The hour when it lies within the plan, and the cascade there. Throws a sentence when there is no plan or no such hour. */
  stateAtHour(hours: number): CascadeState {
    this.planned ??= planCourse(this.protocol, this.simulation);
    const { points, course } = this.planned;
    if (points.length === 0) {
      throw new RefusalError({ key: "refusal.noPlan" });
    }
    const horizon = {
      minimum: 0,
      maximum: course.horizonHours,
      unit: "h",
      label: { key: "refusal.label.courseHours" },
    } as const;
    return stateAt(points, within(horizon, hours));
  }

  /** The untreated subject's cascade at an hour of the present course, had it been given vehicle; at rest where there is no plan. */
  vehicleStateAt(hours: number): CascadeState {
    const { simulation, protocol } = this;
    if (this.vehicle?.of !== protocol) {
      this.vehicle = { of: protocol, planned: planCourse(vehicleOf(protocol), simulation) };
    }
    const { points } = this.vehicle.planned;
    return points.length > 0
      ? stateAt(points, hours)
      : createCascadeState(
          simulation.subject,
          restingReleaseOf(simulation.rates),
          simulation.constants.cascade,
        );
  }

  private get protocol(): Protocol {
    return this.planned?.course.protocol ?? this.simulation.protocol;
  }
}
