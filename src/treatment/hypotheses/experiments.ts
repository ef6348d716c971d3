/** Published experiments, each once: wins and losses and the verdicts on rival hypotheses both follow from these. */
import type { KnockOutName } from "../../model/knock-outs/knock-outs.ts";
import type { TrajectoryColumn } from "../../model/quantities.ts";
import { shippedProtocol } from "../protocol/named-protocols.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { vehicleOf } from "../protocol/vehicle.ts";
import { watchedFor } from "../run-with-comparisons.ts";
import { type CourseRequest, changeAt, highestOf, type Rows, valueAt } from "./bench.ts";
import { type CourseExperiment, experimentOf, type Measure } from "./course-experiment.ts";

const day = 24;
const week = 7 * day;
const spines: TrajectoryColumn = "spineOccupancy";
const growth = (rows: Rows, hours = day) => changeAt(rows, spines, hours);

function shipped(name: string, hours: number): CourseRequest {
  return { protocol: watchedFor(shippedProtocol(name), hours) };
}

/** The infusion that most experiments are compared with. */
export const smallDose = shipped("single-infusion", day);
const smallDoseForAWeek = shipped("single-infusion", week);

/** Spines grown by a day after a course, as a share of what the small dose grows. */
const shareOfSmallDose = (
  course: CourseRequest,
  band: Pick<Measure, "minimum" | "maximum">,
  rest: Pick<CourseExperiment, "sources" | "contradicts">,
): CourseExperiment =>
  experimentOf({
    ...{ ...rest, shownAs: "ofSmallDose", courses: { small: smallDose, course } },
    measures: {
      share: { as: "share", ...band, of: ({ small, course }) => growth(course) / growth(small) },
    },
  });

const underRapamycin = shipped("mtor-blocked", day);
/** Without the effect on release that its protocol switches on: here only the route of metabolites makes it act. */
const metaboliteAlone: CourseRequest = {
  protocol: { ...shipped("hydroxynorketamine-alone", day).protocol, hydroxynorketamineGain: 0 },
};

/** A knock-out is given four weeks to settle; then the infusion. */
const settledHours = 4 * week;
const lateInfusion: Protocol = (() => {
  const { protocol } = smallDose;
  const events = protocol.events.map((event) => ({ ...event, atHours: settledHours }));
  return { ...protocol, events, expectations: [], horizonHours: settledHours + day };
})();
const intact: CourseRequest = { protocol: lateInfusion, network: "intact" };
const lateVehicle = vehicleOf(lateInfusion);
const intactVehicle: CourseRequest = { protocol: lateVehicle, network: "intact" };
const knockedOutCourses = (network: KnockOutName) => ({
  knockedOut: { protocol: lateInfusion, network },
  knockedOutVehicle: { protocol: lateVehicle, network },
});

/** What the infusion adds to spines a day later in knocked-out animals, as a share of what it adds in intact ones. */
const shareAfterKnockOut = (
  knockedOut: ReturnType<typeof knockedOutCourses>,
  band: Pick<Measure, "minimum" | "maximum">,
  rest: Pick<CourseExperiment, "sources" | "contradicts">,
): CourseExperiment => {
  const added = (drug: Rows, vehicle: Rows) =>
    valueAt(drug, spines, lateInfusion.horizonHours) - valueAt(vehicle, spines, lateInfusion.horizonHours);
  return experimentOf({
    ...{ ...rest, shownAs: "ofIntact" },
    courses: { intact, intactVehicle, ...knockedOut },
    measures: {
      share: {
        as: "share",
        ...band,
        of: ({ intact, intactVehicle, knockedOut, knockedOutVehicle }) =>
          added(knockedOut, knockedOutVehicle) / added(intact, intactVehicle),
      },
    },
  });
};

const [inPyramidalCells, inInterneurons] = [
  knockedOutCourses("glun2b-excitatory"),
  knockedOutCourses("glun2b-inhibitory"),
];

/** "No effect" is at most a quarter of the small dose's, "an effect" at least as much; "not blocked" at least half: chosen. */
const noEffect = { maximum: 0.25 };
const someEffect = { minimum: 0.25 };
const notBlocked = { minimum: 0.5 };

/** In the order in which they are shown. */
export const courseExperiments = {
  spinesAfterInfusion: experimentOf({
    sources: ["Li 2010", "Moda-Sava 2019"],
    isCalibration: true,
    shownAs: "growth",
    courses: { small: smallDose },
    measures: {
      growth: { as: "change", minimum: 0.15, maximum: 0.45, of: ({ small }) => growth(small) },
    },
  }),
  nbqx: shareOfSmallDose(
    shipped("ampa-blocked", day),
    { maximum: 0.5 },
    { sources: ["Maeng 2008", "Li 2010"] },
  ),
  rapamycinRodents: shareOfSmallDose(
    underRapamycin,
    { maximum: 0.1 },
    { sources: ["Li 2010"], contradicts: "rapamycinPeople" },
  ),
  rapamycinPeople: shareOfSmallDose(
    underRapamycin,
    { minimum: 0.75 },
    { sources: ["Abdallah 2020"], contradicts: "rapamycinRodents" },
  ),
  anaesthesiaClamp: shareOfSmallDose(shipped("anaesthesia", day), noEffect, { sources: ["Li 2010"] }),
  anaesthesiaWashout: shareOfSmallDose(shipped("anaesthesia-washout", day), noEffect, {
    sources: ["Li 2010"],
  }),
  memantine: experimentOf({
    sources: ["Zarate 2006b", "Gideons 2014"],
    ...{ shownAs: "withinWeeks", headline: "weeks" },
    courses: { small: smallDose, memantine: shipped("memantine", 8 * week) },
    measures: {
      share: {
        ...{ as: "share", maximum: 1 / 3 },
        of: ({ small, memantine }) => growth(memantine) / growth(small),
      },
      weeks: {
        ...{ as: "share", maximum: 1 / 3 },
        of: ({ small, memantine }) =>
          (highestOf(memantine, spines) / valueAt(memantine, spines, 0) - 1) / growth(small),
      },
    },
  }),
  mk801: experimentOf({
    // It acts, and lasts less long than ketamine.
    sources: ["Maeng 2008", "Autry 2011"],
    shownAs: "ofSmallDose",
    courses: { small: smallDoseForAWeek, mk801: shipped("mk-801", week) },
    measures: {
      share: { as: "share", minimum: 0.1, of: ({ small, mk801 }) => growth(mk801) / growth(small) },
      week: { as: "share", of: ({ small, mk801 }) => growth(mk801, week) / growth(small, week) },
    },
    conditions: {
      later: {
        ...{ as: "change", maximum: 0 },
        of: ({ small, mk801 }) => growth(mk801, week) / growth(small, week) - growth(mk801) / growth(small),
      },
    },
  }),
  enantiomers: experimentOf({
    sources: ["Yang 2015", "Shafique 2024"],
    courses: { r: shipped("r-ketamine", day), s: shipped("s-ketamine", day) },
    ...{ shownAs: "difference", headline: "difference" },
    measures: {
      r: { as: "change", of: ({ r }) => growth(r) },
      s: { as: "change", of: ({ s }) => growth(s) },
    },
    conditions: {
      difference: { as: "change", minimum: 0, of: ({ r, s }) => growth(r) - growth(s) },
    },
  }),
  hydroxynorketamineMice: shareOfSmallDose(metaboliteAlone, someEffect, {
    ...{ sources: ["Zanos 2016"], contradicts: "hydroxynorketamineRats" },
  }),
  hydroxynorketamineRats: shareOfSmallDose(metaboliteAlone, noEffect, {
    ...{ sources: ["Shirayama & Hashimoto 2018"], contradicts: "hydroxynorketamineMice" },
  }),
  gluN2bExcitatoryMiller: shareAfterKnockOut(inPyramidalCells, noEffect, {
    ...{ sources: ["Miller 2014"], contradicts: "gluN2bExcitatoryGerhard" },
  }),
  gluN2bExcitatoryGerhard: shareAfterKnockOut(inPyramidalCells, notBlocked, {
    ...{ sources: ["Gerhard 2020"], contradicts: "gluN2bExcitatoryMiller" },
  }),
  gluN2bInhibitory: shareAfterKnockOut(inInterneurons, noEffect, { sources: ["Gerhard 2020"] }),
  doseResponse: experimentOf({
    // The two doses that worked grow at least a tenth; those that did not, less than half of what 0.5 mg/kg grows.
    sources: ["Fava 2018"],
    courses: {
      tenth: shipped("dose-tenth", day),
      fifth: shipped("dose-fifth", day),
      small: smallDose,
      one: shipped("dose-one", day),
    },
    ...{ shownAs: "smallDoses", headline: "idle" },
    conditions: {
      working: {
        ...{ as: "change", minimum: 0.1 },
        of: ({ small, one }) => Math.min(growth(small), growth(one)),
      },
      idle: {
        ...{ as: "share", maximum: 0.5 },
        of: ({ tenth, fifth, small }) => Math.max(growth(tenth), growth(fifth)) / growth(small),
      },
    },
    measures: {
      d01: { as: "change", of: ({ tenth }) => growth(tenth) },
      d02: { as: "change", of: ({ fifth }) => growth(fifth) },
      d05: { as: "change", of: ({ small }) => growth(small) },
      d10: { as: "change", of: ({ one }) => growth(one) },
    },
  }),
  healthyRodents: experimentOf({
    sources: ["Li 2010"],
    shownAs: "highest",
    courses: { healthy: shipped("healthy-start", week) },
    measures: {
      growth: {
        ...{ as: "change", minimum: 0.01 },
        of: ({ healthy }) => highestOf(healthy, spines) / valueAt(healthy, spines, 0) - 1,
      },
    },
  }),
  healthyVolunteers: experimentOf({
    sources: ["Nugent 2018"],
    courses: { healthy: shipped("healthy-start", day) },
    ...{ shownAs: "points", headline: "points" },
    measures: {
      growth: { as: "change", of: ({ healthy }) => growth(healthy) },
      points: {
        ...{ as: "signed", maximum: -Number.EPSILON },
        of: ({ healthy }) => valueAt(healthy, "moodProxy", day) - valueAt(healthy, "moodProxy", 0),
      },
    },
  }),
  moodTwoHours: experimentOf({
    sources: ["Murrough 2013"],
    shownAs: "moodRise",
    courses: { small: smallDose },
    measures: {
      share: {
        ...{ as: "share", minimum: 0.5 },
        of: ({ small }) => {
          const start = valueAt(small, "moodProxy", 0);
          return (valueAt(small, "moodProxy", 2) - start) / (valueAt(small, "moodProxy", day) - start);
        },
      },
    },
  }),
} as const satisfies Record<string, CourseExperiment>;

export type CourseExperimentName = keyof typeof courseExperiments;
export const courseExperimentNames = Object.keys(courseExperiments) as CourseExperimentName[];
