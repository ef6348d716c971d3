/** Checks a protocol that came from outside. It is taken whole or refused whole, with a sentence that names the place, the value and the range. */
import { conditionTable } from "../../model/conditions.ts";
import { trajectoryColumnNames } from "../../model/quantities.ts";
import { highestConcentration } from "./course.ts";
import { expandEvents } from "./events.ts";
import { type MeasureName, type Protocol, type ProtocolEvent, protocolVersion } from "./protocol.ts";
import {
  atHoursField,
  eventFields,
  expectationFields,
  type FieldTable,
  protocolFields,
  repeatFields,
  type ScalarField,
  timesOfMeasure,
} from "./protocol-fields.ts";

/** A protocol cannot be taken; the message says why, where, and what may stand there. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}

const mostEvents = 400;

/** Returns the protocol, frozen. Throws a `ProtocolError` for anything that it cannot take. */
export function readProtocol(value: unknown): Protocol {
  const object = objectAt("The protocol", value);
  if (object["format"] !== "disinhibit-protocol") {
    throw new ProtocolError(
      `This is no protocol: its "format" must be "disinhibit-protocol", but it is ${show(object["format"])}.`,
    );
  }
  if (object["version"] !== protocolVersion) {
    throw new ProtocolError(
      `This protocol has version ${show(object["version"])}, but version ${protocolVersion} is the one understood here.`,
    );
  }
  refuseUnknown("The protocol", object, [
    "$schema",
    "format",
    "version",
    ...Object.keys(protocolFields),
    "events",
    "expectations",
    "sources",
    "assumes",
  ]);
  readFields("The protocol", object, protocolFields);
  const horizonHours = object["horizonHours"] as number;
  const events = listAt("events", object["events"], mostEvents).map((event, index) =>
    readEvent(`events[${index}]`, event),
  );
  const protocol = {
    ...object,
    events,
    expectations: listAt("expectations", object["expectations"], 50).map((expectation, index) =>
      readExpectation(`expectations[${index}]`, expectation),
    ),
    sources: texts("sources", object["sources"]),
    assumes: texts("assumes", object["assumes"]),
  } as unknown as Protocol;
  checkTimes(protocol.events, horizonHours);
  checkConcentration(protocol);
  return deepFrozen(protocol);
}

function readEvent(where: string, value: unknown): unknown {
  const event = objectAt(where, value);
  const kind = event["kind"];
  const kinds = Object.keys(eventFields);
  if (typeof kind !== "string" || !kinds.includes(kind)) {
    throw new ProtocolError(`${where}.kind must be one of ${kinds.join(", ")}, but it is ${show(kind)}.`);
  }
  const fields: FieldTable = { atHours: atHoursField, ...eventFields[kind as ProtocolEvent["kind"]] };
  refuseUnknown(where, event, ["kind", "repeat", ...Object.keys(fields)]);
  readFields(where, event, fields);
  if (event["repeat"] !== undefined) {
    const repeat = objectAt(`${where}.repeat`, event["repeat"]);
    refuseUnknown(`${where}.repeat`, repeat, Object.keys(repeatFields));
    readFields(`${where}.repeat`, repeat, repeatFields);
  }
  return event;
}

function readExpectation(where: string, value: unknown): unknown {
  const expectation = objectAt(where, value);
  refuseUnknown(where, expectation, ["column", ...Object.keys(expectationFields)]);
  readFields(where, expectation, expectationFields);
  const { column, measure } = expectation;
  if (!trajectoryColumnNames.some((name) => name === column)) {
    throw new ProtocolError(
      `${where}.column must be one of ${trajectoryColumnNames.join(", ")}, but it is ${show(column)}.`,
    );
  }
  const needed = timesOfMeasure[measure as MeasureName];
  for (const name of needed) {
    if (expectation[name] === undefined) {
      throw new ProtocolError(`${where} needs ${needed.join(" and ")} for the measure "${measure}".`);
    }
  }
  if (expectation["minimum"] === undefined && expectation["maximum"] === undefined) {
    throw new ProtocolError(`${where} needs a minimum or a maximum.`);
  }
  return expectation;
}

/** The network can be simulated up to a concentration only; a course that exceeds it is refused before it begins. */
function checkConcentration(protocol: Protocol): void {
  const { maximum } = conditionTable.concentrationUm;
  const { effectiveUm, atHours } = highestConcentration(protocol);
  if (effectiveUm > maximum) {
    throw new ProtocolError(
      `This course would reach an effective concentration of ${rounded(effectiveUm)} µM after ${rounded(atHours)} h, but the model holds 0 to ${maximum} µM; give less, or more slowly.`,
    );
  }
}

/** Nothing may lie after the end; the same thing may not overlap with itself, since what that means is not defined. */
function checkTimes(events: readonly ProtocolEvent[], horizonHours: number): void {
  const busyUntil = new Map<string, number>();
  const times = events.reduce((sum, { repeat }) => sum + (repeat?.times ?? 1), 0);
  if (times > mostEvents) {
    throw new ProtocolError(
      `events must come to at most ${mostEvents} with their repeats written out, but they are ${times}.`,
    );
  }
  for (const event of expandEvents(events)) {
    const { kind, atHours } = event;
    if (atHours > horizonHours) {
      throw new ProtocolError(
        `${kind} at ${rounded(atHours)} h lies after the horizon of ${horizonHours} h; watch for longer or give it earlier.`,
      );
    }
    const until = busyUntil.get(kind);
    if (until !== undefined && atHours < until - 1e-9) {
      throw new ProtocolError(
        `${kind} at ${rounded(atHours)} h overlaps with an earlier one, which lasts until ${rounded(until)} h; let one end before the next begins.`,
      );
    }
    const hours =
      "durationMinutes" in event
        ? event.durationMinutes / 60
        : "durationHours" in event
          ? event.durationHours
          : 0;
    busyUntil.set(kind, atHours + hours);
  }
}

function readFields(where: string, object: Readonly<Record<string, unknown>>, fields: FieldTable): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = object[name];
    if (value === undefined && field.isOptional) {
      continue;
    }
    const problem = problemOf(field, value);
    if (problem !== null) {
      throw new ProtocolError(
        `${where === "The protocol" ? "" : `${where}.`}${name} ${problem}, but it is ${show(value)}.`,
      );
    }
  }
}

function problemOf(field: ScalarField, value: unknown): string | null {
  switch (field.type) {
    case "number": {
      const { minimum, maximum, unit, isWhole = false } = field;
      const isTaken =
        typeof value === "number" &&
        value >= minimum &&
        value <= maximum &&
        (!isWhole || Number.isInteger(value));
      const range = `${minimum} to ${maximum}${unit === "" || unit === "1" ? "" : ` ${unit}`}`;
      return isTaken ? null : `must be a ${isWhole ? "whole " : ""}number from ${range}`;
    }
    case "choice":
      return field.choices.some((choice) => choice === value)
        ? null
        : `must be one of ${field.choices.join(", ")}`;
    case "text": {
      const isText = typeof value === "string" && value.length > 0 && value.length <= field.longest;
      const fits = isText && (field.pattern === undefined || new RegExp(field.pattern).test(value));
      return fits ? null : `must be text of 1 to ${field.longest} characters (${field.meaning})`;
    }
  }
}

function refuseUnknown(
  where: string,
  object: Readonly<Record<string, unknown>>,
  known: readonly string[],
): void {
  for (const key of Object.keys(object)) {
    if (!known.includes(key)) {
      throw new ProtocolError(
        `${where} has a key "${key}", which does not exist there; it may hold ${known.join(", ")}.`,
      );
    }
  }
}

function objectAt(where: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProtocolError(`${where} must be an object, but it is ${show(value)}.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function listAt(where: string, value: unknown, longest: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > longest) {
    throw new ProtocolError(
      `${where} must be a list of at most ${longest} entries, but it is ${Array.isArray(value) ? `${value.length} long` : show(value)}.`,
    );
  }
  return value;
}

function texts(where: string, value: unknown): readonly string[] {
  return listAt(where, value, 30).map((entry, index) => {
    if (typeof entry !== "string" || entry.length === 0 || entry.length > 300) {
      throw new ProtocolError(
        `${where}[${index}] must be text of 1 to 300 characters, but it is ${show(entry)}.`,
      );
    }
    return entry;
  });
}

const rounded = (value: number) => Number(value.toPrecision(4));
const show = (value: unknown) =>
  value === undefined ? "missing" : (JSON.stringify(value) ?? String(value)).slice(0, 80);

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}
