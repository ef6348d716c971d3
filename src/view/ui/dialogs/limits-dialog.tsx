/** What this leaves out: assumptions, disagreements and limits, for everyone to read; three can be switched off. */

import { setWaves, switchAssumption } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { type AssumptionSwitch, assumptionSwitches } from "../../../model/assumption-switches.ts";
import { quantities } from "../../../model/quantities.ts";
import { Dialog } from "./dialog.tsx";
import { assumptions, disagreements, omissions } from "./model-limits.ts";

/** The assumption behind input waves. */
const wavesAssumption = "A9";
const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii"];

export function LimitsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="What this leaves out" isOpen={isOpen} onClose={onClose}>
      <p>
        This is a simplified model of a small piece of cortex. It is <strong>not medical advice</strong>, and
        says nothing about any one person, about dosing, about other medicines, about pain or about addiction.
        Ketamine has risks, and treatment with it belongs in a clinic.
      </p>
      <h3>Nothing is scripted</h3>
      <p>
        Every spike, colour and number comes from the network as it runs in this browser, and a step of the
        mechanism lights only when its own number has moved. The plan of a course, drawn dotted, is worked out
        from the response atlas, which was sampled beforehand from this very network; the page says at any
        time whether the hours move on the atlas or on live samples. Settings, noise and seed are printed
        below the picture, so that a run can be repeated.
      </p>
      <h3>What it assumes</h3>
      <p>Three of these can be switched off here. The network then begins anew without them.</p>
      <ul className="statement-list">
        {assumptions.map(({ id, statement, evidence, without }) => {
          const found = assumptionSwitches.find(({ assumption }) => assumption === id);
          return (
            <li key={id}>
              <span className="statement-id">{id}</span>
              <span>
                {statement} <span className="statement-without">{without}</span>{" "}
                <span className="statement-evidence">Evidence: {evidence}</span>
                {found && <AssumptionToggle assumptionSwitch={found} />}
                {id === wavesAssumption && <WavesToggle />}
              </span>
            </li>
          );
        })}
      </ul>
      <h3>Where it disagrees with data</h3>
      <ul className="statement-list">
        {disagreements.map(({ statement, evidence }, index) => (
          <li key={statement}>
            <span className="statement-id">({roman[index]})</span>
            <span>
              {statement} <span className="statement-evidence">{evidence}</span>
            </span>
          </li>
        ))}
      </ul>
      <h3>Scores that are formulas</h3>
      <ul className="plain-list">
        {Object.entries(quantities).map(([name, info]) => {
          const { title, label } = info;
          return label ? (
            <li key={name}>
              <strong>{title}</strong>: {label}.
            </li>
          ) : null;
        })}
      </ul>
      <h3>What is not in it</h3>
      <ul className="plain-list">
        {omissions.map((omission) => (
          <li key={omission}>{omission}</li>
        ))}
      </ul>
      <p>
        The names of the dose ranges are labels for orientation: ranges overlap in people. A block that takes
        minutes is compressed, so that it fits the milliseconds clock.
      </p>
    </Dialog>
  );
}

function WavesToggle() {
  const areOn = useAppState((state) => state.areWavesOn);
  return (
    <span className="statement-switch">
      <button
        type="button"
        role="switch"
        aria-checked={areOn}
        aria-label="Input waves"
        className="toggle"
        onClick={() => setWaves(!areOn)}
      >
        <span className="toggle-knob" />
      </button>
      <span>
        <strong>Input waves.</strong> Six weak waves travel over the outside drive of pyramidal cells. Imposed
        for the picture, not emergent.
      </span>
    </span>
  );
}

function AssumptionToggle({ assumptionSwitch }: { readonly assumptionSwitch: AssumptionSwitch }) {
  const { name, title, meaning } = assumptionSwitch;
  const isOff = useAppState((state) => state.without === name);
  return (
    <span className="statement-switch">
      <button
        type="button"
        role="switch"
        aria-checked={isOff}
        aria-label={title}
        className="toggle"
        onClick={() => switchAssumption(isOff ? null : name)}
      >
        <span className="toggle-knob" />
      </button>
      <span>
        <strong>{title}.</strong> {meaning}
      </span>
    </span>
  );
}
