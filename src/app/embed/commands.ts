/**
 * What a page around may ask of the page within it, one message each, checked whole. Types, the JSON schema and the tables of
 * docs/embed.md derive from these schemas.
 */
import * as v from "valibot";
import { conditionTable } from "../../model/conditions.ts";
import { drugNames } from "../../model/pharmacokinetics/dose.ts";
import { inEnglish, type Refusal, RefusalError } from "../../model/refusal.ts";
import { namedProtocols } from "../../treatment/protocol/named-protocols.ts";
import { doseLimits } from "../../treatment/protocol/protocol-limits.ts";
import {
  choiceField,
  closedObject,
  constantField,
  numberField,
  oneOfThese,
  textField,
} from "../../treatment/schema/fields.ts";
import { sentenceOf } from "../../treatment/schema/sentence.ts";
import { chapterNames } from "../story/chapter-names.ts";

/** Version of the messages. */
export const messageVersion = 1;
/** Every message has the version under this key: what has no such key is not meant for the page. */
export const envelope = "disinhibit";
const longestId = 80;

export const versionField = v.pipe(constantField(messageVersion), v.description("version of the messages"));

function messageOf<const Type extends string, const Entries extends v.ObjectEntries>(
  type: Type,
  entries: Entries,
  meaning: string,
) {
  return v.pipe(
    closedObject({
      [envelope]: versionField,
      type: v.pipe(constantField(type), v.description("what is asked for")),
      id: v.exactOptional(textField(longestId, "a name of this message; the answer has it as `replyTo`")),
      ...entries,
    }),
    v.description(meaning),
  );
}

const drug = choiceField(drugNames, "which ketamine");
const doseMgPerKg = numberField(doseLimits.doseMgPerKg);

/** Without a time: a dose is given now. */
export const doseSchemas = [
  v.pipe(
    closedObject({
      kind: constantField("infusion"),
      drug,
      doseMgPerKg,
      durationMinutes: numberField(doseLimits.durationMinutes),
    }),
    v.description("into a vein, over minutes"),
  ),
  v.pipe(
    closedObject({ kind: constantField("bolus"), drug, doseMgPerKg }),
    v.description("into a vein, at once"),
  ),
  v.pipe(
    closedObject({ kind: constantField("intranasal"), drug, doseMg: numberField(doseLimits.doseMg) }),
    v.description("a spray into the nose"),
  ),
] as const;

const { minimum, maximum, label } = conditionTable.concentrationUm;

export const commandSchemas = [
  messageOf("hello", {}, "asks for `ready` and `state`, whenever the page around has begun to listen"),
  messageOf(
    "dose",
    { concentrationUm: numberField({ minimum, maximum, unit: "µM", meaning: inEnglish(label) }) },
    "sets a constant concentration at the receptors, whatever course is under way; 0 is none",
  ),
  messageOf(
    "giveDose",
    {
      dose: v.pipe(
        v.variant("kind", doseSchemas, oneOfThese(doseSchemas.map(({ entries }) => entries.kind.literal))),
        v.description("one of the doses below"),
      ),
    },
    "gives a dose now: it follows pharmacokinetics, and hours begin to pass",
  ),
  messageOf(
    "startExperiment",
    {
      name: choiceField(
        namedProtocols.map(({ name }) => name),
        "name of its protocol",
      ),
    },
    "begins a shipped experiment at hour 0",
  ),
  messageOf(
    "stopExperiment",
    {},
    "ends an experiment, or the hours after a dose: the same network begins again, without drug, at hour 0",
  ),
  messageOf("chapter", { name: choiceField(chapterNames, "which one") }, "shows a chapter of the Story"),
  messageOf(
    "explore",
    {},
    "leaves the Story: the run from before it comes back, and where nothing was done with that, the network goes on as it is",
  ),
  messageOf("pause", {}, "holds the network"),
  messageOf("resume", {}, "lets the network go on as soon as the frame can be seen"),
] as const;

const commandSchema = v.variant(
  "type",
  commandSchemas,
  oneOfThese(commandSchemas.map(({ entries }) => entries.type.literal)),
);
export type EmbedCommand = v.InferOutput<typeof commandSchema>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Whether a message is meant for this page; windows get messages of browser extensions and of other scripts, too. */
export const isMeant = (data: unknown): boolean => isRecord(data) && Object.hasOwn(data, envelope);

/** What an answer repeats of a message, however wrong the rest of that is: its id; null for none that can be used. */
export const idOf = (data: unknown): string | null =>
  isRecord(data) && typeof data["id"] === "string" && data["id"].length <= longestId && data["id"] !== ""
    ? data["id"]
    : null;

/** The command that a message is. Throws a RefusalError whose sentence names the first thing that is wrong. */
export function readCommand(data: unknown): EmbedCommand {
  const { success, output, issues } = v.safeParse(commandSchema, data);
  if (success) return output;
  throw new RefusalError(refusalOf(issues[0]));
}

const refusalOf = (issue: v.BaseIssue<unknown>): Refusal => sentenceOf(issue, { key: "refusal.message" });
