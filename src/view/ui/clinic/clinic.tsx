/** "Depression and the clinic": what the model does not compute, told calmly, each statement with its source. */
import "../../../web/messages/later-words.ts";
import { useId } from "react";
import { t } from "../../../web/messages/messages.ts";
import { clinicSections } from "./clinic-sections.ts";
import { SourceList, SourceNames } from "./source-list.tsx";
import "./clinic.css";

export function Clinic() {
  const id = useId();
  const placeOf = (title: string) => `${id}-${title}`;
  const named = clinicSections.flatMap(({ statements }) => statements.flatMap(({ sources }) => sources));
  return (
    <div className="clinic">
      <p className="clinic-help">{t("clinic.help")}</p>
      <p>{t("clinic.intro")}</p>
      <nav className="clinic-contents" aria-label={t("clinic.contents")}>
        {clinicSections.map(({ title }) => (
          <button key={title} type="button" className="link-button" onClick={() => goTo(placeOf(title))}>
            {t(title)}
          </button>
        ))}
      </nav>
      {clinicSections.map(({ title, statements }) => (
        <section key={title} aria-labelledby={placeOf(title)}>
          <h3 id={placeOf(title)} tabIndex={-1}>
            {t(title)}
          </h3>
          {statements.map(({ key, sources }) => (
            <p key={key}>
              {t(key)} <SourceNames names={sources} />
            </p>
          ))}
        </section>
      ))}
      <h3>{t("clinic.sources")}</h3>
      <SourceList names={named} />
    </div>
  );
}

/** A heading is scrolled to and takes the focus, so that keyboard and screen reader go on from there. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
