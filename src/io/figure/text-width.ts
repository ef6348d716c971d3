/** How wide words are without a screen to measure them on: classes of Inter's letters, a little generous. */
const classes: readonly (readonly [letters: string, ems: number])[] = [
  ["iljI|!.,:;'’` ", 0.31],
  ["ftr()[]{}/\\-·", 0.42],
  ["sczkvxyJ", 0.57],
  ["mwMW%@—…→", 0.94],
  ["ABCDEFGHKLNOPQRSTUVXYZ&+−=<>≤≥×±~µ#", 0.72],
];
const otherEms = 0.64;
const emsOf = new Map(classes.flatMap(([letters, ems]) => [...letters].map((letter) => [letter, ems])));

export function textWidth(text: string, sizePx: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf.get(letter) ?? otherEms;
  return ems * sizePx;
}

/** Lines of whole parts, each at most so wide; a part that is wider by itself is broken at spaces. */
export function wrapped(
  parts: readonly string[],
  separator: string,
  sizePx: number,
  widthPx: number,
): string[] {
  const lines: string[] = [];
  let line = "";
  const put = (piece: string, between: string) => {
    const longer = line === "" ? piece : `${line}${between}${piece}`;
    if (line === "" || textWidth(longer, sizePx) <= widthPx) {
      line = longer;
      return;
    }
    lines.push(line);
    line = piece;
  };
  for (const part of parts) {
    if (textWidth(part, sizePx) <= widthPx) {
      put(part, separator);
      continue;
    }
    part.split(" ").forEach((word, index) => put(word, index === 0 ? separator : " "));
  }
  return line === "" ? lines : [...lines, line];
}
