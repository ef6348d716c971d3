/** κ of the parameter set that runs: the words of a concentration are those of the plasma level that it belongs to. */
import { useAppState } from "../../../app/use-app-state.ts";
import { parameterSets } from "../../../model/parameter-sets/parameter-sets.ts";

export const useEffectivePerPlasma = (): number =>
  useAppState(({ parameterSet }) => parameterSets[parameterSet].effectivePerPlasma);
