/** Which spine of the picked cell is meant: the one pointed at, and the one whose synapse is looked at. −1 for none. */

/** From here on, and not before, the dendrite is large enough for one of its spines to be marked. */
const markDepth = 1.3;

export class Selection {
  /** The spine under the pointer. */
  hoveredSpine = -1;
  lookedAtSpine = -1;
  private readonly requestPicture: () => void;

  constructor(requestPicture: () => void) {
    this.requestPicture = requestPicture;
  }

  hover(spine: number): void {
    if (spine !== this.hoveredSpine) {
      this.hoveredSpine = spine;
      this.requestPicture();
    }
  }

  lookAt(spine: number): void {
    this.lookedAtSpine = spine;
    this.requestPicture();
  }

  /** The spine that is marked: the one pointed at, or else the one looked at once the dendrite fills the picture. */
  markedSpine(depth: number): number {
    if (depth < markDepth) return -1;
    return this.hoveredSpine >= 0 ? this.hoveredSpine : this.lookedAtSpine;
  }
}
