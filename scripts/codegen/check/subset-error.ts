/** Says what the kernel subset does not take, and where: `file:line: sentence`. */
export class SubsetError extends Error {
  /** `place` is `file:line`, as every part of the intermediate representation carries it. */
  constructor(place: string, sentence: string) {
    super(`${place}: ${sentence}`);
    this.name = "SubsetError";
  }
}
