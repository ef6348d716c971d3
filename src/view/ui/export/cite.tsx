/** How to cite the program: a text with version and link, copied with one press. */
import { useState } from "react";
import { pageProgram } from "../../../app/known-of-run.ts";
import { t } from "../../../web/messages/messages.ts";

export function Cite() {
  const [said, setSaid] = useState("");
  const { version, commit } = pageProgram;
  const { origin, pathname } = window.location;
  const text = t("export.citation", {
    version,
    commit: commit.slice(0, 12),
    address: `${origin}${pathname}`,
  });
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error())).then(
      () => setSaid(t("export.copied")),
      () => setSaid(t("export.copyFailed")),
    );
  return (
    <section className="take-home-cite" aria-labelledby="take-home-cite">
      <h3 id="take-home-cite">{t("export.cite")}</h3>
      <p className="take-home-citation">{text}</p>
      <p className="quiet">{t("export.citeAlso")}</p>
      <p>
        <button type="button" className="button" onClick={() => void copy()}>
          {t("export.copy")}
        </button>{" "}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
