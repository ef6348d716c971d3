/** NMDA block and activation of both populations, and the concentration that acts. */
import { quantities } from "../../../../model/quantities.ts";
import { t } from "../../../../web/messages/messages.ts";
import { titleOf } from "../../../../web/messages/quantity-words.ts";
import { footnote, fromZero, type LabInstrument, spanMark, timeAxis } from "./instrument.ts";

export const block: LabInstrument = {
  everyMs: 200,
  hasTime: true,
  figure: (view) => {
    const { recording, shown } = view;
    const x = Float64Array.from(
      { length: shown.toMs - shown.fromMs },
      (_, index) => (shown.fromMs + index + 1) / 1000,
    );
    const series = (name: Parameters<typeof recording.series>[0], factor = 1) =>
      recording.series(name, shown.fromMs, shown.toMs).map((value) => factor * value);
    const [blockE, blockI] = [series("nmdaBlockExcitatory", 100), series("nmdaBlockInhibitory", 100)];
    const um = series("effectiveUm");
    const [E, I] = [t("lab.excitatory"), t("lab.inhibitory")];
    const blockAxis = fromZero(t("lab.blocked"), "%", [blockE, blockI], 10);
    const doseAxis = fromZero("C", quantities.effectiveUm.unit, [um], 2);
    return {
      title: t("lab.block"),
      x: timeAxis(view),
      panels: [
        {
          title: titleOf("nmdaBlock"),
          y: blockAxis,
          marks: [
            ...spanMark(view, blockAxis),
            { kind: "line", name: I, colour: "inhibitory", x, y: blockI },
            { kind: "line", name: E, colour: "excitatory", x, y: blockE },
          ],
        },
        {
          title: titleOf("effectiveUm"),
          y: doseAxis,
          marks: [...spanMark(view, doseAxis), { kind: "line", colour: "ketamine", x, y: um }],
        },
      ],
      footnote: footnote(view, [t("lab.perMillisecond")]),
    };
  },
};
