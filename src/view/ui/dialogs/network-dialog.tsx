/** Which network to begin anew with: its size, its seed, and what it runs on. */
import { type FormEvent, useState } from "react";
import { beginAnew } from "../../../app/intents.ts";
import type { AppState } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { largestSeed } from "../../../model/network/recipe.ts";
import { neuronsPerTile } from "../../../model/tile.ts";
import { Dialog } from "./dialog.tsx";
import { PhaseTimes } from "./phase-times.tsx";
import "./network-dialog.css";

const engineChoices: readonly { readonly engine: AppState["engine"]; readonly label: string }[] = [
  { engine: "auto", label: "the fastest that works here" },
  { engine: "webgpu", label: "graphics card, WebGPU: up to a million" },
  { engine: "gpujs:webgpu", label: "graphics card, WebGPU (gpu.js)" },
  { engine: "gpujs:webgl2", label: "graphics card, WebGL 2 (gpu.js)" },
  { engine: "gpujs:webasm", label: "processor, WebAssembly (gpu.js)" },
  { engine: "gpujs:cpu", label: "processor, JavaScript (gpu.js)" },
  { engine: "reference", label: "reference engine, one thread" },
];

/** Sides of the square sheet, in tiles; the largest is a million neurons. */
const sheetSides = [4, 6, 8, 12, 16, 24, 32, 56] as const;
const grouped = new Intl.NumberFormat("en");

export function NetworkDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="Another network" isOpen={isOpen} onClose={onClose}>
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
      setRefusal(`The seed must be a whole number from 0 to ${largestSeed}, but got “${seedText.trim()}”.`);
      return;
    }
    beginAnew({ engine, neurons, seed });
    onDone();
  };

  return (
    <form className="network-form" onSubmit={submit}>
      <label>
        <span>Runs on</span>
        <select
          value={engine}
          onChange={(event) => {
            const chosen = engineChoices.find((choice) => choice.engine === event.currentTarget.value);
            if (chosen) setEngine(chosen.engine);
          }}
        >
          {engineChoices.map((choice) => (
            <option key={choice.engine} value={choice.engine}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Neurons</span>
        <select
          value={neurons}
          onChange={({ currentTarget: { value } }) => setNeurons(value === "auto" ? "auto" : Number(value))}
        >
          <option value="auto">as many as run well here</option>
          {sheetSides.map((side) => (
            <option key={side} value={neuronsPerTile * side * side}>
              {grouped.format(neuronsPerTile * side * side)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Seed</span>
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
      <p>
        The same seed and size give the same network, spike for spike on the same engine. What cannot run here
        is replaced, and the line below the picture says so.
      </p>
      <button type="submit" className="button">
        Begin anew
      </button>
    </form>
  );
}
