/** The field-potential proxy as it was, millisecond by millisecond. */
import { fieldPotentialNa, fieldPotentialProxy } from "../../../../model/measures.ts";
import { tilesPerRegionSide } from "../../../../model/network/populations.ts";
import { quantities } from "../../../../model/quantities.ts";
import { t } from "../../../../web/messages/messages.ts";
import { titleOf } from "../../../../web/messages/quantity-words.ts";
import { around, footnote, type LabInstrument, onePanel, spanMark, timeAxis } from "./instrument.ts";

export const field: LabInstrument = {
  everyMs: 150,
  hasTime: true,
  figure: (view) => {
    const { recording, shown } = view;
    const { fromMs, toMs } = shown;
    const delay = fieldPotentialProxy.excitatoryDelayMs;
    const na = (name: "ampaCurrentPa" | "nmdaCurrentPa" | "gabaCurrentPa", lead: number) =>
      recording.series(name, fromMs - lead, toMs - lead).map((pa) => pa / 1000);
    const nmda = na("nmdaCurrentPa", delay);
    const excitatory = na("ampaCurrentPa", delay).map(
      (current, index) => current + (nmda[index] ?? Number.NaN),
    );
    const values = fieldPotentialNa(excitatory, na("gabaCurrentPa", 0));
    const x = Float64Array.from(values, (_, index) => (fromMs + index + 1) / 1000);
    const y = around(titleOf("fieldPotential"), quantities.fieldPotential.unit, [values], 20, [0, 20]);
    return onePanel(
      titleOf("fieldPotential"),
      timeAxis(view),
      { y, marks: [...spanMark(view, y), { kind: "line", colour: "ink", x, y: values, widthPx: 1.2 }] },
      footnote(view, [
        t("lab.fieldNote", { delay, weight: fieldPotentialProxy.gabaWeight, side: tilesPerRegionSide }),
      ]),
    );
  },
};
