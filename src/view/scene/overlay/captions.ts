/** What the picture shows at each scale, in words and numbers with units. */

import type { Sheet } from "../../../model/network/populations.ts";
import { axonTable } from "../../../model/network/structure.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import type { Stage } from "../stage/stage.ts";
import { singleChannelPs } from "../synapse/receptors.ts";

export interface Caption {
  readonly title: string;
  readonly numbers: string;
  readonly remark: string;
}

const sheetCaption = (sheet: Sheet): Caption => ({
  title: t("overlay.neurons", sheet),
  numbers: t("overlay.sheet", sheet),
  remark: "",
});

function columnCaption(frame: Frame, stage: Stage, neuron: number): Caption {
  const range = ({ baseMs, maximumMs }: { readonly baseMs: number; readonly maximumMs: number }) =>
    `${decimal(baseMs, 1)}\u2060–\u2060${decimal(maximumMs, 1)}`;
  return {
    title: t("overlay.column", { neuron }),
    numbers: t("overlay.columnRates", {
      cells: stage.drawnInFull.length + 1,
      excitatory: decimal(scalarOf(frame, "excitatoryRateHz"), 1),
      inhibitory: decimal(scalarOf(frame, "inhibitoryRateHz"), 1),
    }),
    remark: t("overlay.columnDelays", {
      excitatory: range(axonTable.excitatory),
      inhibitory: range(axonTable.inhibitory),
    }),
  };
}

function dendriteCaption(frame: Frame, stage: Stage, neuron: number): Caption {
  const { tree } = stage;
  const state = t("overlay.cellState", {
    potential: decimal(scalarOf(frame, "pickedPotentialMv"), 1),
    rate: decimal(scalarOf(frame, "pickedRateHz"), 1),
  });
  if (tree === null) {
    return {
      title: t("overlay.interneuron", { neuron }),
      numbers: t("overlay.cellBlock", { state, block: percent(scalarOf(frame, "pickedBlock")) }),
      remark: t("overlay.noSpines"),
    };
  }
  let existing = 0;
  for (const exists of tree.growth.exists) {
    existing += exists;
  }
  return {
    title: t("overlay.cell", { neuron }),
    numbers: t("overlay.spines", { existing, potential: tree.growth.exists.length, state }),
    remark: t("overlay.tapSpine"),
  };
}

function synapseCaption(stage: Stage): Caption {
  const { peakNs } = stage.receptors;
  const spine = stage.lookedAtSpine;
  const pre = stage.tree?.partners.pre[spine];
  const delay = stage.tree?.links[spine]?.delayMs ?? 0;
  const isThere = stage.tree?.growth.exists[spine] === 1;
  return {
    title: t(isThere ? "overlay.synapse" : "overlay.synapseAbsent", { number: spine + 1 }),
    numbers: t("overlay.synapseFrom", { neuron: pre ?? 0, delay: decimal(delay, 1) }),
    remark: t("overlay.synapseReceptors", {
      ampaNs: peakNs.ampa,
      ampaPs: singleChannelPs.ampa,
      nmdaNs: peakNs.nmda,
      nmdaPs: singleChannelPs.nmda,
    }),
  };
}

export function captionOf(frame: Frame, stage: Stage, sheet: Sheet, neuron: number | null): Caption {
  const stop = Math.round(Math.max(0, stage.orbit.shown.depth));
  if (neuron === null || stop === 0) {
    return sheetCaption(sheet);
  }
  if (stop === 1) {
    return columnCaption(frame, stage, neuron);
  }
  return stop === 2 ? dendriteCaption(frame, stage, neuron) : synapseCaption(stage);
}

/** A spine in a few words. */
export function spineWords(stage: Stage, spine: number): string {
  const link = stage.tree?.links[spine];
  if (!link) return "";
  return t("overlay.spine", { number: spine + 1, neuron: link.pre, delay: decimal(link.delayMs, 1) });
}
