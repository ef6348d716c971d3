/**
 * The chapters: where the camera goes, how the network is made ready, what the visitor does, and what is said of what came
 * of it. A finding compares what was measured in this run; where the run shows something else, the sentence says that.
 */

import type { ChapterName } from "../../../app/story/chapter-names.ts";
import {
  beginCourse,
  bringToDose,
  bringToHour,
  bringToRecordedRest,
  bringToRest,
  type Leg,
} from "../../../app/story/story-network.ts";
import type { ColourMode, ScaleName } from "../../../app/view.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent, signedPercent } from "../../../web/messages/numbers.ts";
import { type StoryFigureName, storyFigures } from "./story-figures.ts";
import type { Reading } from "./story-measure.ts";

/** What the visitor does. */
export type ChapterAction =
  /** Something that is on or off. */
  | { readonly kind: "switch"; readonly of: "stimulus" | "interneurons" | "twin" }
  | { readonly kind: "dose" }
  /** Time that passes, from where the chapter begins. */
  | { readonly kind: "hours"; readonly to: "sixHours" | "nextDay"; readonly legs: readonly Leg[] }
  /** One of several courses at a time; the named figure of each is kept beside the others. */
  | { readonly kind: "courses"; readonly choices: readonly CourseChoice[]; readonly figure: StoryFigureName }
  | { readonly kind: "trial" };

export interface CourseChoice {
  readonly name: "infusion" | "blocked" | "wait" | "boosters" | "therapy" | "deep";
  readonly protocol: string;
  /** Where the course is begun; the legs lead on from there. */
  readonly fromHours: number;
  readonly legs: readonly Leg[];
}

/** What was measured, for the sentence about it. */
export interface Measured {
  /** Before the visitor did anything. */
  readonly before: Reading;
  readonly now: Reading;
  /** Of each choice that was tried, in the order in which they were. */
  readonly tried: ReadonlyMap<string, number>;
}

export interface Chapter {
  readonly name: ChapterName;
  readonly scale: ScaleName;
  readonly colours: ColourMode;
  readonly begin: (signal: AbortSignal) => Promise<void>;
  readonly action: ChapterAction;
  readonly figures: readonly StoryFigureName[];
  /** The action changes the picture and not the network: there is no before to compare with. */
  readonly isPictureOnly?: true;
  /** null where what is needed has not been measured. */
  readonly find: (measured: Measured) => string | null;
}

/** A change of a rate below this share is within the noise of the smallest network. */
const leastChange = 0.1;
/** The same for 115 cells over 400 ms, which fire some 130 times: two and a half standard deviations of a difference. */
const leastChangeOfSpot = 0.3;
const hertz = (value: number) => decimal(value, 1);
/** One infusion; hours are those of its course. */
const infusion = "single-infusion";
const bdnfLegs: readonly Leg[] = [{ toHours: 1.25, seconds: 5 }];
const fourWeeks: readonly Leg[] = [{ toHours: 672, seconds: 7 }];

export const chapters: readonly Chapter[] = [
  {
    name: "cortex",
    scale: "sheet",
    colours: "population",
    begin: bringToRecordedRest,
    action: { kind: "switch", of: "stimulus" },
    figures: ["spot"],
    find({ now: { spotRateHz: now, spotRateBeforeHz: before } }) {
      if (now === null || before === null) return null;
      const isMore = now > before * (1 + leastChangeOfSpot);
      const values = { now: hertz(now), before: hertz(before) };
      return t(isMore ? "story.cortex.found" : "story.cortex.otherwise", values);
    },
  },
  {
    name: "brakes",
    scale: "sheet",
    colours: "population",
    begin: bringToRest,
    action: { kind: "switch", of: "interneurons" },
    figures: ["excitatory", "inhibitory"],
    isPictureOnly: true,
    find({ now }) {
      const isMore = now.inhibitoryRateHz > now.excitatoryRateHz;
      const values = { inhibitory: hertz(now.inhibitoryRateHz), excitatory: hertz(now.excitatoryRateHz) };
      return t(isMore ? "story.brakes.found" : "story.brakes.otherwise", values);
    },
  },
  {
    name: "ketamine",
    scale: "synapse",
    colours: "population",
    begin: bringToRest,
    action: { kind: "dose" },
    figures: ["blockInhibitory", "blockExcitatory"],
    find({ now }) {
      const isMore = now.nmdaBlockInhibitory > now.nmdaBlockExcitatory;
      const values = {
        inhibitory: percent(now.nmdaBlockInhibitory),
        excitatory: percent(now.nmdaBlockExcitatory),
      };
      return t(isMore ? "story.ketamine.found" : "story.ketamine.otherwise", values);
    },
  },
  {
    name: "surge",
    scale: "sheet",
    colours: "population",
    begin: bringToDose,
    action: { kind: "switch", of: "twin" },
    figures: ["excitatory", "glutamate"],
    find({ now }) {
      const without = now.vehicleExcitatoryRateHz;
      if (without === null) return null;
      const change = now.excitatoryRateHz / without - 1;
      const values = { now: hertz(now.excitatoryRateHz), before: hertz(without) };
      return change > leastChange
        ? t("story.surge.found", { ...values, change: percent(change) })
        : t("story.surge.otherwise", values);
    },
  },
  {
    name: "ampa",
    scale: "column",
    colours: "population",
    begin: (signal) => bringToRest(signal),
    action: {
      kind: "courses",
      figure: "bdnf",
      choices: [
        { name: "infusion", protocol: infusion, fromHours: 0, legs: bdnfLegs },
        { name: "blocked", protocol: "ampa-blocked", fromHours: 0, legs: bdnfLegs },
      ],
    },
    figures: ["bdnf"],
    find({ tried }) {
      const written = (value: number) => storyFigures.bdnf.write(value);
      const [[choice, value] = ["", 0]] = tried;
      const [infusionBdnf, blocked] = [tried.get("infusion"), tried.get("blocked")];
      if (choice === "") return null;
      if (infusionBdnf === undefined || blocked === undefined) {
        return t("story.ampa.half", { choice, value: written(value) });
      }
      // Half of the rise above rest would still be a rise.
      const isStopped = blocked - 1 < (infusionBdnf - 1) / 2;
      const values = { infusion: written(infusionBdnf), blocked: written(blocked) };
      return t(isStopped ? "story.ampa.found" : "story.ampa.otherwise", values);
    },
  },
  {
    name: "hours",
    scale: "dendrite",
    colours: "population",
    begin: (signal) => beginCourse(infusion, signal),
    action: {
      kind: "hours",
      to: "sixHours",
      legs: [
        { toHours: 1, seconds: 5 },
        { toHours: 6, seconds: 6 },
      ],
    },
    figures: ["ketamine", "bdnf", "mtorc1", "hours"],
    find({ now }) {
      // The model's mTORC1 goes from 0 to 1; a twentieth is what the mechanism's own step counts as switched on.
      const isOn = now.highestMtorc1 > 0.05;
      const left = percent(now.highestUm > 0 ? now.effectiveUm / now.highestUm : 0);
      const values = { left, mtorc1: percent(now.highestMtorc1) };
      return t(isOn ? "story.hours.found" : "story.hours.otherwise", values);
    },
  },
  {
    name: "day",
    scale: "dendrite",
    colours: "population",
    begin: (signal) => bringToHour(infusion, 6, signal),
    action: { kind: "hours", to: "nextDay", legs: [{ toHours: 24, seconds: 7 }] },
    figures: ["spines", "occupancy", "hours"],
    find({ now }) {
      const values = { now: decimal(now.spines), before: decimal(now.spinesAtStart) };
      return t(now.spines > now.spinesAtStart ? "story.day.found" : "story.day.otherwise", values);
    },
  },
  {
    name: "weeks",
    scale: "sheet",
    colours: "spines",
    begin: (signal) => bringToHour(infusion, 24, signal),
    action: {
      kind: "courses",
      figure: "occupancy",
      choices: [
        { name: "wait", protocol: infusion, fromHours: 24, legs: fourWeeks },
        { name: "boosters", protocol: "weekly-boosters", fromHours: 24, legs: fourWeeks },
        { name: "therapy", protocol: "therapy-in-window", fromHours: 24, legs: fourWeeks },
      ],
    },
    figures: ["occupancy", "hours"],
    find({ before, tried }) {
      const last = [...tried].at(-1);
      if (!last) return null;
      const [choice, value] = last;
      return t("story.weeks.found", { choice, now: percent(value), before: percent(before.spineOccupancy) });
    },
  },
  {
    name: "anaesthesia",
    scale: "sheet",
    colours: "population",
    begin: (signal) => bringToRest(signal),
    action: {
      kind: "courses",
      figure: "occupancy",
      choices: [
        {
          name: "deep",
          protocol: "deep-anaesthesia",
          fromHours: 0,
          legs: [
            { toHours: 0.9, seconds: 6 },
            { toHours: 24, seconds: 6 },
          ],
        },
      ],
    },
    figures: ["excitatory", "occupancy", "hours"],
    find({ before, now, tried }) {
      const after = tried.get("deep");
      if (after === undefined) return null;
      const isSilent = now.lowestExcitatoryRateHz < before.excitatoryRateHz / 2;
      const hasGrown = after > before.spineOccupancy * 1.02;
      const values = {
        lowest: hertz(now.lowestExcitatoryRateHz),
        now: percent(after),
        before: percent(before.spineOccupancy),
      };
      return t(isSilent && !hasGrown ? "story.anaesthesia.found" : "story.anaesthesia.otherwise", values);
    },
  },
  {
    name: "unknown",
    scale: "sheet",
    colours: "population",
    begin: bringToRest,
    action: { kind: "trial" },
    figures: [],
    find({ tried }) {
      const [all, without] = [tried.get("surgeWithAll"), tried.get("surgeWithout")];
      if (all === undefined || without === undefined) return null;
      const values = { all: signedPercent(all), without: signedPercent(without) };
      return t(without < all / 4 ? "story.unknown.found" : "story.unknown.otherwise", values);
    },
  },
];

export const chapterNamed = (name: ChapterName): Chapter =>
  chapters.find((chapter) => chapter.name === name) ?? (chapters[0] as Chapter);
