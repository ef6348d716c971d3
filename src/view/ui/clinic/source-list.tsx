/** Publications beside a statement, by name, and in full at the end. */
import { sourceNamed } from "../../../model/sources/sources.ts";
import { t } from "../../../web/messages/messages.ts";

/** "Zarate 2006; Murrough 2013", or that it is told without a source. */
export const SourceNames = ({ names }: { readonly names: readonly string[] }) => (
  <cite className="source-names">({names.length === 0 ? t("clinic.told") : names.join("; ")})</cite>
);

/** Every publication once, with its place in print and what was read of it. */
export function SourceList({ names }: { readonly names: readonly string[] }) {
  const sources = [...new Set(names)].sort((a, b) => a.localeCompare(b)).map(sourceNamed);
  return (
    <ul className="source-list">
      {sources.map(({ name, citation, doi, read }) => (
        <li key={name}>
          <strong>{name}</strong>, {citation}.{doi !== "" && ` doi:${doi}.`}{" "}
          {t("clinic.read", { read: t(`source.read.${read === "not re-read" ? "secondHand" : read}`) })}
        </li>
      ))}
    </ul>
  );
}
