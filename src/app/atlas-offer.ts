/**
 * Brings the response atlas of the network that runs to the simulation, which judges whether it fits. Without one
 * everything still works, from the live network's own samples; why there is none is kept as a sentence.
 */
import { type AtlasKey, atlasNameOf } from "../model/assumption-switches.ts";
import { reasonOf } from "../model/refusal.ts";
import { blockerNames } from "../model/substances.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { AtlasReport, SimulationCommands } from "../wire/simulation-api.ts";

/** The part of `fetch` that is needed. */
export type FetchFile = (
  address: string,
  options: { readonly signal: AbortSignal },
) => Promise<Pick<Response, "ok" | "status" | "statusText" | "arrayBuffer">>;

/** Courses wait for the atlas, so a connection that hangs is given up after this long, ms. */
const longestFetchMs = 15_000;

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

/** The bytes of the atlas for a parameter set, with or without an assumption; or why they are not there. */
export async function fetchAtlas(
  network: AtlasKey,
  fetchFile: FetchFile,
): Promise<
  | { readonly bytes: Uint8Array; readonly sentence: null }
  | { readonly bytes: null; readonly sentence: Sentence }
> {
  const atlas = atlasNameOf(network);
  const address = new URL(`atlas/${atlas}`, globalThis.document?.baseURI ?? "http://localhost/").href;
  const missing = (sentence: Sentence) => ({ bytes: null, sentence });
  try {
    const response = await fetchFile(address, { signal: AbortSignal.timeout(longestFetchMs) }).catch(
      () => null,
    );
    if (!response) return missing({ key: "clock.atlasUnreachable", values: { atlas } });
    if (!response.ok)
      return missing({ key: "clock.atlasMissing", values: { atlas, status: response.status } });
    return { bytes: new Uint8Array(await response.arrayBuffer()), sentence: null };
  } catch (error) {
    return missing(reasonOf(error));
  }
}
