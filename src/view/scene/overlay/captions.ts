/** What the picture shows at each scale, in words and numbers with units. */

import type { Sheet } from "../../../model/network/populations.ts";
import { axonTable } from "../../../model/network/structure.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { PickedCell } from "../cell/picked-cell.ts";
import type { Selection } from "../selection/selection.ts";
import { type SynapseReceptors, singleChannelPs } from "../synapse/receptors.ts";

/** What captions and notes speak of. */
export interface Captioned {
  readonly camera: SceneCamera;
  readonly selection: Selection;
  readonly receptors: SynapseReceptors;
  readonly sheet: Sheet;
  /** Null where no cell is picked. */
  readonly cell: PickedCell | null;
}

export interface Caption {
  readonly title: string;
  readonly numbers: string;
  readonly remark: string;
}

/** To be made once for each sheet: grouping its numbers would be most of what a caption takes. */
export const sheetCaption = (sheet: Sheet): Caption => ({
  title: t("overlay.neurons", sheet),
  numbers: t("overlay.sheet", sheet),
  remark: "",
});

function columnCaption(frame: Frame, { neuron, drawnInFull }: PickedCell): Caption {
  const range = ({ baseMs, maximumMs }: { readonly baseMs: number; readonly maximumMs: number }) =>
    `${baseMs}\u2060–\u2060${maximumMs}`;
  return {
    title: t("overlay.column", { neuron }),
    numbers: t("overlay.columnRates", {
      cells: drawnInFull.length + 1,
      excitatory: decimal(scalarOf(frame, "excitatoryRateHz"), 1),
      inhibitory: decimal(scalarOf(frame, "inhibitoryRateHz"), 1),
    }),
    remark: t("overlay.columnDelays", {
      excitatory: range(axonTable.excitatory),
      inhibitory: range(axonTable.inhibitory),
    }),
  };
}

function dendriteCaption(frame: Frame, { neuron, spines }: PickedCell): Caption {
  const state = t("overlay.cellState", {
    potential: decimal(scalarOf(frame, "pickedMembranePotential"), 1),
    rate: decimal(scalarOf(frame, "pickedRateHz"), 1),
  });
  if (spines === null) {
    return {
      title: t("overlay.interneuron", { neuron }),
      numbers: t("overlay.cellBlock", { state, block: percent(scalarOf(frame, "pickedNmdaBlock")) }),
      remark: t("overlay.noSpines"),
    };
  }
  const existing = spines.growth.exists.reduce((sum, exists) => sum + exists, 0);
  return {
    title: t("overlay.cell", { neuron }),
    numbers: t("overlay.spines", { existing, potential: spines.growth.exists.length, state }),
    remark: t("overlay.tapSpine"),
  };
}

function synapseCaption({ links, spines }: PickedCell, spine: number, { peakNs }: SynapseReceptors): Caption {
  const { pre = 0, delayMs = 0 } = links[spine] ?? {};
  const isThere = spines?.growth.exists[spine] === 1;
  return {
    title: t(isThere ? "overlay.synapse" : "overlay.synapseAbsent", { number: spine + 1 }),
    numbers: t("overlay.synapseFrom", { neuron: pre, delay: decimal(delayMs, 1) }),
    remark: t("overlay.synapseReceptors", {
      ...{ ampaNs: decimal(peakNs.ampa, 2), ampaPs: singleChannelPs.ampa },
      ...{ nmdaNs: decimal(peakNs.nmda, 2), nmdaPs: singleChannelPs.nmda },
    }),
  };
}

/** The caption of the nearest scale; `ofSheet` is that of the sheet. */
export function captionOf(frame: Frame, { camera, selection, receptors, cell }: Captioned, ofSheet: Caption) {
  const stop = Math.round(Math.max(0, camera.depth));
  if (cell === null || stop === 0) return ofSheet;
  if (stop === 1) return columnCaption(frame, cell);
  return stop === 2 ? dendriteCaption(frame, cell) : synapseCaption(cell, selection.lookedAtSpine, receptors);
}

export function wordsOfSpine({ links }: PickedCell, spine: number): string {
  const link = links[spine];
  if (!link) return "";
  return t("overlay.spine", { number: spine + 1, neuron: link.pre, delay: decimal(link.delayMs, 1) });
}
