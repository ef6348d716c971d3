/** What the picture shows at each scale, in words and numbers with units. */

import type { Sheet } from "../../../model/network/populations.ts";
import { axonTable } from "../../../model/network/structure.ts";
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

/** Made once: making a format takes longer than all else that a caption needs. */
const grouped = new Intl.NumberFormat("en-US");
const whole = (value: number) => grouped.format(value);
/** A number does not part from its unit at the end of a line. */
const hertz = (value: number) => `${value.toFixed(1)}\u00a0Hz`;
const signed = (value: number, digits: number) => value.toFixed(digits).replace("-", "−");

/** To be made once for each sheet: grouping its numbers would be most of what a caption takes. */
export function sheetCaption({ neurons, excitatory, inhibitory, tilesX, tilesY }: Sheet): Caption {
  return {
    title: `${whole(neurons)} neurons`,
    numbers: `${whole(excitatory)} excitatory, ${whole(inhibitory)} inhibitory, in ${tilesX}\u00a0×\u00a0${tilesY}\u00a0tiles`,
    remark: "",
  };
}

function columnCaption(frame: Frame, { neuron, drawnInFull }: PickedCell): Caption {
  const { excitatory, inhibitory } = axonTable;
  return {
    title: `Cell ${whole(neuron)} and its neighbours`,
    numbers: `${drawnInFull.length + 1} cells drawn in full, the others as bodies · E\u00a0${hertz(scalarOf(frame, "excitatoryRateHz"))}, I\u00a0${hertz(scalarOf(frame, "inhibitoryRateHz"))}`,
    remark: `Light runs along axons with the model's delays: ${excitatory.baseMs}\u2060–\u2060${excitatory.maximumMs}\u00a0ms\u00a0(E), ${inhibitory.baseMs}\u2060–\u2060${inhibitory.maximumMs}\u00a0ms\u00a0(I)`,
  };
}

function dendriteCaption(frame: Frame, { neuron, spines }: PickedCell): Caption {
  const state = `${signed(scalarOf(frame, "pickedMembranePotential"), 1)}\u00a0mV · fires at ${hertz(scalarOf(frame, "pickedRateHz"))}`;
  if (spines === null) {
    return {
      title: `Cell ${whole(neuron)}, an interneuron`,
      numbers: `${state} · NMDA block ${(100 * scalarOf(frame, "pickedNmdaBlock")).toFixed(0)} %`,
      remark: "Smooth dendrites: the model gives interneurons no spines",
    };
  }
  let existing = 0;
  for (const exists of spines.growth.exists) {
    existing += exists;
  }
  return {
    title: `Cell ${whole(neuron)}`,
    numbers: `${existing} of ${spines.growth.exists.length} spines exist · ${state}`,
    remark: "Tap a spine to see whom it listens to",
  };
}

function synapseCaption({ links, spines }: PickedCell, spine: number, { peakNs }: SynapseReceptors): Caption {
  const { pre = 0, delayMs = 0 } = links[spine] ?? {};
  const isThere = spines?.growth.exists[spine] === 1;
  return {
    title: isThere ? `Synapse ${spine + 1} of 200` : `Synapse ${spine + 1} of 200 is not there now`,
    numbers: `from cell ${whole(pre)}, ${delayMs.toFixed(1)} ms away`,
    remark: `As many as carry ${peakNs.ampa} nS at ${singleChannelPs.ampa} pS and ${peakNs.nmda} nS at ${singleChannelPs.nmda} pS a channel; drawn 3 × too large`,
  };
}

/** The caption of the nearest scale; `ofSheet` is that of the sheet. */
export function captionOf(
  frame: Frame,
  { camera, selection, receptors, cell }: Captioned,
  ofSheet: Caption,
): Caption {
  const stop = Math.round(Math.max(0, camera.depth));
  if (cell === null || stop === 0) {
    return ofSheet;
  }
  if (stop === 1) {
    return columnCaption(frame, cell);
  }
  return stop === 2 ? dendriteCaption(frame, cell) : synapseCaption(cell, selection.lookedAtSpine, receptors);
}

/** A spine in a few words. */
export function spineWords({ links }: PickedCell, spine: number): string {
  const link = links[spine];
  return link
    ? `Spine ${spine + 1}: listens to cell ${whole(link.pre)}, ${link.delayMs.toFixed(1)} ms away`
    : "";
}
