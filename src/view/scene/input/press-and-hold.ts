/** Tells a held press from a tap and a drag: a pointer that stayed in place for a while is held, wherever it moves then. */
export interface HoldTarget {
  /** Begins, or moves, what is held at a place in CSS pixels from the element's corner. False: there is nothing to hold there. */
  readonly hold: (x: number, y: number) => boolean;
  readonly release: () => void;
}

/** A press becomes a hold after this long, ms: longer than a tap, shorter than patience. */
export const holdAfterMs = 280;

export class PressAndHold {
  isHolding = false;
  private readonly target: HoldTarget;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(target: HoldTarget) {
    this.target = target;
  }

  /** One pointer went down. */
  press(x: number, y: number): void {
    this.end();
    this.timer = setTimeout(() => {
      this.isHolding = this.target.hold(x, y);
    }, holdAfterMs);
  }

  /** The pointer moved; `isDrag` when farther than a tap may. True while the move belongs to the hold. */
  move(x: number, y: number, isDrag: boolean): boolean {
    if (this.isHolding) {
      this.target.hold(x, y);
    } else if (isDrag) {
      clearTimeout(this.timer);
    }
    return this.isHolding;
  }

  /** Let go, cancelled, or joined by another pointer. True when there was a hold. */
  end(): boolean {
    clearTimeout(this.timer);
    const wasHolding = this.isHolding;
    this.isHolding = false;
    if (wasHolding) this.target.release();
    return wasHolding;
  }
}
