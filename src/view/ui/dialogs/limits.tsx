/** The limits of the model: assumptions, of which three can be switched off, disagreements with data and omissions. */
import "../../../web/messages/later-words.ts";
import type { ReactNode } from "react";
import { restart, setWaves } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { type AssumptionSwitchName, assumptionSwitches } from "../../../model/assumption-switches.ts";
import { trajectoryColumnNames } from "../../../model/quantities.ts";
import { type Regime, regimeTable } from "../../../model/regimes.ts";
import { listed } from "../../../web/messages/lists.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { RichText } from "../../../web/messages/rich-text.tsx";
import { Toggle } from "../../../web/toggle.tsx";

/** Each with a statement, its evidence and what was measured, or is expected, without it. */
const assumptionNames = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10"] as const;

/** Each with a statement and its evidence. */
const disagreementNames = [
  "interneurons",
  "slowWaves",
  "gamma",
  "bands",
  "burst",
  "delay",
  "sv2a",
  "enantiomers",
  "hydroxynorketamine",
] as const;

const omissionNames = ["regions", "plasticity", "targets", "people"] as const;

/** The assumption behind input waves. */
const wavesAssumption = "A9";
const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

/** "analgesic 70–160" */
const rangeInWords = ({ name, fromNgPerMl, toNgPerMl }: Regime) =>
  `${t(`dose.regime.${name}`)} ${decimal(fromNgPerMl)}–${decimal(toNgPerMl)}`;

interface LimitsProps {
  readonly onWinsAndLosses: () => void;
  readonly onClinic: () => void;
  readonly onCertainty: () => void;
}

export function Limits({ onWinsAndLosses, onClinic, onCertainty }: LimitsProps) {
  return (
    <>
      <p className="dialog-ways">
        <button type="button" className="button" onClick={onCertainty}>
          {t("certainty.title")}
        </button>
        <button type="button" className="button" onClick={onWinsAndLosses}>
          {t("finding.title")}
        </button>
        <button type="button" className="button" onClick={onClinic}>
          {t("clinic.title")}
        </button>
      </p>
      <p>
        <RichText message={t("limits.intro")} />
      </p>
      <h3>{t("limits.computed")}</h3>
      <p>{t("limits.computedText")}</p>
      <h3>{t("limits.assumptions")}</h3>
      <p>{t("limits.assumptionsText")}</p>
      <ul className="statement-list">
        {assumptionNames.map((id) => {
          const found = assumptionSwitches.find(({ assumption }) => assumption === id);
          return (
            <li key={id}>
              <span className="statement-id">{id}</span>
              <span>
                {t(`limits.${id}.statement`)}{" "}
                <span className="statement-without">{t(`limits.${id}.without`)}</span>{" "}
                <span className="statement-evidence">
                  {t("limits.evidence", { evidence: t(`limits.${id}.evidence`) })}
                </span>
                {found && <AssumptionToggle name={found.name} />}
                {id === wavesAssumption && <WavesToggle />}
              </span>
            </li>
          );
        })}
      </ul>
      <h3>{t("limits.disagreements")}</h3>
      <ul className="statement-list">
        {disagreementNames.map((name, index) => (
          <li key={name}>
            <span className="statement-id">({roman[index]})</span>
            <span>
              {t(`limits.disagreement.${name}.statement`)}{" "}
              <span className="statement-evidence">{t(`limits.disagreement.${name}.evidence`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <h3>{t("limits.scores")}</h3>
      <ul className="plain-list">
        {trajectoryColumnNames.map((name) =>
          labelOf(name) === "" ? null : (
            <li key={name}>
              <strong>{titleOf(name)}</strong>
              {t("page.colon")} {labelOf(name)}
              {t("page.fullStop")}
            </li>
          ),
        )}
      </ul>
      <h3>{t("limits.omissions")}</h3>
      <ul className="plain-list">
        {omissionNames.map((name) => (
          <li key={name}>{t(`limits.omission.${name}`)}</li>
        ))}
      </ul>
      <p>{t("limits.ranges", { ranges: listed(regimeTable.map(rangeInWords)) })}</p>
    </>
  );
}

function WavesToggle() {
  const areOn = useAppState((state) => state.areWavesOn);
  return (
    <Statement isOn={areOn} title={t("picture.inputWaves")} onToggle={() => setWaves(!areOn)}>
      {t("limits.waves")}
    </Statement>
  );
}

function AssumptionToggle({ name }: { readonly name: AssumptionSwitchName }) {
  const isOff = useAppState((state) => state.without === name);
  return (
    <Statement
      isOn={isOff}
      title={t(`assumption.${name}.title`)}
      onToggle={() => restart({ without: isOff ? null : name })}
    >
      {t(`assumption.${name}.meaning`)}
    </Statement>
  );
}

interface StatementProps {
  readonly isOn: boolean;
  readonly title: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A switch and what it does. */
function Statement({ isOn, title, onToggle, children }: StatementProps) {
  return (
    <span className="statement-switch">
      <Toggle isOn={isOn} onToggle={onToggle} aria-label={title} />
      <span>
        <strong>
          {title}
          {t("page.fullStop")}
        </strong>{" "}
        {children}
      </span>
    </span>
  );
}
