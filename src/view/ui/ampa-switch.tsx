/** The AMPA block: a switch for the model's own experiment, and a fine slider for every share in between. */
import { useId } from "react";
import { setAmpaBlock } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { conditionTable } from "../../model/conditions.ts";
import "./ampa-switch.css";

/** What the model's NBQX experiment blocks. */
const experimentBlock = 0.5;
const { minimum, maximum } = conditionTable.ampaBlock;

export function AmpaSwitch() {
  const ampaBlock = useAppState((state) => state.ampaBlock);
  const titleId = useId();
  const isOn = ampaBlock > 0;
  const percent = Math.round(ampaBlock * 100);
  return (
    <section className="ampa" aria-labelledby={titleId}>
      <div className="ampa-head">
        <h2 id={titleId} className="control-title">
          AMPA block <span className="control-aside">NBQX</span>
        </h2>
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          aria-labelledby={titleId}
          className="toggle"
          onClick={() => setAmpaBlock(isOn ? 0 : experimentBlock)}
        >
          <span className="toggle-knob" />
        </button>
      </div>
      <label className="ampa-fine">
        <span className="visually-hidden">Share of AMPA receptors blocked, percent</span>
        <input
          type="range"
          className="range"
          min={minimum * 100}
          max={maximum * 100}
          step={5}
          value={percent}
          style={{ "--share": ampaBlock } as React.CSSProperties}
          aria-valuetext={`${percent} percent of AMPA receptors blocked`}
          onChange={(event) => setAmpaBlock(Number(event.currentTarget.value) / 100)}
        />
        <output className="ampa-share">{percent} %</output>
      </label>
      <p className="control-note">
        {isOn
          ? "Less glutamate is passed on: the surge no longer starts BDNF."
          : "AMPA receptors pass glutamate on. Block half: do spines still follow?"}
      </p>
    </section>
  );
}
