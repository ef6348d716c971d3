/** Counts of visits by day; behind the PIN they can be copied and saved. */
import { useState } from "react";
import { countsAsCsv, dayOf, readCounts } from "../../../app/kiosk/counts.ts";
import { keptCounts } from "../../../app/kiosk/kiosk.ts";
import { currentLocale, t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { saveFile } from "../../../web/save-file.ts";

const shownDays = 14;

export function OperatorCounts({ canTake }: { readonly canTake: boolean }) {
  const [counts] = useState(() => readCounts(keptCounts));
  const [said, setSaid] = useState("");
  const days = Object.keys(counts).sort().reverse().slice(0, shownDays);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(countsAsCsv(counts));
      setSaid(t("kiosk.operator.copied"));
    } catch {
      setSaid(t("kiosk.operator.notCopied"));
    }
  };
  const save = () =>
    saveFile(
      `disinhibit-visits-${dayOf(new Date())}.csv`,
      new Blob([countsAsCsv(counts)], { type: "text/csv" }),
    );
  return (
    <section aria-labelledby="kiosk-counts">
      <h3 id="kiosk-counts">{t("kiosk.operator.counts")}</h3>
      <p>{t("kiosk.operator.countsMeaning")}</p>
      {days.length === 0 ? (
        <p>{t("kiosk.operator.noCounts")}</p>
      ) : (
        <table className="kiosk-counts">
          <thead>
            <tr>
              {(["day", "visits", "finished", "resets", "furthest"] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`kiosk.operator.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => {
              const { visits = 0, finished = 0, resets = 0, chapters = [] } = counts[day] ?? {};
              return (
                <tr key={day}>
                  <th scope="row">{new Date(`${day}T12:00`).toLocaleDateString(currentLocale())}</th>
                  <td>{decimal(visits)}</td>
                  <td>{decimal(finished)}</td>
                  <td>{decimal(resets)}</td>
                  <td>{chapters.map((reached) => decimal(reached)).join(" · ")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {canTake && (
        <>
          <div className="kiosk-operator-ways">
            <button type="button" className="button" onClick={copy}>
              {t("kiosk.operator.copy")}
            </button>
            <button type="button" className="button" onClick={save}>
              {t("kiosk.operator.save")}
            </button>
          </div>
          <p role="status">{said}</p>
        </>
      )}
    </section>
  );
}
