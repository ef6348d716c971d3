import { describe, expect, it } from "vitest";
import { barsOf, describeMoment, stopsOf } from "../../../src/view/instruments/timeline/landmarks.ts";
import { Playhead } from "../../../src/view/instruments/timeline/playhead.ts";
import { t } from "../../../src/web/messages/messages.ts";
import { courseOf } from "../../app/support.ts";

const infusion = t("hours.onlyDose", { kind: "infusion" });

describe("a moment in words", () => {
  it("counts from the infusion", () => {
    expect(describeMoment(24, courseOf())).toBe(t("hours.afterDose", { span: "24 h", dose: infusion }));
    expect(describeMoment(0, courseOf())).toBe(t("hours.doseBegins", { dose: infusion }));
  });

  it("counts from the last of several doses", () => {
    const course = courseOf({
      events: [
        {
          kind: "bolus",
          atHours: 1,
          drug: "racemic",
          doseMgPerKg: 0.5,
          repeat: { times: 3, everyHours: 48 },
        },
      ],
    });
    expect(describeMoment(0.5, course)).toBe(t("hours.afterStart", { span: "30 min" }));
    expect(describeMoment(53, course)).toBe(
      t("hours.afterDose", { span: "4 h", dose: t("hours.dose", { kind: "bolus", place: 2 }) }),
    );
  });

  it("counts from the start where nothing is given", () => {
    expect(describeMoment(0, null)).toBe(t("hours.atStart"));
    expect(describeMoment(0.25, null)).toBe(t("hours.afterStart", { span: "15 min" }));
  });
});

describe("the stops of the timeline", () => {
  it("are the marks of the scale, what happens in the course, and the end, each once", () => {
    const course = courseOf({
      events: [0, 30].map((atHours) => ({ kind: "bolus", drug: "racemic", doseMgPerKg: 0.5, atHours })),
    });
    expect(stopsOf(course, 100)).toEqual([0, 1 / 6, 2 / 3, 4, 24, 30, 72, 100]);
  });
});

describe("the bars of the timeline", () => {
  it("last as long as what they stand for", () => {
    expect(barsOf(courseOf())).toEqual([
      {
        fromHours: 0,
        toHours: 40 / 60,
        kind: "infusion",
        label: t("hours.event.infusion", { drug: t("hours.drug.racemic"), dose: 0.5, duration: 40 }),
      },
    ]);
  });
});

describe("the playhead", () => {
  it("stays where it was put until the clock has followed, then goes with the clock", () => {
    const playhead = new Playhead();
    playhead.wish(24, 0);
    expect(playhead.hours(2, 672, 100)).toBe(24);
    expect(playhead.hours(24, 672, 200)).toBe(24);
    expect(playhead.hours(30, 672, 300)).toBe(30);
  });

  it("believes the clock when it does not follow", () => {
    const playhead = new Playhead();
    playhead.wish(24, 0);
    expect(playhead.hours(2, 672, 5000)).toBe(2);
  });

  it("stays under the finger for as long as it is held", () => {
    const playhead = new Playhead();
    playhead.isDragged = true;
    playhead.wish(24, 0);
    expect(playhead.hours(2, 672, 60_000)).toBe(24);
  });
});
