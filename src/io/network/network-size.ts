/** How large the files of an exported network are, and how large they may be in a page. */
import type { Wiring } from "../../model/network/connectivity.ts";

/** What synapses and cells take in a file: 9 and up to 50 bytes in networks of 5 120 and 20 480 cells, where a sixth of the synapses is missing. */
const bytesPerSynapse = 12;
const bytesPerCell = 60;
/** The largest file is held in memory: more than this, and a browser may close the page. */
export const mostNetworkBytes = 1e9;

/** About how large the files are, bytes; spines that do not exist make them smaller. */
export function estimatedBytes({ sheet, projections }: Wiring): number {
  const synapses = projections.reduce(
    (sum, { postIsInhibitory, inDegree }) =>
      sum + (postIsInhibitory ? sheet.inhibitory : sheet.excitatory) * inDegree,
    0,
  );
  return bytesPerSynapse * synapses + bytesPerCell * sheet.neurons;
}
