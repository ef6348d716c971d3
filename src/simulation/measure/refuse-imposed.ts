/** The guard of every measurement: what a person imposes on the network is no property of it. */
import type { Engine } from "../../engine/engine.ts";
import { imposedWords, isAnythingImposed } from "../../model/stimulation/imposed-input.ts";

export function refuseImposed({ imposedInput }: Engine): void {
  if (isAnythingImposed(imposedInput)) {
    throw new Error(
      `Nothing can be measured while input is imposed on the network (${imposedWords(imposedInput).join(" and ")}); switch it off first.`,
    );
  }
}
