/**
 * Every number of the model that a person can change, in one table, and when another value takes effect. What the network's
 * steps or its rates at rest depend on needs another network; everything else follows at once.
 */
import { type CascadeConstants, cascadeConstants, cascadeTable } from "./cascade/cascade-constants.ts";
import {
  type ChangedParameter,
  createParameters,
  faultInTable,
  type ParameterSet,
  type ParameterSetName,
  parameterSets,
} from "./parameter-sets/parameter-sets.ts";
import { type ParameterName, type ParameterRow, parameterTable } from "./parameters.ts";
import {
  effectivePerPlasmaRow,
  type PharmacokineticConstants,
  pharmacokineticConstantsOf,
  pharmacokineticTable,
} from "./pharmacokinetics/constants.ts";
import { type Refusal, RefusalError } from "./refusal.ts";

export type ChangeableName = ParameterName | keyof PharmacokineticConstants | keyof CascadeConstants;

export const parameterGroups = ["network", "pharmacokinetics", "cascade"] as const;
export type ParameterGroup = (typeof parameterGroups)[number];
export type TakesEffect = "atOnce" | "withRestart";

export interface ChangeableRow extends ParameterRow {
  readonly group: ParameterGroup;
  readonly takesEffect: TakesEffect;
}

/** Values in place of those of a parameter set. */
export type ParameterChanges = Readonly<Partial<Record<ChangeableName, number>>>;
export const noChanges: ParameterChanges = Object.freeze({});

/** Constants of drug and cascade that the network at rest depends on: it begins with the spines of its subject. */
const constantsOfRest: readonly string[] = ["stressedSetPoint"] satisfies (keyof CascadeConstants)[];

const rowsOf = (group: ParameterGroup, table: Readonly<Record<string, ParameterRow>>) =>
  Object.entries(table).map(([name, row]): [string, ChangeableRow] => {
    const isOfNetwork = group === "network" || constantsOfRest.includes(name);
    return [name, { ...row, group, takesEffect: isOfNetwork ? "withRestart" : "atOnce" }];
  });

/** By name; a name is of one group. */
export const changeableTable = Object.freeze(
  Object.fromEntries([
    ...rowsOf("network", parameterTable),
    ...rowsOf("pharmacokinetics", { ...pharmacokineticTable, effectivePerPlasma: effectivePerPlasmaRow }),
    ...rowsOf("cascade", cascadeTable),
  ]),
) as { readonly [Name in ChangeableName]: ChangeableRow };

/** In the order of the tables. */
export const changeableNames = Object.keys(changeableTable) as readonly ChangeableName[];

/** Why a number of the model cannot have a value: there is none of this name, or it is out of its range; null where it can. */
export const faultOfChange = (name: string, value: number): Refusal | null =>
  faultInTable(changeableTable, name, value);

/** The changes that are of some groups, or take effect in some way. */
export function changesOf(
  changes: ParameterChanges,
  isWanted: (row: ChangeableRow, name: ChangeableName) => boolean,
): ParameterChanges {
  const wanted = changeableNames.filter(
    (name) => changes[name] !== undefined && isWanted(changeableTable[name], name),
  );
  return Object.fromEntries(wanted.map((name) => [name, changes[name]]));
}

/** Those that need another network. */
export const changesOfNetwork = (changes: ParameterChanges): ParameterChanges =>
  changesOf(changes, ({ takesEffect }) => takesEffect === "withRestart");

/** What a subject brings to a course beside its network. */
export interface SubjectConstants {
  readonly pharmacokinetics: PharmacokineticConstants;
  readonly cascade: CascadeConstants;
}

/** Those of a set with some changed; changes of the network's own parameters are none of these. Throws a `RefusalError` for a value out of range. */
export function subjectConstantsOf(
  set: ParameterSetName,
  changes: ParameterChanges = noChanges,
): SubjectConstants {
  return withChanges(
    { pharmacokinetics: pharmacokineticConstantsOf(set), cascade: cascadeConstants },
    changes,
  );
}

/** The constants of a subject with some changed. Throws as `subjectConstantsOf` does. */
export function withChanges<Of extends SubjectConstants>(subject: Of, changes: ParameterChanges): Of {
  const fault = Object.entries(changes)
    .map(([name, value]) => faultOfChange(name, value))
    .find((each) => each !== null);
  if (fault) throw new RefusalError(fault);
  return {
    ...subject,
    pharmacokinetics: {
      ...subject.pharmacokinetics,
      ...changesOf(changes, ({ group }) => group === "pharmacokinetics"),
    },
    cascade: { ...subject.cascade, ...changesOf(changes, ({ group }) => group === "cascade") },
  };
}

/** Every number of a set. `removed` is what an assumption that is switched off replaces. */
export function valuesOfSet(
  set: ParameterSetName,
  removed: ParameterSet["replaced"] = {},
): { readonly [Name in ChangeableName]: number } {
  const { pharmacokinetics, cascade } = subjectConstantsOf(set);
  return { ...createParameters(removed, set), ...pharmacokinetics, ...cascade };
}

/** The changes that are of drug and cascade and differ from the set, as every output names them. */
export function changedConstants(
  set: ParameterSetName,
  changes: ParameterChanges,
): readonly ChangedParameter[] {
  const values = valuesOfSet(set);
  const constants = changesOf(
    changes,
    ({ group }, name) => group !== "network" && changes[name] !== values[name],
  );
  return Object.entries(constants).map(([name, to]) => ({
    name,
    unit: changeableTable[name as ChangeableName].unit,
    from: values[name as ChangeableName],
    to,
  }));
}

/** Where the value of a set comes from; null for one that was fitted. */
export function sourceOf(set: ParameterSetName, name: ChangeableName): string | null {
  const { replaced, sources, effectivePerPlasmaSource } = parameterSets[set];
  if (name === "effectivePerPlasma") return effectivePerPlasmaSource;
  if (!Object.hasOwn(replaced, name)) return changeableTable[name].source;
  return sources[name as ParameterName] ?? null;
}
