/** Settings of the next network: engine, size and seed. */
import { type FormEvent, useState } from "react";
import { beginAnew } from "../../../app/intents.ts";
import type { AppState } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { largestSeed } from "../../../model/network/recipe.ts";
import { neuronsPerTile } from "../../../model/tile.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { Dialog } from "./dialog.tsx";
import { PhaseTimes } from "./phase-times.tsx";
import "./network-dialog.css";

const engineChoices = [
  "auto",
  "webgpu",
  "gpujs:webgpu",
  "gpujs:webgl2",
  "gpujs:webasm",
  "gpujs:cpu",
  "reference",
] as const satisfies readonly AppState["engine"][];

/** Sides of the square sheet, in tiles; the largest is a million neurons. */
const sheetSides = [4, 6, 8, 12, 16, 24, 32, 56] as const;

export function NetworkDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={t("network.title")} isOpen={isOpen} onClose={onClose}>
      <NetworkForm onDone={onClose} />
      <PhaseTimes />
    </Dialog>
  );
}

function NetworkForm({ onDone }: { readonly onDone: () => void }) {
  const asked = {
    engine: useAppState((state) => state.engine),
    neurons: useAppState((state) => state.neurons),
    seed: useAppState((state) => state.seed),
  };
  const [engine, setEngine] = useState(asked.engine);
  const [neurons, setNeurons] = useState(asked.neurons);
  const [seedText, setSeedText] = useState(String(asked.seed));
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const seed = seedText.trim() === "" ? Number.NaN : Number(seedText);
    if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
      setRefusal(t("network.badSeed", { maximum: largestSeed, text: seedText.trim() }));
      return;
    }
    beginAnew({ engine, neurons, seed });
    onDone();
  };

  return (
    <form className="network-form" onSubmit={submit}>
      <label>
        <span>{t("network.engine")}</span>
        <select
          value={engine}
          onChange={(event) => {
            const chosen = engineChoices.find((choice) => choice === event.currentTarget.value);
            if (chosen) setEngine(chosen);
          }}
        >
          {engineChoices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`network.engine.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("network.neurons")}</span>
        <select
          value={neurons}
          onChange={({ currentTarget: { value } }) => setNeurons(value === "auto" ? "auto" : Number(value))}
        >
          <option value="auto">{t("network.neuronsAuto")}</option>
          {sheetSides.map((side) => (
            <option key={side} value={neuronsPerTile * side * side}>
              {decimal(neuronsPerTile * side * side)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("network.seed")}</span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={seedText}
          aria-invalid={refusal !== null}
          onChange={(event) => {
            setSeedText(event.currentTarget.value);
            setRefusal(null);
          }}
        />
      </label>
      <p className="network-refusal" role="alert">
        {refusal}
      </p>
      <p>{t("network.note")}</p>
      <button type="submit" className="button">
        {t("network.restart")}
      </button>
    </form>
  );
}
