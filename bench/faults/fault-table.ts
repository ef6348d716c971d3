/**
 * Every fault that the page is driven through, in the order of the table. What the page must say is a key of its catalogue; `null`
 * where it must go on in silence. Faults of files come from the build (part-faults.ts).
 */
import type { Fault } from "./fault.ts";
import { graphicsFaults } from "./graphics-faults.ts";
import { machineFaults } from "./machine-faults.ts";
import { otherThreadFaults } from "./other-thread-faults.ts";
import { simulationThreadFaults } from "./simulation-thread-faults.ts";

export const faults: readonly Fault[] = [
  ...graphicsFaults,
  ...simulationThreadFaults,
  ...otherThreadFaults,
  ...machineFaults,
];
