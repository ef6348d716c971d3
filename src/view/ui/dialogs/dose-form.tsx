/** Any dose: drug, route, amount and duration. Ranges and units are those of the protocol's fields. */
import { useState } from "react";
import { giveDose } from "../../../app/intents.ts";
import { type DoseEvent, type DrugName, drugNames } from "../../../model/pharmacokinetics/dose.ts";
import { doseLimits } from "../../../treatment/protocol/protocol-limits.ts";
import { t } from "../../../web/messages/messages.ts";
import { Form, NumberField, SelectField } from "./form.tsx";

type Route = Exclude<DoseEvent["kind"], "oral">;
type DoseField = keyof typeof doseLimits;

const fieldsOf: Readonly<Record<Route, readonly DoseField[]>> = {
  infusion: ["doseMgPerKg", "durationMinutes"],
  bolus: ["doseMgPerKg"],
  intranasal: ["doseMg"],
};

export function DoseForm({ onDone }: { readonly onDone: () => void }) {
  const [route, setRoute] = useState<Route>("infusion");
  const [drug, setDrug] = useState<DrugName>("racemic");
  const [texts, setTexts] = useState<Readonly<Record<DoseField, string>>>({
    doseMgPerKg: "0.5",
    durationMinutes: "40",
    doseMg: "84",
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const fields = fieldsOf[route];

  const submit = () => {
    const refused = fields.map((field) => refusalOf(field, texts[field])).find(Boolean) ?? null;
    setRefusal(refused);
    if (refused !== null) return;
    const read = Object.fromEntries(fields.map((field) => [field, numberOf(texts[field])]));
    giveDose({ kind: route, drug, atHours: 0, ...read } as DoseEvent);
    onDone();
  };

  return (
    <Form refusal={refusal} note={t("dose.form.note")} action={t("dose.form.give")} onSubmit={submit}>
      <SelectField
        label={t("dose.form.drug")}
        value={drug}
        choices={drugNames}
        nameOf={(name) => t(`dose.drug.${name}`)}
        onChange={setDrug}
      />
      <SelectField
        label={t("dose.form.route")}
        value={route}
        choices={Object.keys(fieldsOf) as Route[]}
        nameOf={(name) => t(`dose.route.${name}`)}
        onChange={setRoute}
      />
      {fields.map((field) => (
        <NumberField
          key={field}
          label={t(`dose.form.${field}`)}
          text={texts[field]}
          isRefused={refusal !== null && refusalOf(field, texts[field]) !== null}
          onChange={(text) => {
            setTexts((known) => ({ ...known, [field]: text }));
            setRefusal(null);
          }}
        />
      ))}
    </Form>
  );
}

const numberOf = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));

function refusalOf(field: DoseField, text: string): string | null {
  const { minimum, maximum } = doseLimits[field];
  const value = numberOf(text);
  if (value >= minimum && value <= maximum) return null;
  return t("dose.form.notANumber", { field: t(`dose.form.${field}`), minimum, maximum, text: text.trim() });
}
