import type { Page } from "playwright";

/**
 * What is wrong with the words that the page shows: those that are cut by what they are in, and pairs that lie on each other.
 * Words that a scroll brings into view are not looked at; those that may end in "…" have the rest elsewhere.
 */
export const wordFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const mayBeShortened = ".engine-line, .clock-moment, .scene-quality";
    const slack = 1.5;
    const walker = document.createTreeWalker(document.querySelector(".explore") ?? document.body, 4);
    const shown: { text: string; element: Element; box: DOMRect }[] = [];
    const faults: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || text === "" || element.closest("select, svg, [aria-hidden=true]")) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      let isInView = box.width > 0;
      for (let around: Element | null = element; around && isInView; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.clipPath !== "none") {
          isInView = false;
          break;
        }
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const { left, right, top, bottom } = around.getBoundingClientRect();
        const mayScroll = ["auto", "scroll"].includes(style.overflowY);
        if (
          mayScroll &&
          (box.top > bottom - slack || box.bottom < top + slack || box.bottom > bottom + slack)
        ) {
          isInView = false;
        } else if (box.left < left - slack || box.right > right + slack) {
          if (!element.closest(mayBeShortened)) faults.push(`cut: ${text}`);
          isInView = false;
        }
      }
      if (!isInView) continue;
      if (box.left < -slack || box.right > innerWidth + slack) faults.push(`outside of the window: ${text}`);
      const button = element.closest("button");
      const within = button?.getBoundingClientRect();
      if (within && (box.left < within.left - slack || box.right > within.right + slack)) {
        faults.push(`wider than its button: ${text}`);
      }
      shown.push({ text, element, box });
    }
    const overlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
    shown.forEach((one, index) => {
      for (const other of shown.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (
          one.element.parentElement === other.element.parentElement &&
          getComputedStyle(one.element).display === "inline"
        )
          continue;
        if (overlap(one.box, other.box)) faults.push(`on each other: ${one.text} | ${other.text}`);
      }
    });
    return faults;
  });
