/**
 * Brings the response atlas of the network that runs to the simulation, which judges whether it fits. Without one
 * everything still works, from the live network's own samples; why there is none is kept as a sentence.
 */
import { type AssumptionSwitchName, atlasNameOf } from "../model/assumption-switches.ts";
import type { AtlasReport, SimulationCommands } from "../wire/simulation-api.ts";

/** The part of `fetch` that is needed. */
export type FetchFile = (
  address: string,
  options: { readonly signal: AbortSignal },
) => Promise<Pick<Response, "ok" | "status" | "statusText" | "arrayBuffer">>;

/** Courses wait for the atlas, so a connection that hangs is given up after this long, ms. */
const longestFetchMs = 15_000;

/** Offers the atlas for the network with or without an assumption. Never rejects. */
export async function offerAtlas(
  without: AssumptionSwitchName | null,
  commands: Pick<SimulationCommands, "offerAtlas">,
  fetchFile: FetchFile,
): Promise<AtlasReport> {
  const name = atlasNameOf(without);
  try {
    const bytes = await fetchAtlas(name, fetchFile);
    return await commands.offerAtlas(bytes);
  } catch (error) {
    return { isUsed: false, sentence: { key: "run.refusal", values: { reason: (error as Error).message } } };
  }
}

async function fetchAtlas(name: string, fetchFile: FetchFile): Promise<Uint8Array> {
  const instead = "The hours follow the live network's own samples instead.";
  const address = new URL(`atlas/${name}`, globalThis.document?.baseURI ?? "http://localhost/").href;
  const lost = `The response atlas ${name} could not be fetched`;
  let response: Awaited<ReturnType<FetchFile>>;
  try {
    response = await fetchFile(address, { signal: AbortSignal.timeout(longestFetchMs) });
  } catch {
    throw new Error(`${lost}: there is no connection. ${instead}`);
  }
  if (!response.ok) {
    throw new Error(`${lost}: status ${response.status}. ${instead}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
