/** The key of a chart: each line's colour, dash and name, and its newest value. */
import type { Frame } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { type DrawnQuantity, lineLooks } from "./chart-style.ts";

export interface LineKeyEntry {
  readonly quantity: DrawnQuantity;
  readonly label: string;
  readonly read?: (frame: Frame) => string;
}

export function LineKey({ entries }: { readonly entries: readonly LineKeyEntry[] }) {
  return (
    <ul className="line-key">
      {entries.map(({ quantity, label, read }) => {
        const { token, dash, widthPx } = lineLooks[quantity];
        return (
          <li key={quantity}>
            <svg viewBox="0 0 22 8" width="1.375rem" height="0.5rem" aria-hidden="true" focusable="false">
              <line
                x1="0"
                x2="22"
                y1="4"
                y2="4"
                stroke={`var(${token})`}
                strokeWidth={widthPx + 0.5}
                strokeDasharray={dash.join(" ")}
              />
            </svg>
            <span>{label}</span>
            {read && <LiveText read={read} className="line-key-value" />}
          </li>
        );
      })}
    </ul>
  );
}
