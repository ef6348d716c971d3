/**
 * The slow cascade, hours to weeks: glutamate's bursts → BDNF → TrkB → mTORC1, with p-eEF2 and deep-block
 * refractoriness → synaptic protein → functional gain and spine occupancy. It runs once per region on what
 * the live network did. Every constant is chosen (fitted to four to six published time points each, see
 * docs/model.md); only the orders of magnitude are literature.
 */
export type Subject = "healthy" | "stressed";
