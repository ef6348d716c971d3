/** The permanent line that names every number of the model that runs and is not that of its set. Nothing where all are. */
import { useAppState } from "../../../app/use-app-state.ts";
import { parametersWithout } from "../../../model/assumption-switches.ts";
import { changedConstants } from "../../../model/changeable.ts";
import { changedParameters } from "../../../model/parameter-sets/parameter-sets.ts";
import { t } from "../../../web/messages/messages.ts";
import "./changed-line.css";

export function ChangedLine({ onParameters }: { readonly onParameters: () => void }) {
  const report = useAppState((state) => state.report);
  const without = useAppState((state) => state.without);
  const changed = useAppState((state) => state.changedParameters);
  if (!report) return null;
  const { parameterSet, parameters } = report;
  const changes = [
    ...changedParameters(parameterSet, parameters, parametersWithout(parameterSet, without)),
    ...changedConstants(parameterSet, changed),
  ];
  if (changes.length === 0) return null;
  const list = changes.map(({ name, unit, from, to }) =>
    t("parameters.change", {
      name,
      from: String(from),
      to: String(to),
      unit: unit === "1" ? "" : ` ${unit}`,
    }),
  );
  return (
    <p className="changed-line">
      <button type="button" className="link-button" onClick={onParameters}>
        {t("parameters.changed", { count: changes.length, list: list.join(", ") })}
      </button>
    </p>
  );
}
