/**
 * Brings the response atlas of the network that runs to the simulation, which judges whether it fits. Without one
 * everything still works, from the live network's own samples; why there is none is kept as a sentence.
 */
import { type AtlasKey, atlasNameOf } from "../model/assumption-switches.ts";
import { reasonOf } from "../model/refusal.ts";
import { blockerNames } from "../model/substances.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { AtlasReport, SimulationCommands } from "../wire/simulation-api.ts";
import { type FetchFile, fetchBytes } from "./fetch-bytes.ts";

type Commands = Pick<SimulationCommands, "offerAtlas">;

/**
 * Offers the atlas for a parameter set, with or without an assumption, and those under other blockers beside it, without
 * which courses of these have no plan. Reports on the first. Never rejects.
 */
export async function offerAtlas(
  network: AtlasKey,
  commands: Commands,
  fetchFile: FetchFile,
): Promise<AtlasReport> {
  const report = await offerOne(network, commands, fetchFile);
  if (report.isUsed && network.without === null) {
    const others = blockerNames.filter((blocker) => blocker !== "ketamine");
    await Promise.all(others.map((blocker) => offerOne({ ...network, blocker }, commands, fetchFile)));
  }
  return report;
}

async function offerOne(network: AtlasKey, commands: Commands, fetchFile: FetchFile): Promise<AtlasReport> {
  const { bytes, sentence } = await fetchAtlas(network, fetchFile);
  if (bytes === null) return { isUsed: false, sentence };
  try {
    return await commands.offerAtlas(bytes);
  } catch (error) {
    return { isUsed: false, sentence: reasonOf(error) };
  }
}

type Fetched =
  | { readonly bytes: Uint8Array; readonly sentence: null }
  | { readonly bytes: null; readonly sentence: Sentence };

/** The bytes of the atlas for a parameter set, with or without an assumption; or why they are not there. */
export const fetchAtlas = (network: AtlasKey, fetchFile: FetchFile): Promise<Fetched> =>
  fetchAtlasNamed(atlasNameOf(network), fetchFile);

/** The same for an atlas by the name of its file. */
export async function fetchAtlasNamed(atlas: string, fetchFile: FetchFile): Promise<Fetched> {
  const { bytes, failure } = await fetchBytes(`atlas/${atlas}`, fetchFile);
  if (bytes) return { bytes, sentence: null };
  const sentence = ((): Sentence => {
    switch (failure.kind) {
      case "unreachable":
        return { key: "clock.atlasUnreachable", values: { atlas } };
      case "refused":
        return { key: "clock.atlasMissing", values: { atlas, status: failure.status } };
      case "broken":
        return failure.reason;
    }
  })();
  return { bytes: null, sentence };
}
