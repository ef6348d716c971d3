/** A note at a place of the picture. Its size is kept, because reading it makes the browser lay out the page. */

export class PlacedNote {
  width = 0;
  height = 0;
  private element: HTMLElement | null = null;
  private letters = 0;
  private pageWidthPx = 0;
  private x = Number.NaN;
  private y = Number.NaN;

  /** Reads the size again where the element, the length of its words or the width of the page has changed. */
  measure(element: HTMLElement, letters: number, pageWidthPx: number): void {
    if (element !== this.element || letters !== this.letters || pageWidthPx !== this.pageWidthPx) {
      this.element = element;
      this.letters = letters;
      this.pageWidthPx = pageWidthPx;
      this.width = element.offsetWidth;
      this.height = element.offsetHeight;
      this.x = Number.NaN;
    }
  }

  /** Moves the measured element, CSS pixels. */
  moveTo(x: number, y: number): void {
    if (this.element !== null && (x !== this.x || y !== this.y)) {
      this.x = x;
      this.y = y;
      this.element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }
}
