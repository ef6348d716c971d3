/** What the operator has changed at the machine: it comes before the settings file, and is kept. */
import * as v from "valibot";
import { keptText } from "./kept-text.ts";
import { type KioskConfig, kioskSchema } from "./kiosk-config.ts";

export type OperatorChanges = Partial<Pick<KioskConfig, (typeof changeable)[number]>>;

const kept = keptText("changes");
const changeable = ["neurons", "calm", "languages", "sound", "volume"] as const;

/** The changes that are still right; those that are not are left out. */
export function readChanges(): OperatorChanges {
  try {
    const value = JSON.parse(kept.read() ?? "{}");
    const given = changeable.filter((name) => value[name] !== undefined);
    const checked = v.parse(kioskSchema, {
      version: 1,
      ...Object.fromEntries(given.map((name) => [name, value[name]])),
    });
    return Object.fromEntries(given.map((name) => [name, checked[name]]));
  } catch {
    return {};
  }
}

export function keepChanges(changes: OperatorChanges): void {
  kept.write(Object.keys(changes).length === 0 ? null : JSON.stringify(changes));
}
