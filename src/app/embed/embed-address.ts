/** What the address says of a page that is shown within another one: how much of it is shown, and with whom it exchanges messages. */
import * as v from "valibot";
import { asMessage, clauseOf } from "../../treatment/schema/clause.ts";
import { choiceField } from "../../treatment/schema/fields.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import { embedParameter, hostParameter, shown } from "../address.ts";

/** `?embed` and `?embed=controls` are the same; "picture": the host page has controls of its own. */
export const embedModes = ["controls", "picture"] as const;
export type EmbedMode = (typeof embedModes)[number];

/** Any origin: only where the address asks for it. */
export const anyOrigin = "*";
const mostHosts = 8;
const longestOrigin = 200;

export interface Embedding {
  readonly mode: EmbedMode;
  /** Origins of pages that may send messages and get the state; `anyOrigin` alone for all. */
  readonly hosts: readonly string[];
  /** Why what the address says of it cannot be used; then nothing is exchanged. null where it can. */
  readonly refused: Sentence | null;
}

/** An origin as browsers write it: `https://museum.example`, `http://localhost:8080`. */
function isOrigin(text: string): boolean {
  if (text.length > longestOrigin || !/^https?:\/\//.test(text)) return false;
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

const originsMust = asMessage({ key: "refusal.must.origins", values: { most: mostHosts } });

const hostSchema = v.pipe(
  v.string(),
  v.check((text) => {
    const origins = text.split(",");
    return text === anyOrigin || (origins.length <= mostHosts && origins.every(isOrigin));
  }, originsMust),
  v.transform((text): readonly string[] => text.split(",")),
);

const embedSchema = v.pipe(
  v.string(),
  v.transform((text) => (text === "" ? "controls" : text)),
  choiceField(embedModes, "that the page is shown within another one, and with what"),
);

/** Reads the query part of an address; `own` is the origin of this page, the only host where none is named. Never throws. */
export function readEmbedding(query: string, own: string): Embedding {
  const parameters = new URLSearchParams(query);
  const nothing: Embedding = { mode: "controls", hosts: [], refused: null };
  const refuse = (refused: Sentence): Embedding => ({ ...nothing, refused });
  for (const name of [embedParameter, hostParameter]) {
    const texts = parameters.getAll(name);
    if (texts.length > 1) {
      const values = { name, times: texts.length, texts: texts.slice(0, 3).map(shown).join(", ") };
      return refuse({ key: "address.repeated", values });
    }
  }
  const mode = v.safeParse(embedSchema, parameters.get(embedParameter) ?? "");
  const hosts = v.safeParse(hostSchema, parameters.get(hostParameter) ?? own);
  if (!mode.success) return refuse(refusalOf(embedParameter, parameters, mode.issues[0]));
  if (!hosts.success) return refuse(refusalOf(hostParameter, parameters, hosts.issues[0]));
  return { mode: mode.output, hosts: hosts.output, refused: null };
}

function refusalOf(name: string, parameters: URLSearchParams, issue: v.BaseIssue<unknown>): Sentence {
  const text = shown(parameters.get(name) ?? "");
  return { key: "address.refused", values: { name, text, must: clauseOf(issue) } };
}
