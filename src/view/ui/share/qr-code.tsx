/** A text as a QR code, drawn as one path. */
import { generate } from "lean-qr";
import "./qr-code.css";

/** Modules of white around the code, as its standard asks for. */
const quietZone = 4;

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  /** Said where the text is too long for a code. */
  readonly tooLong: string;
}

export function QrCode({ text, label, tooLong }: QrCodeProps) {
  const code = codeOf(text);
  if (!code) return <p>{tooLong}</p>;
  const side = code.size + 2 * quietZone;
  return (
    <svg
      className="qr-code"
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** The dark modules as one path; null for a text that no QR code can hold. */
function codeOf(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const code = generate(text);
    const places = Array.from({ length: code.size ** 2 }, (_, n) => [
      n % code.size,
      Math.floor(n / code.size),
    ]);
    const dark = places.filter(([x = 0, y = 0]) => code.get(x, y));
    return { size: code.size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join("") };
  } catch {
    return null;
  }
}
