/** Small drawings on buttons; the button carries the words. */

export const iconPaths = {
  play: "M4 2.5 13 8 4 13.5Z",
  pause: "M4 2.5h3v11H4zM9 2.5h3v11H9z",
  again: "M3 8a5 5 0 1 0 1.6-3.7M3 2.4v3h3",
  fullScreen: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  flask: "M6 2.5h4M6.8 2.5v4L3 13.2h10L9.2 6.5v-4M5 10h6",
  /** A folder. */
  open: "M2 13V3.500h4.500L8 5.300h6V13Z",
  share: "M8 10V2.5M5 5.2 8 2.4l3 2.8M4.5 8H3v5.5h10V8h-1.5",
  /** A globe. */
  language:
    "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2ZM2 8h12M8 2c2 1.7 2.8 3.7 2.8 6S10 12.300 8 14C6 12.300 5.200 10.300 5.200 8S6 3.700 8 2Z",
  /** Out of a frame. */
  elsewhere: "M9.5 2.5h4v4M13.5 2.5l-6 6M6 3.5H2.5v10h10V10",
  met: "M3 8.5 6.5 12 13 4.5",
  notMet: "M4 4l8 8M12 4l-8 8",
  unknown: "M3 8h10",
} as const;

export interface IconProps {
  readonly path: (typeof iconPaths)[keyof typeof iconPaths];
  readonly isFilled?: boolean;
}

export function Icon({ path, isFilled = false }: IconProps) {
  return (
    <svg viewBox="0 0 16 16" width="0.9375rem" height="0.9375rem" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill={isFilled ? "currentColor" : "none"}
        stroke={isFilled ? "none" : "currentColor"}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
