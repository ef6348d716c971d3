/** What a visitor can do in a chapter, in the words of its buttons. */
import { t } from "../../../web/messages/messages.ts";
import type { Chapter } from "./chapters.ts";

export const switchWords = {
  stimulus: "story.cortex.action",
  interneurons: "story.brakes.action",
  twin: "story.surge.action",
} as const;

export const choiceWords = {
  infusion: "story.ampa.choice.infusion",
  blocked: "story.ampa.choice.blocked",
  wait: "story.weeks.choice.wait",
  boosters: "story.weeks.choice.boosters",
  therapy: "story.weeks.choice.therapy",
  deep: "story.anaesthesia.choice.deep",
} as const;

export const hoursWords = { sixHours: "story.hours.action", nextDay: "story.day.action" } as const;

export function actionsInWords({ action }: Chapter): string[] {
  switch (action.kind) {
    case "switch":
      return [t(switchWords[action.of])];
    case "dose":
      return [t("story.transcript.slider")];
    case "hours":
      return [t(hoursWords[action.to])];
    case "courses":
      return action.choices.map(({ name }) => t(choiceWords[name]));
    case "trial":
      return [t("story.unknown.action")];
  }
}
