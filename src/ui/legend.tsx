/** What each mark of the picture means, with its unit. */

import { useAppState } from "../app/use-app-state.ts";
import type { Ground } from "../app/view.ts";
import { glutamateFieldMaximum } from "../snapshot/layout.ts";
import { ColourChoice, MappedLegend } from "./colour-choice.tsx";
import "./legend.css";

export function Legend() {
  const mode = useAppState((state) => state.colourMode);
  const ground = useAppState((state) => state.ground);
  return (
    <div className="legend-block" data-ground={ground}>
      {mode === "population" ? (
        <PopulationLegend ground={ground} />
      ) : (
        <MappedLegend mode={mode} ground={ground} />
      )}
      <ColourChoice mode={mode} ground={ground} />
    </div>
  );
}

function PopulationLegend({ ground }: { readonly ground: Ground }) {
  return (
    <dl className="legend">
      <div>
        <dt>
          <svg viewBox="0 0 12 12" width="13" height="13" aria-hidden="true" focusable="false">
            <path d="M6 .8 11.6 10.8H.4Z" fill="var(--excitatory)" />
          </svg>
        </dt>
        <dd>
          <strong>Pyramidal cell</strong>, excitatory
        </dd>
      </div>
      <div>
        <dt>
          <svg viewBox="0 0 12 12" width="13" height="13" aria-hidden="true" focusable="false">
            <circle cx="6" cy="6" r="5" fill="var(--inhibitory)" />
          </svg>
        </dt>
        <dd>
          <strong>Interneuron</strong>, inhibitory
        </dd>
      </div>
      <div>
        <dt>
          <span className="legend-bright" aria-hidden="true" />
        </dt>
        <dd>
          <strong>{ground === "white" ? "Dark" : "Bright"}</strong>: it has just fired
        </dd>
      </div>
      <div>
        <dt>
          <svg viewBox="0 0 14 12" width="15" height="13" aria-hidden="true" focusable="false">
            <path d="M1 10.5H13M7 10.5V6" stroke="var(--spine)" strokeWidth="1.4" fill="none" />
            <circle cx="7" cy="3.9" r="2.6" fill="var(--spine)" />
          </svg>
        </dt>
        <dd>
          <strong>Spine</strong>: one synapse that exists now
        </dd>
      </div>
      <div className="legend-field">
        <dt>
          <span className="visually-hidden">Violet haze</span>
        </dt>
        <dd>
          <strong>Glutamate</strong>, × healthy baseline
          <span className="legend-scale" aria-hidden="true" />
          <span className="legend-ends">
            <span>0</span>
            <span>1</span>
            <span>{glutamateFieldMaximum / 2}</span>
            <span>{glutamateFieldMaximum}</span>
          </span>
        </dd>
      </div>
    </dl>
  );
}
