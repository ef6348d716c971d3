/** Settings of the next network: engine, size, parameter set, threads and seed. */
import { useState } from "react";
import { restart } from "../../../app/intents.ts";
import { threadsFor } from "../../../app/settings.ts";
import type { AppState } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { largestSeed } from "../../../model/network/recipe.ts";
import { parameterSetNames } from "../../../model/parameter-sets/parameter-sets.ts";
import { neuronsPerTile } from "../../../model/tile.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { Form, NumberField, SelectField } from "./form.tsx";

const engineChoices = [
  "auto",
  "webgpu",
  "gpujs:webgpu",
  "gpujs:webgl2",
  "gpujs:webasm",
  "gpujs:cpu",
  "reference",
] as const satisfies readonly AppState["engine"][];

/** Square sheets of so many tiles a side; the largest is a million neurons. */
const neuronChoices = [
  "auto",
  ...[4, 6, 8, 12, 16, 24, 32, 56].map((side) => neuronsPerTile * side ** 2),
] as const;

type Threads = AppState["threads"];

/** As many as there are cores, and what the address has asked for. */
function threadChoices(asked: Threads): readonly Threads[] {
  if (!crossOriginIsolated) return ["auto"];
  const most = Math.max(navigator.hardwareConcurrency, asked === "auto" ? 1 : asked);
  return ["auto", ...Array.from({ length: most }, (_, index) => index + 1)];
}

function nameOfThreads(threads: Threads): string {
  if (threads !== "auto") return decimal(threads);
  if (!crossOriginIsolated) return t("network.threadsOne");
  const cores = navigator.hardwareConcurrency;
  return t("network.threadsAuto", { threads: threadsFor("auto", cores), cores });
}

export function NetworkForm({ onDone }: { readonly onDone: () => void }) {
  const [engine, setEngine] = useState(useAppState((state) => state.engine));
  const [parameterSet, setParameterSet] = useState(useAppState((state) => state.parameterSet));
  const [neurons, setNeurons] = useState(useAppState((state) => state.neurons));
  const [threads, setThreads] = useState(useAppState((state) => state.threads));
  const [seedText, setSeedText] = useState(String(useAppState((state) => state.seed)));
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = () => {
    const seed = seedText.trim() === "" ? Number.NaN : Number(seedText);
    if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
      setRefusal(t("network.badSeed", { maximum: largestSeed, text: seedText.trim() }));
      return;
    }
    restart({ engine, neurons, parameterSet, threads, seed });
    onDone();
  };

  return (
    <Form refusal={refusal} note={t("network.note")} action={t("network.restart")} onSubmit={submit}>
      <SelectField
        label={t("network.engine")}
        value={engine}
        choices={engineChoices}
        nameOf={(name) => t(`network.engine.${name}`)}
        onChange={setEngine}
      />
      <SelectField
        label={t("network.neurons")}
        value={neurons}
        choices={neuronChoices}
        nameOf={(count) => (count === "auto" ? t("network.neuronsAuto") : decimal(count))}
        onChange={setNeurons}
      />
      <SelectField
        label={t("network.parameters")}
        value={parameterSet}
        choices={parameterSetNames}
        nameOf={(name) => t(`network.parameters.${name}`)}
        onChange={setParameterSet}
      />
      <SelectField
        label={t("network.threads")}
        value={threads}
        choices={threadChoices(threads)}
        nameOf={nameOfThreads}
        onChange={setThreads}
      />
      <NumberField
        label={t("network.seed")}
        text={seedText}
        isRefused={refusal !== null}
        onChange={(text) => {
          setSeedText(text);
          setRefusal(null);
        }}
      />
    </Form>
  );
}
