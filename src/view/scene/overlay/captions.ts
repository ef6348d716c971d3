/** What the picture shows at each scale, in words and numbers with units. */

import type { Sheet } from "../../../model/network/populations.ts";
import { axonTable } from "../../../model/network/structure.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import type { Stage } from "../stage/stage.ts";
import { singleChannelPs } from "../synapse/receptors.ts";

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

/** Made once for each sheet: grouping its numbers would be most of what a caption takes. */
const sheetCaptions = new WeakMap<Sheet, Caption>();

function sheetCaption(sheet: Sheet): Caption {
  const made = sheetCaptions.get(sheet);
  if (made) {
    return made;
  }
  const { neurons, excitatory, inhibitory, tilesX, tilesY } = sheet;
  const caption = {
    title: `${whole(neurons)} neurons`,
    numbers: `${whole(excitatory)} excitatory, ${whole(inhibitory)} inhibitory, in ${tilesX}\u00a0×\u00a0${tilesY}\u00a0tiles`,
    remark: "",
  };
  sheetCaptions.set(sheet, caption);
  return caption;
}

function columnCaption(frame: Frame, stage: Stage, neuron: number): Caption {
  const { excitatory, inhibitory } = axonTable;
  return {
    title: `Cell ${whole(neuron)} and its neighbours`,
    numbers: `${stage.drawnInFull.length + 1} cells drawn in full, the others as bodies · E\u00a0${hertz(scalarOf(frame, "excitatoryRateHz"))}, I\u00a0${hertz(scalarOf(frame, "inhibitoryRateHz"))}`,
    remark: `Light runs along axons with the model's delays: ${excitatory.baseMs}\u2060–\u2060${excitatory.maximumMs}\u00a0ms\u00a0(E), ${inhibitory.baseMs}\u2060–\u2060${inhibitory.maximumMs}\u00a0ms\u00a0(I)`,
  };
}

function dendriteCaption(frame: Frame, stage: Stage, neuron: number): Caption {
  const { tree } = stage;
  const state = `${signed(scalarOf(frame, "pickedMembranePotential"), 1)}\u00a0mV · fires at ${hertz(scalarOf(frame, "pickedRateHz"))}`;
  if (tree === null) {
    return {
      title: `Cell ${whole(neuron)}, an interneuron`,
      numbers: `${state} · NMDA block ${(100 * scalarOf(frame, "pickedNmdaBlock")).toFixed(0)} %`,
      remark: "Smooth dendrites: the model gives interneurons no spines",
    };
  }
  let existing = 0;
  for (const exists of tree.growth.exists) {
    existing += exists;
  }
  return {
    title: `Cell ${whole(neuron)}`,
    numbers: `${existing} of ${tree.growth.exists.length} spines exist · ${state}`,
    remark: "Tap a spine to see whom it listens to",
  };
}

function synapseCaption(stage: Stage): Caption {
  const { peakNs } = stage.receptors;
  const spine = stage.lookedAtSpine;
  const pre = stage.tree?.partners.pre[spine];
  const delay = stage.tree?.links[spine]?.delayMs ?? 0;
  const isThere = stage.tree?.growth.exists[spine] === 1;
  return {
    title: isThere ? `Synapse ${spine + 1} of 200` : `Synapse ${spine + 1} of 200 is not there now`,
    numbers: `from cell ${whole(pre ?? 0)}, ${delay.toFixed(1)} ms away`,
    remark: `As many as carry ${peakNs.ampa} nS at ${singleChannelPs.ampa} pS and ${peakNs.nmda} nS at ${singleChannelPs.nmda} pS a channel; drawn 3 × too large`,
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
  return link
    ? `Spine ${spine + 1}: listens to cell ${whole(link.pre)}, ${link.delayMs.toFixed(1)} ms away`
    : "";
}
