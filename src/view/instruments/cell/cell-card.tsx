/** The picked cell in numbers. The values are exact, not the frame's rounded bytes. */
import { useCallback, useMemo } from "react";
import { pickNeuron } from "../../../app/intents.ts";
import { toggleStimulusAroundPicked } from "../../../app/stimulus.ts";
import type { AppState } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { createWiring, type Wiring } from "../../../model/network/connectivity.ts";
import { createSheet } from "../../../model/network/populations.ts";
import { spineSynapsesOf } from "../../../model/network/spine-synapses.ts";
import { FigureList } from "../../../web/figure-list.tsx";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { PopulationMark } from "../population-mark.tsx";
import "./cell-card.css";

const whenFollowed = (format: (frame: Frame) => string) => (frame: Frame) =>
  scalarOf(frame, "pickedNeuron") >= 0 ? format(frame) : "–";
const potential = whenFollowed((frame) => `${decimal(scalarOf(frame, "pickedMembranePotential"), 1)} mV`);
const rate = whenFollowed((frame) => `${decimal(scalarOf(frame, "pickedRateHz"), 1)} Hz`);
const block = whenFollowed((frame) => percent(scalarOf(frame, "pickedNmdaBlock"), 1));
const open = whenFollowed((frame) => percent(scalarOf(frame, "pickedActivatedFraction"), 1));

export function CellCard() {
  const report = useAppState((state) => state.report);
  const neuron = useAppState((state) => state.pickedNeuron);
  if (!report || neuron === null) return <p className="control-note">{t("page.noCell")}</p>;
  return <PickedCell neuron={neuron} network={report} />;
}

type Network = NonNullable<AppState["report"]>;

function PickedCell({ neuron, network }: { readonly neuron: number; readonly network: Network }) {
  const { tilesX, tilesY, seed, dtMs } = network;
  const isStimulated = useAppState((state) => state.stimulus !== null);
  const wiring = useMemo(
    () => createWiring(createSheet(tilesX, tilesY), seed, dtMs),
    [tilesX, tilesY, seed, dtMs],
  );
  const population = neuron < wiring.sheet.excitatory ? "excitatory" : "inhibitory";
  return (
    <section className="cell-card" aria-label={t("instrument.cellLabel")}>
      <header>
        <h3>
          <PopulationMark population={population} /> {t("instrument.cell", { neuron: decimal(neuron) })}
          <span className="quiet small">
            {t(population === "excitatory" ? "instrument.pyramidal" : "instrument.interneuron")}
          </span>
        </h3>
        <button
          type="button"
          className="quiet-button"
          onClick={() => pickNeuron(null)}
          aria-label={t("instrument.deselect")}
        >
          ×
        </button>
      </header>
      <FigureList
        rows={[
          [t("instrument.potential"), <LiveText key="potential" read={potential} />],
          [t("instrument.rate"), <LiveText key="rate" read={rate} />],
          [t("instrument.block"), <LiveText key="block" read={block} />],
          [t("instrument.receptorsActivated"), <LiveText key="open" read={open} />],
          [t("instrument.spines"), <SpineFigure key="spines" wiring={wiring} neuron={neuron} />],
        ]}
      />
      <button
        type="button"
        className="button"
        aria-pressed={isStimulated}
        onClick={toggleStimulusAroundPicked}
      >
        {t(isStimulated ? "instrument.stopStimulating" : "instrument.stimulate")}
      </button>
    </section>
  );
}

function SpineFigure({ wiring, neuron }: { readonly wiring: Wiring; readonly neuron: number }) {
  const { gates, region } = useMemo(() => spineSynapsesOf(wiring, neuron), [wiring, neuron]);
  const read = useCallback(
    ({ occupancy }: Frame) => {
      const existing = gates.filter((gate) => gate < (occupancy[region] ?? 0)).length;
      return t("instrument.spineCount", { existing, potential: gates.length });
    },
    [gates, region],
  );
  return gates.length > 0 ? <LiveText read={read} /> : t("instrument.noSpines");
}
