/** One parameter: its value can be typed; a value that it cannot have is refused at the field and changes nothing. */
import { useEffect, useId, useState } from "react";
import { type ChangeableName, changeableTable, faultOfChange } from "../../../model/changeable.ts";
import { say, t } from "../../../web/messages/messages.ts";

interface ParameterRowProps {
  readonly name: ChangeableName;
  readonly source: string;
  /** The value without any change. */
  readonly ofSet: number;
  /** The value that runs, or that waits for a restart. */
  readonly value: number;
  readonly isPending: boolean;
  readonly onChange: (value: number) => void;
}

export function ParameterRow({ name, source, ofSet, value, isPending, onChange }: ParameterRowProps) {
  const { symbol, unit, minimum, maximum, meaning, takesEffect } = changeableTable[name];
  const [text, setText] = useState(String(value));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [fieldId, noteId] = [useId(), useId()];
  // What was reset elsewhere is shown.
  useEffect(() => {
    setText(String(value));
    setRefusal(null);
  }, [value]);

  const take = () => {
    const typed = text.trim().replace(",", ".");
    const number = typed === "" ? Number.NaN : Number(typed);
    if (!Number.isFinite(number)) {
      setRefusal(t("parameters.notANumber", { minimum, maximum }));
      return;
    }
    const fault = faultOfChange(name, number);
    setRefusal(fault && say(fault));
    if (!fault) onChange(number);
  };
  const isChanged = value !== ofSet;
  const shownUnit = unit === "1" ? t("parameters.noUnit") : unit;
  return (
    <tr data-changed={isChanged}>
      <th scope="row">
        <label htmlFor={fieldId}>
          <b>{symbol}</b> {meaning}
          <code>{name}</code>
        </label>
      </th>
      <td>
        <span className="parameter-value">
          <input
            id={fieldId}
            className="field"
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={refusal !== null}
            aria-describedby={noteId}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onBlur={take}
            onKeyDown={({ key }) => {
              if (key === "Enter") take();
            }}
          />
          <span>{shownUnit}</span>
        </span>
        <span id={noteId} className="parameter-note" role={refusal === null ? undefined : "alert"}>
          {refusal ??
            [
              ...(isChanged ? [t("parameters.changedFrom", { value: String(ofSet) })] : []),
              ...(isPending ? [t("parameters.needsRestart")] : []),
            ].join(", ")}
        </span>
        {isChanged && (
          <button
            type="button"
            className="link-button"
            aria-label={t("parameters.reset", { name })}
            onClick={() => onChange(ofSet)}
          >
            {t("parameters.resetShort")}
          </button>
        )}
      </td>
      <td>
        {minimum} … {maximum}
      </td>
      <td>{t(`parameters.takesEffect.${takesEffect}`)}</td>
      <td>{source}</td>
    </tr>
  );
}
