/** A publication that a constant, a target or a sentence of the project rests on. */

/**
 * What was read of it: its text or the table concerned, its abstract, a quotation of its values in a later publication, or nothing since
 * the value was first written down.
 */
export type Reading = "text" | "abstract" | "quoted" | "not re-read";

export interface Source {
  /** First author (or both) and year: how texts and tables name it. */
  readonly name: string;
  readonly citation: string;
  /** Empty where it was not seen in print. */
  readonly doi: string;
  readonly read: Reading;
  /** The constants, targets and sentences that it supports. */
  readonly supports: string;
}

type SourceRow = readonly [name: string, citation: string, doi: string, read: Reading, supports: string];

export const sourcesOf = (rows: readonly SourceRow[]): readonly Source[] =>
  rows.map(([name, citation, doi, read, supports]) => ({ name, citation, doi, read, supports }));
