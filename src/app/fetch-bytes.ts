/** Files that the page fetches from where it came from: response atlases, ensembles. */
import { type Refusal, reasonOf } from "../model/refusal.ts";

/** The part of `fetch` that is needed. */
export type FetchFile = (
  address: string,
  options: { readonly signal: AbortSignal },
) => Promise<Pick<Response, "ok" | "status" | "statusText" | "arrayBuffer">>;

export type FetchFailure =
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly status: number }
  /** It ended on the way. */
  | { readonly kind: "broken"; readonly reason: Refusal };

/** A connection that hangs is given up after this long, ms. */
const longestFetchMs = 15_000;

/** The bytes of a file, by its path from the page, or why they are not there. Never rejects. */
export async function fetchBytes(
  path: string,
  fetchFile: FetchFile,
): Promise<
  | { readonly bytes: Uint8Array; readonly failure: null }
  | { readonly bytes: null; readonly failure: FetchFailure }
> {
  const address = new URL(path, globalThis.document?.baseURI ?? "http://localhost/").href;
  const failed = (failure: FetchFailure) => ({ bytes: null, failure });
  try {
    const response = await fetchFile(address, { signal: AbortSignal.timeout(longestFetchMs) }).catch(
      () => null,
    );
    if (!response) return failed({ kind: "unreachable" });
    if (!response.ok) return failed({ kind: "refused", status: response.status });
    return { bytes: new Uint8Array(await response.arrayBuffer()), failure: null };
  } catch (error) {
    return failed({ kind: "broken", reason: reasonOf(error) });
  }
}
