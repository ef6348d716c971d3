/** One picked cell in numbers. The values are exact, not the frame's rounded bytes. */
import { useEffect, useMemo, useRef } from "react";
import { createWiring } from "../../../model/network/connectivity.ts";
import { createSheet } from "../../../model/network/populations.ts";
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
const potential = whenFollowed(
  (frame) => `−${Math.abs(scalarOf(frame, "pickedMembranePotential")).toFixed(1)} mV`,
);
const rate = whenFollowed((frame) => `${scalarOf(frame, "pickedRateHz").toFixed(1)} Hz`);
const block = whenFollowed((frame) => `${(scalarOf(frame, "pickedNmdaBlock") * 100).toFixed(1)} %`);
const open = whenFollowed((frame) => `${(scalarOf(frame, "pickedOpenFraction") * 100).toFixed(1)} %`);

export function CellCard({ neuron, network, onRelease, isStimulated, onStimulate }: CellCardProps) {
  const { tilesX, tilesY, seed, dtMs } = network;
  const wiring = useMemo(
    () => createWiring(createSheet(tilesX, tilesY), seed, dtMs),
    [tilesX, tilesY, seed, dtMs],
  );
  const isExcitatory = neuron < wiring.sheet.excitatory;
  return (
    <section className="cell-card" aria-label="Picked cell">
      <header>
        <h3>
          <PopulationMark population={isExcitatory ? "excitatory" : "inhibitory"} /> Cell {neuron}
          <span className="cell-kind">
            {isExcitatory ? "pyramidal, excitatory" : "interneuron, inhibitory"}
          </span>
        </h3>
        <button type="button" className="quiet-button" onClick={onRelease} aria-label="Let go of this cell">
          ×
        </button>
      </header>
      <dl>
        <div>
          <dt>Membrane potential</dt>
          <dd>
            <LiveText read={potential} />
          </dd>
        </div>
        <div>
          <dt>Firing rate</dt>
          <dd>
            <LiveText read={rate} />
          </dd>
        </div>
        <div>
          <dt>NMDA block</dt>
          <dd>
            <LiveText read={block} />
          </dd>
        </div>
        <div>
          <dt>NMDA channels open</dt>
          <dd>
            <LiveText read={open} />
          </dd>
        </div>
        <div>
          <dt>Spines</dt>
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
        {isStimulated ? "Stop stimulating" : "Stimulate around this cell"}
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
      if (!gates) return "none: only pyramidal cells carry them here";
      const occupancy = frame?.occupancy[region];
      return occupancy === undefined ? "–" : `${countSpines(gates, occupancy)} of ${potentialSpines}`;
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
