/** The concentration as a number that can be typed. A value that cannot be taken is refused with a sentence. */
import { useEffect, useId, useState } from "react";
import { t } from "../../../web/messages/messages.ts";
import { doseRange } from "./dose-scale.ts";
import { formatConcentration, readConcentration } from "./dose-words.ts";

interface DoseNumberProps {
  readonly concentrationUm: number;
  readonly onChange: (concentrationUm: number) => void;
}

export function DoseNumber({ concentrationUm, onChange }: DoseNumberProps) {
  const shown = formatConcentration(concentrationUm);
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalId = useId();

  // A dose set elsewhere (slider, restart) makes an earlier refusal meaningless.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the dose is what matters
  useEffect(() => setRefusal(null), [concentrationUm]);

  const take = () => {
    if (draft === null) return;
    const read = readConcentration(draft);
    setDraft(null);
    setRefusal(read.refusal);
    if (read.refusal === null) onChange(read.concentrationUm);
  };

  return (
    <div className="dose-number">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t("dose.inputLabel", doseRange)}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : refusalId}
        size={Math.max(1, (draft ?? shown).length)}
        value={draft ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key === "Escape") {
            setDraft(null);
            setRefusal(null);
          }
        }}
      />
      <span className="dose-unit">{doseRange.unit}</span>
      <span id={refusalId} className="bubble refusal" role="alert">
        {refusal}
      </span>
    </div>
  );
}
