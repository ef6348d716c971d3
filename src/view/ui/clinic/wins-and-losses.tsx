/** Published experiments that the model agrees with, beside those that it does not: the table of docs/validation.md. */
import "../../../web/messages/later-words.ts";
import { evidence, type Finding, type Verdict } from "../../../treatment/evidence/evidence.ts";
import { foundInWords } from "../../../web/messages/finding-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { RichText } from "../../../web/messages/rich-text.tsx";
import { SourceList, SourceNames } from "./source-list.tsx";
import "./clinic.css";

const columns = [
  { verdict: "agrees", title: "finding.wins" },
  { verdict: "disagrees", title: "finding.losses" },
] as const;

export function WinsAndLosses() {
  const { findings, parameterSet, date } = evidence;
  return (
    <>
      <p>
        <RichText message={t("finding.intro", { parameterSet, date })} />
      </p>
      <div className="findings">
        {columns.map(({ verdict, title }) => (
          <Findings key={verdict} verdict={verdict} title={title} />
        ))}
      </div>
      <Findings verdict="cannotTell" title="finding.open" />
      <h3>{t("clinic.sources")}</h3>
      <SourceList names={findings.flatMap(({ sources }) => sources)} />
    </>
  );
}

interface FindingsProps {
  readonly verdict: Verdict;
  readonly title: "finding.wins" | "finding.losses" | "finding.open";
}

function Findings({ verdict, title }: FindingsProps) {
  const chosen = evidence.findings.filter((finding) => finding.verdict === verdict);
  return (
    <section>
      <h3>{t(title, { count: chosen.length })}</h3>
      <ul className="finding-list" data-verdict={verdict}>
        {chosen.map((finding) => (
          <li key={finding.name}>
            <FindingText finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const FindingText = ({ finding }: { readonly finding: Finding }) => (
  <>
    <h4>
      {t(`finding.${finding.name}.experiment`)}{" "}
      <span className="finding-status">({t(finding.isFitted ? "finding.fitted" : "finding.heldOut")})</span>
    </h4>
    <p>
      <span className="finding-term">
        {t("finding.observed")}
        {t("page.colon")}
      </span>{" "}
      {t(`finding.${finding.name}.observed`)} <SourceNames names={finding.sources} />
    </p>
    <p>
      <span className="finding-term">
        {t("finding.model")}
        {t("page.colon")}
      </span>{" "}
      {foundInWords(finding)}
    </p>
  </>
);
