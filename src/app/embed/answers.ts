/** What the page within another one says to it: that it listens, what its network does, and what became of a command. */
import * as v from "valibot";
import { closedObject, constantField } from "../../treatment/schema/fields.ts";
import type { FaceName } from "../face.ts";
import { chapterNames } from "../story/chapter-names.ts";
import { commandSchemas, envelope, versionField } from "./commands.ts";

function answerOf<const Type extends string, const Entries extends v.ObjectEntries>(
  type: Type,
  entries: Entries,
  meaning: string,
) {
  return v.pipe(
    closedObject({
      [envelope]: versionField,
      type: v.pipe(constantField(type), v.description("what it says")),
      ...entries,
    }),
    v.description(meaning),
  );
}

const text = (meaning: string) => v.pipe(v.string(), v.description(meaning));
const finite = v.pipe(v.number(), v.finite());
const number = (meaning: string) => v.pipe(finite, v.description(meaning));
const orNull = <const Schema extends v.GenericSchema>(schema: Schema, meaning: string) =>
  v.pipe(v.nullable(schema), v.description(meaning));

/** `key` is the message of the catalogue, the same in every language. */
const sentence = closedObject({
  key: text("stays the same in every language"),
  sentence: text("in the language of the page"),
});
const nameOfCommand = v.picklist(commandSchemas.map(({ entries }) => entries.type.literal));

/** Faces that are shown within another page; the others need a window. */
export const embeddedFaces = ["story", "transcript", "explore"] as const satisfies readonly FaceName[];
/** What is shown in place of a face. */
export const embeddedFace = (face: FaceName): (typeof embeddedFaces)[number] =>
  embeddedFaces.find((name) => name === face) ?? "explore";

/** "hidden": it would run, but nobody can see it. */
const activities = ["starting", "running", "paused", "hidden", "failed"] as const;
const moreThanTheFrame = "null before the first millisecond";

const readySchema = answerOf(
  "ready",
  {
    app: text("version of the page"),
    experiments: v.pipe(v.array(v.string()), v.description("names for `startExperiment`")),
    chapters: v.pipe(v.array(v.string()), v.description("names for `chapter`")),
  },
  "when messages begin to be read, and after `hello`; what was sent before the first is lost",
);

export const stateSchema = answerOf(
  "state",
  {
    app: text("version of the page"),
    activity: v.pipe(
      v.picklist(activities),
      v.description("what the network does: `hidden` is held because the frame cannot be seen"),
    ),
    face: v.pipe(v.picklist(embeddedFaces), v.description("what is shown")),
    chapter: orNull(v.picklist(chapterNames), "of the Story; null elsewhere"),
    experiment: orNull(v.string(), "name of the protocol that runs; null for none"),
    biologicalMs: orNull(finite, `time of the network, ms; ${moreThanTheFrame}`),
    hours: number("time since the experiment or the first dose began, h"),
    neurons: orNull(finite, "size of the network; null until it has started"),
    excitatoryRateHz: orNull(finite, `firing rate of pyramidal cells, Hz; ${moreThanTheFrame}`),
    inhibitoryRateHz: orNull(finite, `firing rate of interneurons, Hz; ${moreThanTheFrame}`),
    relativeRelease: orNull(
      finite,
      `glutamate release, 1 for a healthy network without drug; ${moreThanTheFrame}`,
    ),
    effectiveUm: number("ketamine at the receptors now, µM"),
    constantUm: orNull(finite, "the constant concentration that is set, µM; null while a course decides"),
    spineOccupancy: orNull(finite, `spine density relative to a healthy network; ${moreThanTheFrame}`),
    problem: orNull(
      sentence,
      "what is wrong: an address that was refused, a run that failed, a course that was refused",
    ),
  },
  "when something has changed, at most four times a second",
);

const doneSchema = answerOf(
  "done",
  {
    command: v.pipe(nameOfCommand, v.description("what was asked for")),
    replyTo: orNull(v.string(), "the `id` of the message; null where it had none"),
  },
  "a command was carried out",
);

const refusedSchema = answerOf(
  "refused",
  {
    replyTo: orNull(v.string(), "the `id` of the message; null where it had none"),
    reason: v.pipe(sentence, v.description("why")),
  },
  "a message was refused whole, and nothing of it was done",
);

export const answerSchemas = [readySchema, stateSchema, doneSchema, refusedSchema] as const;
export const answerSchema = v.variant("type", answerSchemas);
export type EmbedAnswer = v.InferOutput<typeof answerSchema>;
export type EmbedState = v.InferOutput<typeof stateSchema>;
/** A sentence as it crosses to the page around. */
export type SaidSentence = NonNullable<EmbedState["problem"]>;
