/** Checks a protocol that came from outside. It is taken whole or refused whole, with a sentence that names the place, the value and the range. */
import * as v from "valibot";
import { JsonTextError, parseJsonText } from "../schema/json-text.ts";
import { sentenceOf } from "../schema/sentence.ts";
import { checkCourse, ProtocolError } from "./check-course.ts";
import { type Protocol, protocolSchema } from "./protocol.ts";

/** Returns the protocol as a frozen copy. Throws a `ProtocolError` for anything that it cannot take. */
export function readProtocol(value: unknown): Protocol {
  const { success, output, issues } = v.safeParse(protocolSchema, value, { abortEarly: true });
  if (!success) throw new ProtocolError(sentenceOf(issues[0], { key: "refusal.protocol" }));
  checkCourse(output);
  return deepFrozen(output);
}

/** Returns the protocol in the text of a file. Throws a `ProtocolError`, which calls the file by this name. */
export function readProtocolText(text: string, fileName: string): Protocol {
  try {
    return readProtocol(parseJsonText(text));
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    throw new ProtocolError({ key: "refusal.notJson", values: { file: fileName, reason: error.refusal } });
  }
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}
