/** Finds the protocol that a word on the command line means, and changes in it what options ask for. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { inputLimits } from "../../model/input-limits.ts";
import { ProtocolError } from "../../treatment/protocol/check-course.ts";
import { namedProtocols, protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol, ProtocolEvent } from "../../treatment/protocol/protocol.ts";
import { doseLimits, protocolLimits } from "../../treatment/protocol/protocol-limits.ts";
import { readProtocol, readProtocolText } from "../../treatment/protocol/read-protocol.ts";
import type { NumberRange } from "../../treatment/schema/fields.ts";
import type { NumberOption } from "../option-values.ts";
import { nearestName, UsageError } from "../usage-error.ts";

interface Override extends NumberOption {
  readonly field: string;
}
const override = (field: string, range: NumberRange, meaning: string): Override => ({
  ...{ ...range, isWhole: false, meaning, field },
});

/** Options that replace a number of every event that has it. */
const eventOverrides: Readonly<Record<string, Override>> = {
  "dose-mg-per-kg": override("doseMgPerKg", doseLimits.doseMgPerKg, "dose of every infusion and bolus"),
  "duration-minutes": override("durationMinutes", doseLimits.durationMinutes, "duration of every infusion"),
  "dose-mg": override("doseMg", doseLimits.doseMg, "dose of every spray into the nose"),
};

/** Options of `protocol` that change the protocol: its events, or one of its own numbers. */
export const overrideOptions: Readonly<Record<string, Override>> = {
  ...eventOverrides,
  "weight-kg": override("weightKg", protocolLimits.weightKg, "body weight"),
  "horizon-hours": override("horizonHours", protocolLimits.horizonHours, "how long it is watched"),
  "hydroxynorketamine-gain": override(
    "hydroxynorketamineGain",
    protocolLimits.hydroxynorketamineGain,
    "release gain from hydroxynorketamine at saturation",
  ),
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
  if (size > inputLimits.protocolBytes) {
    throw new UsageError(
      `${file} has ${size} bytes, but a protocol has at most ${inputLimits.protocolBytes}.`,
    );
  }
  return readProtocolText(readFileSync(file, "utf8"), file);
}

function overridden(protocol: Protocol, { numbers, subject }: Overrides): Protocol {
  if (numbers.size === 0 && subject === undefined) return protocol;
  let events: readonly ProtocolEvent[] = protocol.events;
  const changes: Record<string, unknown> = subject === undefined ? {} : { subject };
  for (const [name, value] of numbers) {
    const { field = "" } = overrideOptions[name] ?? {};
    if (name in eventOverrides) {
      refuseWithout(protocol, name, field);
      events = events.map((event) => (field in event ? { ...event, [field]: value } : event));
    } else {
      changes[field] = value;
    }
  }
  return readProtocol({ ...protocol, ...changes, events });
}

function refuseWithout({ name: protocolName, events }: Protocol, name: string, field: string): void {
  if (!events.some((event) => field in event)) {
    throw new UsageError(
      `--${name} replaces the ${eventOverrides[name]?.meaning.replace("every", "any")}, but "${protocolName}" has none.`,
    );
  }
}
