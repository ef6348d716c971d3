/** The doses that are given most, each one tap, and the way to every other. */
import { giveDose } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { DoseEvent } from "../../../model/pharmacokinetics/dose.ts";
import { t } from "../../../web/messages/messages.ts";

interface DosePreset {
  readonly name: "infusion" | "intranasal";
  readonly dose: DoseEvent;
}

/** `atHours` is set by the simulation: a dose is given now. */
const dosePresets: readonly DosePreset[] = [
  {
    name: "infusion",
    dose: { kind: "infusion", drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40, atHours: 0 },
  },
  {
    name: "intranasal",
    dose: { kind: "intranasal", drug: "s-ketamine", doseMg: 84, atHours: 0 },
  },
];

export function GiveDose({ onOther }: { readonly onOther: () => void }) {
  const isAsked = useAppState((state) => state.courseUnderWay !== null);
  return (
    <fieldset className="dose-presets" aria-label={t("dose.presets")}>
      {dosePresets.map(({ name, dose }) => (
        <button
          key={name}
          type="button"
          className="button"
          title={t(`dose.preset.${name}Meaning`)}
          disabled={isAsked}
          onClick={() => giveDose({ ...dose })}
        >
          {t(`dose.preset.${name}`)}
        </button>
      ))}
      <button type="button" className="button" onClick={onOther}>
        {t("dose.preset.other")}
      </button>
    </fieldset>
  );
}
