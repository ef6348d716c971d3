/** How the network is looked at: choices of a person that change the picture and nothing in the model. */

/** The four scales, from far to near. */
export const scaleNames = ["sheet", "column", "dendrite", "synapse"] as const;
export type ScaleName = (typeof scaleNames)[number];
