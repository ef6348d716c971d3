/** A sentence of the description in the language that is shown. */
import type { ComparedRate, Said } from "../../../app/described/describe.ts";
import { chapterNames } from "../../../app/story/chapter-names.ts";
import { formatHours } from "../../../web/design/clock-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { formatConcentration, levelInWords } from "../dose/dose-words.ts";

function rateInWords({ hz, direction, change }: ComparedRate, isCompared: boolean): string {
  const values = { hz: decimal(hz, 1), percent: percent(Math.abs(change)) };
  if (!isCompared) return t("described.rate", values);
  if (direction === "same") return t("described.rateSame", values);
  return t(direction === "more" ? "described.rateMore" : "described.rateLess", values);
}

export function saidInWords(said: Said, effectivePerPlasma: number): string {
  switch (said.kind) {
    case "failed":
      return t("described.failed");
    case "paused":
      return t("described.paused");
    case "resumed":
      return t("described.resumed");
    case "silent":
      return t("described.silent");
    case "chapter": {
      const { number, name } = said;
      return t("described.chapter", { number, count: chapterNames.length, title: t(`story.${name}.title`) });
    }
    case "dose": {
      const { effectiveUm } = said;
      if (effectiveUm === 0) return t("described.noDose");
      const level = levelInWords(effectiveUm, effectivePerPlasma);
      return t("described.dose", { concentration: formatConcentration(effectiveUm), level });
    }
    case "rates":
      return t("described.rates", {
        excitatory: rateInWords(said.excitatory, said.isCompared),
        inhibitory: rateInWords(said.inhibitory, said.isCompared),
      });
    case "hours":
      return t("described.hours", { time: formatHours(said.hours), spines: percent(said.spineOccupancy) });
  }
}
