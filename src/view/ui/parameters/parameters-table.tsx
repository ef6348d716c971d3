/** Every number of the model that can be changed: searched, read with range and source, and changed. Loaded when it is opened. */
import { useId, useMemo, useState } from "react";
import { changeParameters } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { parametersWithout } from "../../../model/assumption-switches.ts";
import {
  type ChangeableName,
  changeableNames,
  changeableTable,
  type ParameterChanges,
  type ParameterGroup,
  parameterGroups,
  sourceOf,
  valuesOfSet,
} from "../../../model/changeable.ts";
import { parameterSets } from "../../../model/parameter-sets/parameter-sets.ts";
import { t } from "../../../web/messages/messages.ts";
import { ParameterRow } from "./parameter-row.tsx";
import "./parameters-table.css";

const without = <Value extends object>(values: Value, name: string) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

export function ParametersTable() {
  const parameterSet = useAppState((state) => state.parameterSet);
  const removed = useAppState((state) => state.without);
  const changed = useAppState((state) => state.changedParameters);
  const [pending, setPending] = useState<ParameterChanges>({});
  const [searched, setSearched] = useState("");
  const [group, setGroup] = useState<ParameterGroup | "all">("all");
  const [searchId, groupId] = [useId(), useId()];
  const values = useMemo(
    () => valuesOfSet(parameterSet, parametersWithout(parameterSet, removed)),
    [parameterSet, removed],
  );
  const sourceIn = (name: ChangeableName) => sourceOf(parameterSet, name) ?? t("parameters.fitted");
  const words = searched.toLowerCase().split(/\s+/).filter(Boolean);
  // What runs with another value comes first; rows do not move while they are edited.
  const [ordered] = useState(() => [
    ...changeableNames.filter((name) => changed[name] !== undefined),
    ...changeableNames.filter((name) => changed[name] === undefined),
  ]);
  const found = ordered.filter((name) => {
    const { symbol, meaning, group: ofGroup } = changeableTable[name];
    const text = `${name} ${symbol} ${meaning} ${sourceIn(name)}`.toLowerCase();
    return (group === "all" || group === ofGroup) && words.every((word) => text.includes(word));
  });
  const count = Object.keys(pending).length;

  const runWith = (changes: ParameterChanges) => {
    const wanted = { ...changed, ...changes };
    const kept = Object.entries(wanted).filter(([name, value]) => value !== values[name as ChangeableName]);
    changeParameters(Object.fromEntries(kept));
  };
  const change = (name: ChangeableName, value: number) => {
    const isAsItRuns = value === (changed[name] ?? values[name]);
    if (changeableTable[name].takesEffect === "withRestart") {
      setPending((before) => ({ ...without(before, name), ...(isAsItRuns ? {} : { [name]: value }) }));
    } else if (!isAsItRuns) runWith({ [name]: value });
  };
  const apply = () => {
    runWith(pending);
    setPending({});
  };
  const resetAll = () => {
    setPending({});
    if (Object.keys(changed).length > 0) changeParameters({});
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
        <label htmlFor={groupId}>{t("parameters.group")}</label>
        <select
          id={groupId}
          className="field"
          value={group}
          onChange={({ currentTarget }) => setGroup(currentTarget.value as ParameterGroup | "all")}
        >
          {(["all", ...parameterGroups] as const).map((each) => (
            <option key={each} value={each}>
              {t(`parameters.group.${each}`)}
            </option>
          ))}
        </select>
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
            <th scope="col">{t("parameters.takesEffect")}</th>
            <th scope="col">{t("parameters.source")}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((name) => (
            <ParameterRow
              key={name}
              name={name}
              source={sourceIn(name)}
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
