/** Any dose: which ketamine, by which way, how much and for how long. Ranges and units are those of the protocol's fields. */
import { type FormEvent, useState } from "react";
import { giveDose } from "../../../app/intents.ts";
import { type DoseEvent, type DrugName, drugNames } from "../../../model/pharmacokinetics/dose.ts";
import { doseLimits } from "../../../treatment/protocol/protocol-limits.ts";
import type { NumberRange } from "../../../treatment/schema/fields.ts";
import { Dialog } from "./dialog.tsx";
import "./network-dialog.css";

type Way = DoseEvent["kind"];
type DoseField = keyof typeof doseLimits;

const ways: readonly { readonly way: Way; readonly label: string; readonly fields: readonly DoseField[] }[] =
  [
    { way: "infusion", label: "into a vein, over minutes", fields: ["doseMgPerKg", "durationMinutes"] },
    { way: "bolus", label: "into a vein, at once", fields: ["doseMgPerKg"] },
    { way: "intranasal", label: "a spray into the nose", fields: ["doseMg"] },
  ];
const fieldLabels: Readonly<Record<DoseField, string>> = {
  doseMgPerKg: "Dose",
  durationMinutes: "Over",
  doseMg: "Dose",
};
const drugLabels: Readonly<Record<DrugName, string>> = {
  racemic: "racemic ketamine",
  "s-ketamine": "S-ketamine (esketamine)",
  "r-ketamine": "R-ketamine",
};

export function DoseDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Give a dose" isOpen={isOpen} onClose={onClose}>
      <DoseForm onDone={onClose} />
    </Dialog>
  );
}

function DoseForm({ onDone }: { readonly onDone: () => void }) {
  const [way, setWay] = useState<Way>("infusion");
  const [drug, setDrug] = useState<DrugName>("racemic");
  const [texts, setTexts] = useState<Readonly<Record<DoseField, string>>>({
    doseMgPerKg: "0.5",
    durationMinutes: "40",
    doseMg: "84",
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const fields = ways.find((choice) => choice.way === way)?.fields ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = fields.map((field) => refusalOf(fieldLabels[field], texts[field], doseLimits[field]));
    const first = refused.find((sentence) => sentence !== null) ?? null;
    setRefusal(first);
    if (first !== null) return;
    giveDose(doseOf(way, drug, (field) => numberOf(texts[field])));
    onDone();
  };

  return (
    <form className="network-form" onSubmit={submit} noValidate>
      <label>
        <span>Drug</span>
        <select
          value={drug}
          onChange={({ currentTarget: { value } }) =>
            setDrug(drugNames.find((name) => name === value) ?? "racemic")
          }
        >
          {drugNames.map((name) => (
            <option key={name} value={name}>
              {drugLabels[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Way</span>
        <select
          value={way}
          onChange={({ currentTarget: { value } }) =>
            setWay(ways.find((choice) => choice.way === value)?.way ?? "infusion")
          }
        >
          {ways.map((choice) => (
            <option key={choice.way} value={choice.way}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      {fields.map((field) => (
        <label key={field}>
          <span>
            {fieldLabels[field]}, {doseLimits[field].unit}
          </span>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={texts[field]}
            title={doseLimits[field].meaning}
            onChange={({ currentTarget: { value } }) => {
              setTexts((known) => ({ ...known, [field]: value }));
              setRefusal(null);
            }}
          />
        </label>
      ))}
      <p className="network-refusal" role="alert">
        {refusal}
      </p>
      <p>
        The dose is given at the present hour, on top of what is still there. How much of it reaches the
        receptors follows from the model of distribution and elimination, for a body of 70 kg unless the
        course says otherwise. This is a model of doses that were studied, not advice on any.
      </p>
      <button type="submit" className="button">
        Give it now
      </button>
    </form>
  );
}

const numberOf = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));

function refusalOf(label: string, text: string, { minimum, maximum, unit }: NumberRange): string | null {
  const value = numberOf(text);
  if (value >= minimum && value <= maximum) return null;
  return `${label} must be a number from ${minimum} to ${maximum} ${unit}, but got “${text.trim()}”.`;
}

function doseOf(way: Way, drug: DrugName, read: (field: DoseField) => number): DoseEvent {
  switch (way) {
    case "infusion":
      return {
        kind: way,
        drug,
        atHours: 0,
        doseMgPerKg: read("doseMgPerKg"),
        durationMinutes: read("durationMinutes"),
      };
    case "bolus":
      return { kind: way, drug, atHours: 0, doseMgPerKg: read("doseMgPerKg") };
    case "intranasal":
      return { kind: way, drug, atHours: 0, doseMg: read("doseMg") };
  }
}
