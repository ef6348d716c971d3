/** What the model says of courses of treatment: each claim is what an expectation of a shipped protocol measures. */
import { type CascadeClaim, cascadeClaims } from "../../model/sensitivity/findings.ts";
import type { EnsembleMember } from "../../treatment/ensemble/ensemble.ts";
import { NetworkCourses } from "../../treatment/ensemble/network-courses.ts";
import { protocolNamed, shippedProtocol } from "../../treatment/protocol/named-protocols.ts";
import type { Expectation, Protocol } from "../../treatment/protocol/protocol.ts";
import { watchedFor } from "../../treatment/run-with-comparisons.ts";
import type { Value } from "./find-importances.ts";

/** Each: the protocol, and how the expectation that is meant measures spine density. */
export const measureOfClaim = {
  growth: ["single-infusion", "change"],
  lasting: ["single-infusion", "halfLifeHours"],
  ampa: ["ampa-blocked", "change"],
  ampaLight: ["ampa-blocked-tenth", "change"],
  anaesthesia: ["anaesthesia-washout", "change"],
  memantine: ["memantine", "highestChange"],
  dose: ["dose-fifth", "change"],
  ssri: ["ssri", "shareOfChange"],
  healthy: ["healthy-start", "change"],
} as const satisfies Record<CascadeClaim, readonly [protocol: string, measure: Expectation["measure"]]>;

/** A claim's protocol, with its expectation alone, watched no longer than that needs. Throws where there is none. */
export function protocolOf(claim: CascadeClaim): Protocol {
  const [name, measure] = measureOfClaim[claim];
  const protocol = protocolNamed(name);
  const expectation = protocol?.expectations.find(
    (each) => each.column === "spineOccupancy" && each.measure === measure,
  );
  if (!protocol || !expectation) {
    throw new Error(`No protocol "${name}" expects a ${measure} of spine density.`);
  }
  const { atHours = 0, ofHours = 0, toHours = 0 } = expectation;
  return {
    ...watchedFor(protocol, Math.max(atHours, ofHours, toHours)),
    expectations: [expectation],
  };
}

/** Measures all claims of members of one network. */
export class CascadeClaims {
  private readonly courses = new NetworkCourses();

  /** In the order of `cascadeClaims`; null where a course leaves the range of the atlas, or has nothing to divide by. */
  measure(member: EnsembleMember): Value[] {
    const { outcomesOf } = this.courses.under(member, (name, hours) =>
      watchedFor(shippedProtocol(name), hours),
    );
    return cascadeClaims.map((claim) => {
      try {
        return outcomesOf(protocolOf(claim))[0]?.found ?? null;
      } catch (error) {
        if (error instanceof RangeError) return null;
        throw error;
      }
    });
  }
}
