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

/** Marks above and below letters, and signs that only turn the direction, take no room; letters of East Asia a square. */
function emsOfScript(letter: string): number {
  if (letter < "\u0300") return otherEms;
  if (/[\p{Mn}\p{Cf}]/u.test(letter)) return 0;
  return isSquare(letter) ? 1 : otherEms;
}

/** Han characters, kana and their punctuation: lines may break between any two of them. */
const isSquare = (letter: string) => /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/.test(letter);

export function textWidth(text: string, sizePx: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf.get(letter) ?? emsOfScript(letter);
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
    part.split(" ").forEach((word, index) => {
      const between = index === 0 ? separator : " ";
      // Where words are written without spaces, a line may break between any two characters.
      const pieces = word.split(/(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60])(?![、。，．：；！？」』）])/);
      pieces.forEach((piece, place) => put(piece, place === 0 ? between : ""));
    });
  }
  return line === "" ? lines : [...lines, line];
}
