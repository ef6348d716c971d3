/**
 * Where a kiosk's settings come from: `kiosk.json` beside the page; the file of the same server that `?kiosk=` names; or, where
 * its value begins with a brace, that value itself. A file that was read is kept, for a start at which the server does not answer.
 */
import * as v from "valibot";
import { type Refusal, RefusalError, reasonOf } from "../../model/refusal.ts";
import { kioskParameter } from "../address.ts";
import type { KeptText } from "./kept-text.ts";
import { defaultKioskConfig, type KioskConfig, readKioskConfig } from "./kiosk-config.ts";

/** The part of `fetch` that is needed. */
export type FetchText = (
  address: string,
  options: { readonly signal: AbortSignal; readonly cache: "no-cache" },
) => Promise<Pick<Response, "ok" | "status" | "text">>;

const defaultFile = "kiosk.json";
/** A server on the same machine answers at once; one that does not answer must not keep the screen waiting. */
const timeoutMs = 4000;

export interface LoadedConfig {
  readonly config: KioskConfig;
  /** The file or the part of the address that the settings are from, as a person knows it. */
  readonly source: string;
  /** "read": from the source; "kept": from an earlier start; "none": there is no file, so the defaults; "refused": the defaults. */
  readonly origin: "read" | "kept" | "none" | "refused";
  /** Why it is not "read". */
  readonly reason: Refusal | null;
}

const keptSchema = v.strictObject({ address: v.string(), text: v.string() });

/** Never rejects. `page` is the address of the page. */
export async function loadKioskConfig(
  page: URL,
  fetchText: FetchText,
  kept: KeptText,
): Promise<LoadedConfig> {
  const given = page.searchParams.getAll(kioskParameter);
  // Given twice, it is no address either.
  const asked = given.length === 0 ? null : given.join(", ");
  if (asked?.trim().startsWith("{")) return read(`?${kioskParameter}`, () => asked);
  const source = asked ?? defaultFile;
  const address = addressOn(page, source);
  if (address === null) {
    return read(source, () => {
      throw new RefusalError({ key: "refusal.kioskAddress", values: { address: source.slice(0, 100) } });
    });
  }
  const answer = await fetchText(address, {
    cache: "no-cache",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null);
  if (answer === null) {
    const reason: Refusal = { key: "refusal.kioskUnreachable" };
    const text = keptFor(address, kept);
    if (text !== null) return { ...read(source, () => text), origin: "kept", reason };
    return { config: defaultKioskConfig, source, origin: "refused", reason };
  }
  if (answer.status === 404 && asked === null) {
    return { config: defaultKioskConfig, source, origin: "none", reason: null };
  }
  if (!answer.ok) {
    return read(source, () => {
      throw new RefusalError({ key: "refusal.kioskStatus", values: { status: answer.status } });
    });
  }
  const text = await answer.text();
  const loaded = read(source, () => text);
  if (loaded.origin === "read") kept.write(JSON.stringify({ address, text }));
  return loaded;
}

function read(source: string, textOf: () => string): LoadedConfig {
  try {
    return { config: readKioskConfig(textOf()), source, origin: "read", reason: null };
  } catch (error) {
    return { config: defaultKioskConfig, source, origin: "refused", reason: reasonOf(error) };
  }
}

/** The whole address of a file on the page's own server; null for any other. */
function addressOn(page: URL, file: string): string | null {
  if (!URL.canParse(file, page)) return null;
  const address = new URL(file, page);
  return address.origin === page.origin ? address.href : null;
}

/** The text of the file that was read last, if it is the one of this address and still right. */
function keptFor(address: string, kept: KeptText): string | null {
  try {
    const { address: of, text } = v.parse(keptSchema, JSON.parse(kept.read() ?? "null"));
    return of === address && read("", () => text).origin === "read" ? text : null;
  } catch {
    return null;
  }
}
