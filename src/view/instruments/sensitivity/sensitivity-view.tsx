/** Which assumption matters for which claim, as measured by the command "sensitivity". */
import { type Screen, summaryOf } from "../../../model/sensitivity/findings.ts";
import { sensitivities } from "../../../model/sensitivity/sensitivity.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { ChangesTable } from "./changes-table.tsx";
import { ClaimRanking } from "./claim-ranking.tsx";
import "./sensitivity.css";

export function SensitivityView({ parameterSet }: { readonly parameterSet: string }) {
  const findings = sensitivities[parameterSet];
  if (!findings) return <p>{t("sensitivity.missing")}</p>;
  const { cascade, network, oneAtATime } = findings;
  const { changes, leaving, keepingSign } = summaryOf(oneAtATime);
  return (
    <div className="sensitivity">
      <p>{t("sensitivity.intro")}</p>
      <h3>{t("sensitivity.treatment")}</h3>
      <p>{t("sensitivity.treatmentText", { starts: cascade.starts, evaluations: cascade.evaluations })}</p>
      <Claims {...cascade} />
      <h3>{t("sensitivity.network")}</h3>
      {network ? (
        <>
          <p>
            {t("sensitivity.networkText", {
              ...{ starts: network.starts, step: decimal(network.step, 1) },
              ...{ evaluations: network.evaluations, neurons: network.neurons },
            })}
          </p>
          <Claims {...network} />
        </>
      ) : (
        <p>{t("sensitivity.notMeasured")}</p>
      )}
      <h3>{t("sensitivity.changes")}</h3>
      <p>{t("sensitivity.changesText", { changes, leaving, keeping: keepingSign })}</p>
      <ChangesTable {...oneAtATime} />
      <p className="claim-start">
        {t("sensitivity.changesCaption", { set: findings.parameterSet, date: findings.date })}
      </p>
    </div>
  );
}

const Claims = ({ claims }: Screen) => (
  <div className="claim-grid">
    {claims.map((finding) => (
      <ClaimRanking key={finding.claim} finding={finding} />
    ))}
  </div>
);
