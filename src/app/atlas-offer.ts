/**
 * Brings the response atlas of the network that runs to the simulation, which judges whether it fits. Without one
 * everything still works, from the live network's own samples; why there is none is kept as a sentence.
 */
import { type AssumptionSwitchName, atlasNameOf } from "../model/assumption-switches.ts";
import type { AtlasReport } from "../wire/simulation-api.ts";
import type { SimulationCommands } from "./simulation-commands.ts";

/** The part of `fetch` that is needed. */
export type FetchFile = (
  address: string,
) => Promise<Pick<Response, "ok" | "status" | "statusText" | "arrayBuffer">>;

/** Offers the atlas for the network with or without an assumption. Never rejects. */
export type AtlasOffer = (without: AssumptionSwitchName | null) => Promise<AtlasReport>;

export function createAtlasOffer(
  commands: Pick<SimulationCommands, "offerAtlas">,
  fetchFile: FetchFile,
): AtlasOffer {
  return async (without) => {
    const name = atlasNameOf(without);
    try {
      const bytes = await fetchAtlas(name, fetchFile);
      return await commands.offerAtlas(bytes);
    } catch (error) {
      return { isUsed: false, sentence: (error as Error).message };
    }
  };
}

async function fetchAtlas(name: string, fetchFile: FetchFile): Promise<Uint8Array> {
  const instead = "The hours follow the live network's own samples instead.";
  const address = new URL(`atlas/${name}`, globalThis.document?.baseURI ?? "http://localhost/").href;
  let response: Awaited<ReturnType<FetchFile>>;
  try {
    response = await fetchFile(address);
  } catch {
    throw new Error(`The response atlas ${name} could not be fetched: there is no connection. ${instead}`);
  }
  if (!response.ok) {
    throw new Error(`The response atlas ${name} could not be fetched: status ${response.status}. ${instead}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
