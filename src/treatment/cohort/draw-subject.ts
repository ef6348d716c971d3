/** Virtual subjects, drawn from a seed: the same seed, number and members give the same subject, whatever else is drawn. */
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import { hashOf } from "../../model/network/hash.ts";
import { normalNumbers } from "../../model/network/normal-numbers.ts";
import type { PharmacokineticConstants } from "../../model/pharmacokinetics/constants.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import {
  typicalSubject,
  type Variation,
  type VariationName,
  variationNames,
  variationTable,
} from "./variation.ts";

export interface VirtualSubject {
  /** From 1 on. */
  readonly number: number;
  /** Place of its member in the ensemble. */
  readonly member: number;
  /** What it has of each variation, in the variation's unit. */
  readonly values: { readonly [Name in VariationName]: number };
  readonly weightKg: number;
  /** How much more the drug acts on interneurons than on excitatory cells, over what it does in the member's network. */
  readonly selectivity: number;
  readonly pharmacokinetics: PharmacokineticConstants;
  readonly cascade: CascadeConstants;
}

/** What variations change: every constant under its name. */
type Constants = Record<string, number>;

/** Streams of the hash below this are the variations', in their order. */
const memberStream = 1000;

/** Throws a RangeError where there is no member to draw from. */
export function drawSubject(
  members: readonly EnsembleMember[],
  seed: number,
  number: number,
): VirtualSubject {
  const member = drawMember(members, (hashOf(seed, memberStream, number) + 0.5) / 2 ** 32);
  const { pharmacokinetics, cascade } = members[member]!;
  const own: Record<Variation["varied"]["of"], Constants> = {
    subject: { ...typicalSubject },
    pharmacokinetics: { ...pharmacokinetics },
    cascade: { ...cascade },
  };
  const values = {} as Record<VariationName, number>;
  variationNames.forEach((name, place) => {
    const variation: Variation = variationTable[name];
    const constants = own[variation.varied.of];
    const first = constants[variation.varied.names[0]!]!;
    const value = drawValue(variation, first, normalNumbers(hashOf(seed, place, number), 0));
    for (const each of variation.varied.names) constants[each] = constants[each]! * (value / first);
    values[name] = value;
  });
  return {
    ...{ number, member, values },
    ...(own.subject as Pick<VirtualSubject, "weightKg" | "selectivity">),
    pharmacokinetics: own.pharmacokinetics as unknown as PharmacokineticConstants,
    cascade: own.cascade as unknown as CascadeConstants,
  };
}

/** The value around a median; one outside the range is drawn again. */
function drawValue(
  { distribution, spread, minimum, maximum }: Variation,
  median: number,
  draw: () => number,
): number {
  const scale = Math.sqrt(Math.log1p(spread ** 2));
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const value = distribution === "normal" ? median + spread * draw() : median * Math.exp(scale * draw());
    if (value >= minimum && value <= maximum) return value;
  }
  throw new RangeError(
    `No value between ${minimum} and ${maximum} was drawn around ${median} in ${mostAttempts} attempts; choose a range that holds the median.`,
  );
}

const mostAttempts = 1000;

/** The member at this place, 0 … 1, of the sum of weights. */
function drawMember(members: readonly EnsembleMember[], place: number): number {
  if (members.length === 0) throw new RangeError("A cohort needs at least one member of the ensemble.");
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  const found = members.findIndex(({ weight }) => {
    below += weight;
    return place * total < below;
  });
  return found === -1 ? members.length - 1 : found;
}
