/** The marks of the legend, each drawn as it looks in the picture: shape tells them apart where colours cannot. */
import type { ReactNode } from "react";

/** In a box of 16 × 16. */
const shapes = {
  pyramid: <path d="M8 1.6 15 14.4H1Z" fill="var(--excitatory)" />,
  interneuron: <circle cx="8" cy="8" r="6.4" fill="var(--inhibitory)" />,
  spike: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--legend-spike-halo)" />
      <circle cx="8" cy="8" r="3" fill="var(--legend-spike)" />
    </>
  ),
  spine: (
    <>
      <path d="M1 14H15M8 14V8" stroke="var(--excitatory)" strokeWidth="2" fill="none" />
      <circle cx="8" cy="5" r="3.6" fill="var(--excitatory)" />
    </>
  ),
  scar: (
    <>
      <path d="M1 14H15" stroke="var(--excitatory)" strokeWidth="2" fill="none" />
      <ellipse cx="8" cy="12.4" rx="3.6" ry="2.4" fill="#3b3a45" stroke="var(--text-quiet)" strokeWidth="1" />
    </>
  ),
  firedSpine: (
    <>
      <path d="M1 14H15M8 14V8" stroke="var(--excitatory)" strokeWidth="2" fill="none" />
      <circle cx="8" cy="5" r="3.9" fill="var(--glutamate)" stroke="var(--text)" strokeWidth="1" />
    </>
  ),
  thread: (
    <>
      <path d="M1 11Q8 3 15 5" stroke="var(--excitatory)" strokeWidth="1.5" fill="none" />
      <path d="M1 14Q8 7 15 11" stroke="var(--inhibitory)" strokeWidth="1.5" fill="none" />
    </>
  ),
  bouton: (
    <path
      d="M6.5 1V4Q2 6 2 10Q8 13 14 10Q14 6 9.5 4V1"
      fill="none"
      stroke="var(--excitatory)"
      strokeWidth="1.5"
    />
  ),
  spineHead: <path d="M2 7Q8 4 14 7Q14 12 9.5 13V16H6.5V13Q2 12 2 7Z" fill="var(--excitatory)" />,
  glutamate: (
    <>
      <circle cx="4" cy="5" r="2.2" fill="var(--glutamate)" />
      <circle cx="11" cy="4" r="2.2" fill="var(--glutamate)" />
      <circle cx="7.5" cy="11" r="2.2" fill="var(--glutamate)" />
      <circle cx="13" cy="11.5" r="2.2" fill="var(--glutamate)" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type LegendMarkName = keyof typeof shapes;

export function LegendMark({ name }: { readonly name: LegendMarkName }) {
  return (
    <svg viewBox="0 0 16 16" className="legend-mark" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
