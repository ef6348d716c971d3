/** Any dose: drug, route, amount and duration. Ranges and units are those of the protocol's fields. */
import { type FormEvent, useState } from "react";
import { giveDose } from "../../../app/intents.ts";
import { type DoseEvent, type DrugName, drugNames } from "../../../model/pharmacokinetics/dose.ts";
import { doseLimits } from "../../../treatment/protocol/protocol-limits.ts";
import type { NumberRange } from "../../../treatment/schema/fields.ts";
import { Dialog } from "./dialog.tsx";
import "./network-dialog.css";
import { t } from "../../../web/messages/messages.ts";

type Route = DoseEvent["kind"];
type DoseField = keyof typeof doseLimits;

const routes: readonly { readonly route: Route; readonly fields: readonly DoseField[] }[] = [
  { route: "infusion", fields: ["doseMgPerKg", "durationMinutes"] },
  { route: "bolus", fields: ["doseMgPerKg"] },
  { route: "intranasal", fields: ["doseMg"] },
];

export function DoseDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t("dose.giveDose")} isOpen={isOpen} onClose={onClose}>
      <DoseForm onDone={onClose} />
    </Dialog>
  );
}

function DoseForm({ onDone }: { readonly onDone: () => void }) {
  const [route, setRoute] = useState<Route>("infusion");
  const [drug, setDrug] = useState<DrugName>("racemic");
  const [texts, setTexts] = useState<Readonly<Record<DoseField, string>>>({
    doseMgPerKg: "0.5",
    durationMinutes: "40",
    doseMg: "84",
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const fields = routes.find((choice) => choice.route === route)?.fields ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = fields.map((field) => refusalOf(field, texts[field], doseLimits[field]));
    const first = refused.find((sentence) => sentence !== null) ?? null;
    setRefusal(first);
    if (first !== null) return;
    giveDose(doseOf(route, drug, (field) => numberOf(texts[field])));
    onDone();
  };

  return (
    <form className="network-form" onSubmit={submit} noValidate>
      <label>
        <span>{t("dose.form.drug")}</span>
        <select
          value={drug}
          onChange={({ currentTarget: { value } }) =>
            setDrug(drugNames.find((name) => name === value) ?? "racemic")
          }
        >
          {drugNames.map((name) => (
            <option key={name} value={name}>
              {t(`dose.drug.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("dose.form.route")}</span>
        <select
          value={route}
          onChange={({ currentTarget: { value } }) =>
            setRoute(routes.find((choice) => choice.route === value)?.route ?? "infusion")
          }
        >
          {routes.map(({ route: choice }) => (
            <option key={choice} value={choice}>
              {t(`dose.route.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      {fields.map((field) => (
        <label key={field}>
          <span>{t(`dose.form.${field}`)}</span>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={texts[field]}
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
      <p>{t("dose.form.note")}</p>
      <button type="submit" className="button">
        {t("dose.form.give")}
      </button>
    </form>
  );
}

const numberOf = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));

function refusalOf(field: DoseField, text: string, { minimum, maximum }: NumberRange): string | null {
  const value = numberOf(text);
  if (value >= minimum && value <= maximum) return null;
  return t("dose.form.notANumber", { field: t(`dose.form.${field}`), minimum, maximum, text: text.trim() });
}

function doseOf(route: Route, drug: DrugName, read: (field: DoseField) => number): DoseEvent {
  switch (route) {
    case "infusion":
      return {
        kind: route,
        drug,
        atHours: 0,
        doseMgPerKg: read("doseMgPerKg"),
        durationMinutes: read("durationMinutes"),
      };
    case "bolus":
      return { kind: route, drug, atHours: 0, doseMgPerKg: read("doseMgPerKg") };
    case "intranasal":
      return { kind: route, drug, atHours: 0, doseMg: read("doseMg") };
  }
}
