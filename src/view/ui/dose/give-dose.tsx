/** The doses that are given most, each one tap, and the way to every other. */
import { giveDose } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { DoseEvent } from "../../../model/pharmacokinetics/dose.ts";

interface DosePreset {
  readonly label: string;
  readonly meaning: string;
  readonly dose: DoseEvent;
}

/** `atHours` is set by the simulation: a dose is given now. */
const dosePresets: readonly DosePreset[] = [
  {
    label: "0.5 mg/kg, 40 min",
    meaning: "Racemic ketamine into a vein: the antidepressant infusion",
    dose: { kind: "infusion", drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40, atHours: 0 },
  },
  {
    label: "84 mg nasal",
    meaning: "Esketamine (S-ketamine) as a nasal spray",
    dose: { kind: "intranasal", drug: "s-ketamine", doseMg: 84, atHours: 0 },
  },
];

export function GiveDose({ onOther }: { readonly onOther: () => void }) {
  const isAsked = useAppState((state) => state.courseUnderWay !== null);
  return (
    <fieldset className="dose-presets" aria-label="Give now">
      {dosePresets.map(({ label, meaning, dose }) => (
        <button
          key={label}
          type="button"
          className="button"
          title={meaning}
          disabled={isAsked}
          onClick={() => giveDose({ ...dose })}
        >
          {label}
        </button>
      ))}
      <button type="button" className="button" onClick={onOther}>
        Other…
      </button>
    </fieldset>
  );
}
