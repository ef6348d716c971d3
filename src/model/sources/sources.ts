/** Every publication that the project names, once: what was read of it, and what it supports. */
import { cascadeSources } from "./cascade-sources.ts";
import { clinicalSources } from "./clinical-sources.ts";
import { networkSources } from "./network-sources.ts";
import { pharmacokineticSources } from "./pharmacokinetic-sources.ts";
import { receptorSources } from "./receptor-sources.ts";
import type { Source } from "./source.ts";

export const sourceTable: readonly Source[] = [
  ...receptorSources,
  ...networkSources,
  ...pharmacokineticSources,
  ...cascadeSources,
  ...clinicalSources,
].sort((a, b) => a.name.localeCompare(b.name, "en"));

/** The publication of a name. Throws a sentence where the table has none. */
export function sourceNamed(name: string): Source {
  const found = sourceTable.find((source) => source.name === name);
  if (!found)
    throw new RangeError(
      `There is no source "${name}" in the table of sources (src/model/sources); add it there.`,
    );
  return found;
}
