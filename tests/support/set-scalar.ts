import type { Frame } from "../../src/wire/frame/frame.ts";
import { type ScalarName, scalarNames } from "../../src/wire/frame/scalars.ts";

/** Changes one number of a frame; the simulation writes them all at once. */
export function setScalar(frame: Frame, name: ScalarName, value: number): void {
  frame.scalars[scalarNames.indexOf(name)] = value;
}
