/** Reads JSON strictly: no deeper than anything here is, and without repeated keys, of which `JSON.parse` would silently keep the last. */
import { inputLimits } from "../../model/input-limits.ts";
import { asItIs, RefusalError } from "../../model/refusal.ts";

/** The text is not valid JSON, or repeats a key; the message is a clause without a full stop. */
export class JsonTextError extends RefusalError {
  override readonly name = "JsonTextError";
}

/** The value in the text. Throws a `JsonTextError` that says where the text cannot be read. */
export function parseJsonText(text: string): unknown {
  refuseDepth(text);
  try {
    const value: unknown = JSON.parse(text);
    refuseRepeatedKeys(text);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonTextError(asItIs(error.message.replace(/\s+/g, " ").replace(/\.$/, "")));
  }
}

/** Counts brackets outside of texts, whether the rest is JSON or not: what comes after this may be recursive. */
function refuseDepth(text: string): void {
  const most = inputLimits.jsonDepth;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > most) throw new JsonTextError({ key: "refusal.jsonTooDeep", values: { most } });
  }
}

/** Walks through valid JSON; `open` has the keys of every open object, and nothing for an open list. */
function refuseRepeatedKeys(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (token.endsWith(":")) {
      const key: string = JSON.parse(token.slice(0, -1));
      if (open.at(-1)?.has(key)) {
        const line = text.slice(0, index).split("\n").length;
        throw new JsonTextError({
          key: "refusal.repeatedKey",
          values: { name: JSON.stringify(key), line },
        });
      }
      open.at(-1)?.add(key);
    }
  }
}
