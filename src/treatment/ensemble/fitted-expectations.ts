/** What every member of an ensemble meets: the expectations of shipped protocols that the model is fitted to. */
import { namedProtocols, shippedProtocol } from "../protocol/named-protocols.ts";
import type { Expectation, Protocol } from "../protocol/protocol.ts";
import type { EnsembleMember } from "./ensemble.ts";
import { NetworkCourses } from "./network-courses.ts";

/** Nothing is watched for less, h: most is expected within a day, and is then looked at in one course. */
const day = 24;

/** Hours that a protocol must run for an expectation. */
const neededHours = ({ atHours = 0, ofHours = 0, toHours = 0 }: Expectation): number =>
  Math.max(atHours, ofHours, toHours);

/**
 * Protocols with their fitted expectations alone. One whose expectations need different times is listed once for each,
 * watched for no longer than that; the shortest first, since most members fail early.
 */
const tests: readonly Protocol[] = namedProtocols
  .flatMap((protocol) => {
    const fitted = protocol.expectations.filter(({ use }) => use === "fitted");
    const horizons = new Set(fitted.map((expectation) => Math.max(day, neededHours(expectation))));
    return [...horizons].map((horizonHours) => ({
      ...protocol,
      horizonHours,
      expectations: fitted.filter((each) => Math.max(day, neededHours(each)) === horizonHours),
    }));
  })
  .sort((a, b) => a.horizonHours - b.horizonHours || b.expectations.length - a.expectations.length);

/** Tests members of one network. */
export class FittedExpectations {
  private readonly courses = new NetworkCourses();

  /**
   * The first protocol that misses a fitted expectation, by name, or one that leaves the range of the atlas; null where
   * all are met.
   */
  missedBy(member: EnsembleMember): string | null {
    const { outcomesOf } = this.courses.under(member, (name, hours) => ({
      ...shippedProtocol(name),
      horizonHours: Math.max(day, hours),
    }));
    for (const test of tests) {
      try {
        if (!outcomesOf(test).every(({ isMet }) => isMet)) return test.name;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return test.name;
      }
    }
    return null;
  }
}
