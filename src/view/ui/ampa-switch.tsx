/** The AMPA block: a switch for the block of the NBQX experiment, and a slider for any other share. */
import { useId } from "react";
import { setAmpaBlock } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { conditionTable } from "../../model/conditions.ts";
import { t } from "../../web/messages/messages.ts";
import { percent } from "../../web/messages/numbers.ts";
import "./ampa-switch.css";

/** Share that the NBQX experiment blocks. */
const experimentBlock = 0.5;
const { minimum, maximum } = conditionTable.ampaBlock;

export function AmpaSwitch() {
  const ampaBlock = useAppState((state) => state.ampaBlock);
  const titleId = useId();
  const isOn = ampaBlock > 0;
  return (
    <section className="ampa" aria-labelledby={titleId}>
      <div className="ampa-head">
        <h2 id={titleId} className="control-title">
          {t("run.ampa")} <span className="control-aside">NBQX</span>
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
        <span className="visually-hidden">{t("run.ampaSlider")}</span>
        <input
          type="range"
          className="range"
          min={minimum * 100}
          max={maximum * 100}
          step={5}
          value={Math.round(ampaBlock * 100)}
          style={{ "--share": ampaBlock } as React.CSSProperties}
          aria-valuetext={t("run.ampaValue", { share: percent(ampaBlock) })}
          onChange={(event) => setAmpaBlock(Number(event.currentTarget.value) / 100)}
        />
        <output className="ampa-share">{percent(ampaBlock)}</output>
      </label>
      <p className="control-note">{t(isOn ? "run.ampaOn" : "run.ampaOff")}</p>
    </section>
  );
}
