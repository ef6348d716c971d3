/**
 * How long pictures take. A picture takes until the page could draw another one: pictures that nobody asks for, because
 * nothing changes, must not look slow.
 */
export class PictureTimes {
  private drawnMs: number | null = null;

  /**
   * To be called at each tick of the page, before anything is drawn in it: `isWanted` when there is something new to
   * draw, `mustWait` when it is too early to. Gives back the ms that the last picture took once that is known, else null.
   */
  note(nowMs: number, isWanted: boolean, mustWait: boolean): number | null {
    const isOver = !isWanted || !mustWait;
    const took = this.drawnMs !== null && isOver ? nowMs - this.drawnMs : null;
    if (isOver) {
      this.drawnMs = isWanted ? nowMs : null;
    }
    return took;
  }
}
