/** How much larger than usual the page's type and lengths are: a rem over 16 CSS pixels. Reads a style, so not for every picture. */
export const typeScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
