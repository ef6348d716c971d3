/** Finds the protocol that a word on the command line means, and changes in it what options ask for. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { ProtocolError } from "../../treatment/protocol/check-course.ts";
import { namedProtocols, protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol, ProtocolEvent } from "../../treatment/protocol/protocol.ts";
import { doseLimits, protocolLimits } from "../../treatment/protocol/protocol-limits.ts";
import { readProtocol, readProtocolText } from "../../treatment/protocol/read-protocol.ts";
import type { NumberRange } from "../../treatment/schema/fields.ts";
import type { NumberOption } from "../option-values.ts";
import { nearestName, UsageError } from "../usage-error.ts";

const largestFileBytes = 1_000_000;

const optionOf = (range: NumberRange, meaning: string): NumberOption => ({
  ...range,
  isWhole: false,
  meaning,
});

/** Options that replace a number of every event that has it. */
const eventOverrides = {
  "dose-mg-per-kg": optionOf(doseLimits.doseMgPerKg, "dose of every infusion and bolus"),
  "duration-minutes": optionOf(doseLimits.durationMinutes, "duration of every infusion"),
  "dose-mg": optionOf(doseLimits.doseMg, "dose of every spray into the nose"),
} as const satisfies Record<string, NumberOption>;
const eventFieldOf = {
  "dose-mg-per-kg": "doseMgPerKg",
  "duration-minutes": "durationMinutes",
  "dose-mg": "doseMg",
} as const satisfies Record<keyof typeof eventOverrides, string>;

/** Options that replace a number of the protocol itself. */
const protocolOverrides = {
  "weight-kg": optionOf(protocolLimits.weightKg, "body weight"),
  "horizon-hours": optionOf(protocolLimits.horizonHours, "how long it is watched"),
  "hydroxynorketamine-gain": optionOf(
    protocolLimits.hydroxynorketamineGain,
    "release gain from hydroxynorketamine at saturation",
  ),
} as const satisfies Record<string, NumberOption>;
const protocolFieldOf = {
  "weight-kg": "weightKg",
  "horizon-hours": "horizonHours",
  "hydroxynorketamine-gain": "hydroxynorketamineGain",
} as const satisfies Record<keyof typeof protocolOverrides, string>;

/** Options of `protocol` that change the protocol. */
export const overrideOptions: Readonly<Record<string, NumberOption>> = {
  ...eventOverrides,
  ...protocolOverrides,
};

export interface Overrides {
  readonly numbers: ReadonlyMap<string, number>;
  readonly subject: string | undefined;
}

/** The protocol of that name or in that file, with the overrides; refused whole with a `UsageError`. */
export function loadProtocol(word: string, overrides: Overrides): Protocol {
  try {
    return overridden(protocolNamed(word) ?? protocolInFile(word), overrides);
  } catch (error) {
    throw error instanceof ProtocolError ? new UsageError(error.message) : error;
  }
}

function protocolInFile(file: string): Protocol {
  if (!existsSync(file) || !statSync(file).isFile()) {
    const nearest = nearestName(
      file,
      namedProtocols.map(({ name }) => name),
    );
    throw new UsageError(
      `There is no protocol and no file "${file}"; did you mean "${nearest}"? "protocol --list" lists the named ones.`,
    );
  }
  const { size } = statSync(file);
  if (size > largestFileBytes) {
    throw new UsageError(`${file} has ${size} bytes, but a protocol has at most ${largestFileBytes}.`);
  }
  return readProtocolText(readFileSync(file, "utf8"), file);
}

function overridden(protocol: Protocol, { numbers, subject }: Overrides): Protocol {
  if (numbers.size === 0 && subject === undefined) {
    return protocol;
  }
  let events: readonly ProtocolEvent[] = protocol.events;
  const changes: Record<string, unknown> = subject === undefined ? {} : { subject };
  for (const [name, value] of numbers) {
    if (name in eventFieldOf) {
      events = withEventField(protocol, events, name as keyof typeof eventFieldOf, value);
    } else {
      changes[protocolFieldOf[name as keyof typeof protocolFieldOf]] = value;
    }
  }
  return readProtocol({ ...protocol, ...changes, events });
}

function withEventField(
  { name: protocolName }: Protocol,
  events: readonly ProtocolEvent[],
  name: keyof typeof eventFieldOf,
  value: number,
): ProtocolEvent[] {
  const field = eventFieldOf[name];
  if (!events.some((event) => field in event)) {
    throw new UsageError(
      `--${name} replaces the ${eventOverrides[name].meaning.replace("every", "any")}, but "${protocolName}" has none.`,
    );
  }
  return events.map((event) => (field in event ? { ...event, [field]: value } : event));
}
