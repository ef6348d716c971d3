/** One picked cell in numbers. The values are exact, not the frame's rounded bytes. */
import { useEffect, useMemo, useRef } from "react";
import { createWiring } from "../../../model/network/connectivity.ts";
import { createSheet } from "../../../model/network/populations.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { useInstruments } from "../instruments.tsx";
import { LiveText } from "../live-text.tsx";
import { readableEveryMs } from "../paced-drawing.ts";
import { PopulationMark } from "../population-mark.tsx";
import { countSpines, potentialSpines, regionOfNeuron, spineGatesOf } from "./spine-count.ts";
import "./cell-card.css";

export interface CellCardProps {
  readonly neuron: number;
  /** Of the running network, from its start report: the wiring follows from these. */
  readonly network: {
    readonly tilesX: number;
    readonly tilesY: number;
    readonly seed: number;
    readonly dtMs: number;
  };
  readonly onRelease: () => void;
  readonly isStimulated: boolean;
  /** Begins or ends stimulating the spot around this cell. */
  readonly onStimulate: () => void;
}

const whenFollowed = (format: (frame: Frame) => string) => (frame: Frame) =>
  scalarOf(frame, "pickedNeuron") >= 0 ? format(frame) : "–";
const potential = whenFollowed((frame) => `${decimal(scalarOf(frame, "pickedMembranePotential"), 1)} mV`);
const rate = whenFollowed((frame) => `${decimal(scalarOf(frame, "pickedRateHz"), 1)} Hz`);
const block = whenFollowed((frame) => percent(scalarOf(frame, "pickedNmdaBlock"), 1));
const open = whenFollowed((frame) => percent(scalarOf(frame, "pickedOpenFraction"), 1));

export function CellCard({ neuron, network, onRelease, isStimulated, onStimulate }: CellCardProps) {
  const { tilesX, tilesY, seed, dtMs } = network;
  const wiring = useMemo(
    () => createWiring(createSheet(tilesX, tilesY), seed, dtMs),
    [tilesX, tilesY, seed, dtMs],
  );
  const isExcitatory = neuron < wiring.sheet.excitatory;
  return (
    <section className="cell-card" aria-label={t("instrument.cellLabel")}>
      <header>
        <h3>
          <PopulationMark population={isExcitatory ? "excitatory" : "inhibitory"} />{" "}
          {t("instrument.cell", { neuron: decimal(neuron) })}
          <span className="cell-kind">
            {t(isExcitatory ? "instrument.pyramidal" : "instrument.interneuron")}
          </span>
        </h3>
        <button
          type="button"
          className="quiet-button"
          onClick={onRelease}
          aria-label={t("instrument.deselect")}
        >
          ×
        </button>
      </header>
      <dl>
        <div>
          <dt>{t("instrument.potential")}</dt>
          <dd>
            <LiveText read={potential} />
          </dd>
        </div>
        <div>
          <dt>{t("instrument.rate")}</dt>
          <dd>
            <LiveText read={rate} />
          </dd>
        </div>
        <div>
          <dt>{t("instrument.block")}</dt>
          <dd>
            <LiveText read={block} />
          </dd>
        </div>
        <div>
          <dt>{t("instrument.channelsOpen")}</dt>
          <dd>
            <LiveText read={open} />
          </dd>
        </div>
        <div>
          <dt>{t("instrument.spines")}</dt>
          <dd>
            <SpineFigure wiring={wiring} neuron={neuron} />
          </dd>
        </div>
      </dl>
      <button
        type="button"
        className="button cell-stimulate"
        aria-pressed={isStimulated}
        onClick={onStimulate}
      >
        {t(isStimulated ? "instrument.stopStimulating" : "instrument.stimulate")}
      </button>
    </section>
  );
}

function SpineFigure({ wiring, neuron }: { wiring: ReturnType<typeof createWiring>; neuron: number }) {
  const { onFrame } = useInstruments();
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const gates = spineGatesOf(wiring, neuron);
    const region = regionOfNeuron(wiring, neuron);
    const text = (frame: Frame | null) => {
      if (!gates) return t("instrument.noSpines");
      const occupancy = frame?.occupancy[region];
      if (occupancy === undefined) return "–";
      const existing = countSpines(gates, occupancy);
      return t("instrument.spineCount", { existing, potential: potentialSpines });
    };
    return onFrame({
      everyMs: readableEveryMs,
      draw: (frame) => {
        if (element.current) element.current.textContent = text(frame);
      },
    });
  }, [onFrame, wiring, neuron]);
  return <span ref={element} />;
}
