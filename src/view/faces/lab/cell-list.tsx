/** The followed cells: the selected one, those that are kept in view, and a field for another. */
import { type FormEvent, useState } from "react";
import { useStore } from "zustand";
import { pickNeuron } from "../../../app/intents.ts";
import { followedCells, labStore, togglePinned } from "../../../app/lab/lab-state.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";

export function CellList() {
  const picked = useAppState((state) => state.pickedNeuron);
  const neurons = useAppState((state) => state.report?.neurons ?? 0);
  const pinned = useStore(labStore, (state) => state.pinned);
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const cell = Number(text);
    if (text.trim() === "" || !Number.isInteger(cell) || cell < 0 || cell >= neurons) {
      setRefusal(t("lab.addCellRefused", { last: neurons - 1 }));
      return;
    }
    setRefusal(null);
    setText("");
    if (!pinned.includes(cell)) togglePinned(cell);
  };
  return (
    <fieldset className="lab-row" aria-label={t("lab.followed")}>
      {followedCells(picked, pinned).map((cell) => {
        const isPinned = pinned.includes(cell);
        return (
          <span key={cell} className="lab-cell" data-picked={cell === picked}>
            <button
              type="button"
              className="lab-cell-name"
              onClick={() => pickNeuron(cell)}
              aria-pressed={cell === picked}
            >
              {cell}
            </button>
            <button
              type="button"
              className="lab-cell-pin"
              aria-label={isPinned ? t("lab.unpin", { neuron: cell }) : t("lab.pin")}
              onClick={() => togglePinned(cell)}
            >
              {isPinned ? "×" : "+"}
            </button>
          </span>
        );
      })}
      <form className="lab-add-cell" onSubmit={add}>
        <input
          type="text"
          value={text}
          inputMode="numeric"
          aria-label={t("lab.addCellLabel")}
          placeholder={t("lab.addCellLabel")}
          aria-invalid={refusal !== null}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button lab-button">
          {t("lab.addCell")}
        </button>
      </form>
      {refusal && (
        <p role="alert" className="small">
          {refusal}
        </p>
      )}
    </fieldset>
  );
}
