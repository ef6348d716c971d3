/** Colours as the eye judges them: CIE L*a*b* under D65, from and to display bytes (sRGB). */

export type Rgb = readonly [number, number, number];
/** Lightness 0 … 100, green to red, blue to yellow. */
export type Lab = readonly [number, number, number];

const whitePoint = [0.95047, 1, 1.08883] as const;

export function labOf([red, green, blue]: Rgb): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = compressed((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / whitePoint[0]);
  const y = compressed((0.2126729 * r + 0.7151522 * g + 0.072175 * b) / whitePoint[1]);
  const z = compressed((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / whitePoint[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** What a display cannot show is clamped. */
export function rgbOfLab([lightness, a, b]: Lab): Rgb {
  const level = (lightness + 16) / 116;
  const x = whitePoint[0] * expanded(level + a / 500);
  const y = whitePoint[1] * expanded(level);
  const z = whitePoint[2] * expanded(level - b / 200);
  return [
    display(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
    display(-0.969266 * x + 1.8760108 * y + 0.041556 * z),
    display(0.0556434 * x - 0.2040259 * y + 1.0572252 * z),
  ];
}

function linear(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function display(share: number): number {
  const bounded = Math.min(1, Math.max(0, share));
  return Math.round(255 * (bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055));
}

const compressed = (ratio: number) =>
  ratio > 216 / 24389 ? Math.cbrt(ratio) : (24389 / 27 / 116) * ratio + 16 / 116;

const expanded = (level: number) => (level > 6 / 29 ? level ** 3 : (116 * level - 16) / (24389 / 27));
