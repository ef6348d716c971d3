/** Fields of a dialog's form, and why their values were refused. */
import type { FormEvent, ReactNode } from "react";

interface FormProps {
  /** null: nothing was refused. */
  readonly refusal: string | null;
  readonly note: string;
  readonly action: string;
  readonly onSubmit: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

export function Form({ refusal, note, action, onSubmit, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {children}
      <p className="refusal" role="alert">
        {refusal}
      </p>
      <p>{note}</p>
      <button type="submit" className="button">
        {action}
      </button>
    </form>
  );
}

interface SelectFieldProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Value[];
  readonly nameOf: (choice: Value) => string;
  readonly onChange: (choice: Value) => void;
}

export function SelectField<Value extends string | number>(props: SelectFieldProps<Value>) {
  const { label, value, choices, nameOf, onChange } = props;
  return (
    <label>
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly text: string;
  readonly isRefused: boolean;
  readonly onChange: (text: string) => void;
}

/** Text, so that what is no number can be refused with a sentence. */
export function NumberField({ label, text, isRefused, onChange }: NumberFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        className="field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isRefused}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
