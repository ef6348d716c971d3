/** The AMPA block: a switch for the block of the NBQX experiment, and a slider for any other share. */
import { useId } from "react";
import { setAmpaBlock } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { conditionTable } from "../../model/conditions.ts";
import { t } from "../../web/messages/messages.ts";
import { percent } from "../../web/messages/numbers.ts";
import { Toggle } from "../../web/toggle.tsx";
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
          {t("run.ampa")} <span className="quiet">NBQX</span>
        </h2>
        <Toggle
          isOn={isOn}
          onToggle={() => setAmpaBlock(isOn ? 0 : experimentBlock)}
          aria-labelledby={titleId}
        />
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
        <output className="soft small">{percent(ampaBlock)}</output>
      </label>
      <p className="control-note">{t(isOn ? "run.ampaOn" : "run.ampaOff")}</p>
    </section>
  );
}
