/** Every parameter of the network: searched, read with range and source, and changed. Loaded when it is opened. */
import { useId, useMemo, useState } from "react";
import { restart } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { parametersWithout } from "../../../model/assumption-switches.ts";
import {
  createParameters,
  type ParameterSetName,
  parameterSets,
} from "../../../model/parameter-sets/parameter-sets.ts";
import { type ParameterName, parameterNames, parameterTable } from "../../../model/parameters.ts";
import { t } from "../../../web/messages/messages.ts";
import { ParameterRow } from "./parameter-row.tsx";
import "./parameters-table.css";

/** Values that were typed and wait for a restart. */
type Pending = Readonly<Partial<Record<ParameterName, number>>>;

/** Where the value of a set comes from. */
function sourceOf(set: ParameterSetName, name: ParameterName): string {
  const { replaced, sources } = parameterSets[set];
  if (!Object.hasOwn(replaced, name)) return parameterTable[name].source;
  return sources[name] ?? t("parameters.fitted");
}

const without = <Value extends object>(values: Value, name: string) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

export function ParametersTable() {
  const parameterSet = useAppState((state) => state.parameterSet);
  const removed = useAppState((state) => state.without);
  const changed = useAppState((state) => state.changedParameters);
  const [pending, setPending] = useState<Pending>({});
  const [searched, setSearched] = useState("");
  const searchId = useId();
  const values = useMemo(
    () => createParameters(parametersWithout(parameterSet, removed), parameterSet),
    [parameterSet, removed],
  );
  const words = searched.toLowerCase().split(/\s+/).filter(Boolean);
  // What runs with another value comes first; rows do not move while they are edited.
  const [ordered] = useState(() => [
    ...parameterNames.filter((name) => changed[name] !== undefined),
    ...parameterNames.filter((name) => changed[name] === undefined),
  ]);
  const found = ordered.filter((name) => {
    const { symbol, meaning } = parameterTable[name];
    const text = `${name} ${symbol} ${meaning} ${sourceOf(parameterSet, name)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const count = Object.keys(pending).length;

  const change = (name: ParameterName, value: number) => {
    const isAsItRuns = value === (changed[name] ?? values[name]);
    setPending((before) => ({ ...without(before, name), ...(isAsItRuns ? {} : { [name]: value }) }));
  };
  const apply = () => {
    const wanted = { ...changed, ...pending };
    const kept = Object.entries(wanted).filter(([name, value]) => value !== values[name as ParameterName]);
    restart({ changedParameters: Object.fromEntries(kept) });
    setPending({});
  };
  const resetAll = () => {
    setPending({});
    if (Object.keys(changed).length > 0) restart({ changedParameters: {} });
  };

  return (
    <div className="parameters">
      <p>{t("parameters.note", { set: parameterSets[parameterSet].title })}</p>
      <div className="parameters-bar">
        <label htmlFor={searchId}>{t("parameters.search")}</label>
        <input
          id={searchId}
          type="search"
          className="field"
          value={searched}
          onChange={({ currentTarget }) => setSearched(currentTarget.value)}
        />
        <span role="status">{t("parameters.found", { found: found.length })}</span>
        <button
          type="button"
          className="button"
          disabled={count === 0 && Object.keys(changed).length === 0}
          onClick={resetAll}
        >
          {t("parameters.resetAll")}
        </button>
      </div>
      <div className="parameters-pending" role="status">
        {count > 0 && (
          <>
            <span>{t("parameters.pending", { count })}</span>
            <button type="button" className="button" onClick={apply}>
              {t("parameters.restart", { count })}
            </button>
            <button type="button" className="button" onClick={() => setPending({})}>
              {t("parameters.discard")}
            </button>
          </>
        )}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("parameters.parameter")}</th>
            <th scope="col">{t("parameters.value")}</th>
            <th scope="col">{t("parameters.range")}</th>
            <th scope="col">{t("parameters.source")}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((name) => (
            <ParameterRow
              key={name}
              name={name}
              source={sourceOf(parameterSet, name)}
              ofSet={values[name]}
              value={pending[name] ?? changed[name] ?? values[name]}
              isPending={pending[name] !== undefined}
              onChange={(value) => change(name, value)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
