/** κ of the parameter set that runs: the words of a concentration are those of the plasma level that it belongs to. */
import { pharmacokineticConstants } from "../../../model/pharmacokinetics/constants.ts";

export const useEffectivePerPlasma = (): number => pharmacokineticConstants.effectivePerPlasma;
