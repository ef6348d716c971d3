/** A course of treatment: what a protocol gives at any time, worked out once and asked for as often as needed. */

import { defaultParameterSet, type ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import {
  type PharmacokineticConstants,
  pharmacokineticConstantsOf,
} from "../../model/pharmacokinetics/constants.ts";
import { Pharmacokinetics } from "../../model/pharmacokinetics/pharmacokinetics.ts";
import { type BlockerLevel, equivalentBlock } from "../../model/substances.ts";
import { expandEvents, isDose } from "./events.ts";
import type { Protocol, ProtocolEvent } from "./protocol.ts";

/** Everything that acts from outside at one moment. */
export interface ExternalInputs {
  /** Ketamine and memantine in plasma. */
  readonly plasmaNgPerMl: number;
  /** At the channel, µM of ketamine that bind as fast as all blockers together do. */
  readonly effectiveUm: number;
  /** Rates at which they leave the channel, over ketamine's: 1 for ketamine alone. */
  readonly unbindingRatio: number;
  readonly escapeRatio: number;
  /** Release relative to rest, through hydroxynorketamine; 1 where that is off. */
  readonly releaseGain: number;
  /** Effect of (2R,6R)-hydroxynorketamine, as a share of its largest; only a rival hypothesis makes it count. */
  readonly hydroxynorketamine: number;
  readonly ampaBlock: number;
  readonly rapamycin: number;
  readonly ssri: number;
  readonly isStressed: boolean;
}

/** A moment counts as just before itself when what ends or begins there has not yet done so. */
export type Side = "before" | "after";

interface Stretch<Value = number> {
  readonly fromHours: number;
  readonly toHours: number;
  readonly value: Value;
}

const justBeforeHours = 1e-7;

export class Course {
  readonly protocol: Protocol;
  readonly parameterSet: ParameterSetName;
  /** Times when something given begins, ends or happens, ascending, within the horizon. */
  readonly boundaries: readonly number[];
  /** Beginnings of doses and other things given: macro steps are short after these. */
  readonly onsets: readonly number[];
  private readonly pharmacokinetics: Pharmacokinetics;
  private readonly clamps: readonly Stretch<BlockerLevel>[];
  private readonly constants: PharmacokineticConstants;
  private readonly blockers: { readonly [Kind in "nbqx" | "rapamycin" | "ssri"]: readonly Stretch[] };
  private readonly stressChanges: readonly { readonly atHours: number; readonly isStressed: boolean }[];
  private readonly sessions: readonly number[];

  /** `parameterSet`: whose brain concentrations they are; `constants`: of a subject whose kinetics are not the table's. */
  constructor(
    protocol: Protocol,
    parameterSet: ParameterSetName = defaultParameterSet,
    constants: PharmacokineticConstants = pharmacokineticConstantsOf(parameterSet),
  ) {
    this.protocol = protocol;
    this.parameterSet = parameterSet;
    this.constants = constants;
    const events = expandEvents(protocol.events);
    this.pharmacokinetics = new Pharmacokinetics(events.filter(isDose), protocol.weightKg, constants);
    this.clamps = events.flatMap((event) => clampsOf(event, constants.effectivePerPlasma));
    const blocker = (kind: "nbqx" | "rapamycin" | "ssri") =>
      events.flatMap((event) => (event.kind === kind ? [stretchOf(event, event.share)] : []));
    this.blockers = { nbqx: blocker("nbqx"), rapamycin: blocker("rapamycin"), ssri: blocker("ssri") };
    this.stressChanges = events.flatMap(({ kind, atHours }) =>
      kind === "stress-begins" || kind === "stress-ends"
        ? [{ atHours, isStressed: kind === "stress-begins" }]
        : [],
    );
    this.sessions = events.flatMap(({ kind, atHours }) => (kind === "therapy-session" ? [atHours] : []));
    const within = (hours: number) => hours <= protocol.horizonHours;
    this.onsets = ascending([0, ...events.map(({ atHours }) => atHours)].filter(within));
    this.boundaries = ascending([...this.onsets, ...events.map(endOf)].filter(within));
  }

  /** Another protocol for the same subject. */
  given(protocol: Protocol): Course {
    return new Course(protocol, this.parameterSet, this.constants);
  }

  get horizonHours(): number {
    return this.protocol.horizonHours;
  }

  /** What is given at a time; on a boundary, `side` says whether just before or just after it. */
  at(hours: number, side: Side = "after"): ExternalInputs {
    const moment = side === "before" ? Math.max(0, hours - justBeforeHours) : hours;
    const { memantineUm, memantineNgPerMl, ...ketamine } = this.pharmacokinetics.at(moment);
    const clamp = this.clamps.find((stretch) => isWithin(stretch, moment));
    const share = (kind: keyof typeof this.blockers) =>
      this.blockers[kind].find((stretch) => isWithin(stretch, moment))?.value ?? 0;
    const { hydroxynorketamineGain, subject } = this.protocol;
    const half = this.constants.hydroxynorketamineHalfUm;
    const { hydroxynorketamineUm, hydroxynorketamineRUm } = ketamine;
    const { concentrationUm, unbindingRatio, escapeRatio } = equivalentBlock(
      clamp
        ? [clamp.value]
        : [
            { blocker: "ketamine", um: ketamine.effectiveUm },
            { blocker: "memantine", um: memantineUm },
          ],
    );
    return {
      plasmaNgPerMl: ketamine.plasmaNgPerMl + memantineNgPerMl,
      effectiveUm: concentrationUm,
      unbindingRatio,
      escapeRatio,
      releaseGain: 1 + (hydroxynorketamineGain * hydroxynorketamineUm) / (hydroxynorketamineUm + half),
      hydroxynorketamine: hydroxynorketamineRUm / (hydroxynorketamineRUm + half),
      ampaBlock: share("nbqx"),
      rapamycin: share("rapamycin"),
      ssri: share("ssri"),
      isStressed:
        this.stressChanges.findLast(({ atHours }) => atHours <= moment)?.isStressed ?? subject === "stressed",
    };
  }

  /** Sessions of therapy after `fromHours` up to and including `toHours`. */
  sessionsIn(fromHours: number, toHours: number): number {
    return this.sessions.filter((hours) => hours > fromHours && hours <= toHours).length;
  }
}

function clampsOf(event: ProtocolEvent, effectivePerPlasma: number): Stretch<BlockerLevel>[] {
  if (event.kind === "clamp") {
    return [stretchOf(event, { blocker: event.blocker ?? "ketamine", um: event.concentrationUm })];
  }
  if (event.kind !== "plasma-clamp") return [];
  return [stretchOf(event, { blocker: "ketamine", um: effectivePerPlasma * event.plasmaUm })];
}

const stretchOf = <Value>(
  event: { atHours: number; durationHours: number },
  value: Value,
): Stretch<Value> => ({
  fromHours: event.atHours,
  toHours: event.atHours + event.durationHours,
  value,
});

const isWithin = ({ fromHours, toHours }: Stretch<unknown>, hours: number) =>
  hours >= fromHours && hours < toHours;

export function endOf(event: ProtocolEvent): number {
  if ("durationMinutes" in event) return event.atHours + event.durationMinutes / 60;
  return event.atHours + ("durationHours" in event ? event.durationHours : 0);
}

/** Minutes after the beginning and the end of a dose at which its highest concentration is looked for. */
const peakMinutes = [0, 1, 2, 3, 4, 6, 8, 10, 13, 16, 20, 24, 28, 32, 38, 45, 55, 70, 90, 120];

/** The highest effective concentration of a course within its horizon, to within a per cent, and when. */
export function highestConcentration(protocol: Protocol, parameterSet?: ParameterSetName) {
  const course = new Course(protocol, parameterSet);
  const none = { effectiveUm: 0, atHours: 0 };
  const times = expandEvents(protocol.events).flatMap((event) =>
    isDose(event) || event.kind === "clamp" || event.kind === "plasma-clamp"
      ? peakMinutes.flatMap((minutes) => [event.atHours + minutes / 60, endOf(event) + minutes / 60])
      : [],
  );
  return times
    .filter((hours) => hours <= protocol.horizonHours)
    .map((atHours) => ({ atHours, effectiveUm: course.at(atHours).effectiveUm }))
    .reduce((best, point) => (point.effectiveUm > best.effectiveUm ? point : best), none);
}

const ascending = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b);
