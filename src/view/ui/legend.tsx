/** What each mark of the picture means at the present scale, with its unit. */

import { useAppState } from "../../app/use-app-state.ts";
import type { Ground, ScaleName } from "../../app/view.ts";
import { glutamateFieldMaximum } from "../../wire/frame/layout.ts";
import { ColourChoice, MappedLegend } from "./colour-choice.tsx";
import { LegendMark, type LegendMarkName } from "./legend-mark.tsx";
import "./legend.css";

export function Legend() {
  const mode = useAppState((state) => state.colourMode);
  const ground = useAppState((state) => state.ground);
  const scale = useAppState((state) => state.scale);
  const isMapped = mode !== "population";
  // A map colours cells: a spine or a receptor keeps the colours of its own kind.
  const hasMarks = !isMapped || scale === "dendrite" || scale === "synapse";
  return (
    <div className="legend-block" data-ground={ground}>
      {hasMarks && <MarkLegend scale={scale} ground={ground} />}
      {isMapped && <MappedLegend mode={mode} ground={ground} />}
      <ColourChoice mode={mode} ground={ground} />
    </div>
  );
}

interface LegendEntry {
  readonly mark: LegendMarkName;
  readonly name: string;
  readonly meaning: string;
}

const pyramid: LegendEntry = { mark: "pyramid", name: "Pyramidal cell", meaning: "excites" };
const interneuron: LegendEntry = { mark: "interneuron", name: "Interneuron", meaning: "inhibits" };
const spine: LegendEntry = { mark: "spine", name: "Spine", meaning: "an existing synapse" };

const entriesOf: Readonly<Record<ScaleName, readonly LegendEntry[]>> = {
  sheet: [pyramid, interneuron, { mark: "spike", name: "Bright", meaning: "just fired" }, spine],
  column: [
    pyramid,
    interneuron,
    { mark: "spike", name: "Bright", meaning: "a spike on its way" },
    { mark: "thread", name: "Thread", meaning: "an axon to this cell" },
  ],
  dendrite: [
    spine,
    { mark: "scar", name: "Dark button", meaning: "possible, not there now" },
    { mark: "firedSpine", name: "Violet", meaning: "its partner has just fired" },
    { mark: "thread", name: "Thread", meaning: "the axon of a partner" },
  ],
  synapse: [
    { mark: "bouton", name: "Above", meaning: "the partner’s axon ends" },
    { mark: "spineHead", name: "Below", meaning: "the head of this cell’s spine" },
    { mark: "glutamate", name: "Dots", meaning: "glutamate, once the partner’s spike is here" },
  ],
};

/** The field of glutamate lies under cells; from near, no field is seen. */
const hasField = (scale: ScaleName) => scale === "sheet" || scale === "column";

function MarkLegend({ scale, ground }: { readonly scale: ScaleName; readonly ground: Ground }) {
  return (
    <dl className="legend">
      {entriesOf[scale].map(({ mark, name, meaning }) => (
        <div key={mark}>
          <dt>
            <LegendMark name={mark} />
          </dt>
          <dd>
            <strong>{mark === "spike" && ground === "white" ? "Dark" : name}</strong>: {meaning}
          </dd>
        </div>
      ))}
      {hasField(scale) && (
        <div className="legend-field">
          <dt>
            <span className="visually-hidden">Violet haze</span>
          </dt>
          <dd>
            <span>
              <strong>Glutamate</strong>
              <br />× healthy baseline
            </span>
            <span>
              <span className="legend-scale" aria-hidden="true" />
              <span className="legend-ends">
                <span>0</span>
                <span>1</span>
                <span>{glutamateFieldMaximum / 2}</span>
                <span>{glutamateFieldMaximum}</span>
              </span>
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
