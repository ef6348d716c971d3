/** Brings the ensemble of a parameter set to the analysis thread, with the response atlases that its members differ from. */
import type { Remote } from "comlink";
import { atlasNameOf } from "../model/assumption-switches.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { type Refusal, RefusalError } from "../model/refusal.ts";
import { blockerNames } from "../model/substances.ts";
import { ensembleNameOf, setsWithEnsemble } from "../treatment/ensemble/ensemble.ts";
import type { AnalysisApi } from "../wire/analysis-api.ts";
import { type FetchFailure, type FetchFile, fetchBytes } from "./fetch-bytes.ts";

/**
 * Offers the response atlases of a set and its ensemble. Resolves with the name of the network by which the thread knows
 * them. Rejects with a refusal for a set without an ensemble, for files that are not there and for those that do not fit.
 */
export async function offerEnsemble(
  api: Remote<AnalysisApi>,
  parameterSet: ParameterSetName,
  fetchFile: FetchFile,
): Promise<string> {
  if (!setsWithEnsemble.some((set) => set === parameterSet)) {
    throw new RefusalError({
      key: "refusal.noEnsemble",
      values: { set: parameterSet.toUpperCase(), sets: setsWithEnsemble.join(", ").toUpperCase() },
    });
  }
  const fetched = (path: string) => fetchOrRefuse(path, fetchFile);
  const [members, ...atlases] = await Promise.all([
    fetched(`ensemble/${ensembleNameOf(parameterSet)}`),
    ...blockerNames.map((blocker) =>
      fetched(`atlas/${atlasNameOf({ parameterSet, without: null, blocker })}`),
    ),
  ]);
  let network = "";
  // In the order of the blockers: that under ketamine must come first.
  for (const bytes of atlases) network = await api.offerAtlas(bytes);
  await api.offerEnsemble(network, members);
  return network;
}

/** The bytes of a shipped file. Rejects with a refusal that names it. */
export async function fetchOrRefuse(file: string, fetchFile: FetchFile): Promise<Uint8Array> {
  const { bytes, failure } = await fetchBytes(file, fetchFile);
  if (bytes === null) throw new RefusalError(missing(file, failure));
  return bytes;
}

function missing(file: string, failure: FetchFailure): Refusal {
  switch (failure.kind) {
    case "unreachable":
      return { key: "refusal.fileUnreachable", values: { file } };
    case "refused":
      return { key: "refusal.fileMissing", values: { file, status: failure.status } };
    case "broken":
      return failure.reason;
  }
}
