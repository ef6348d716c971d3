/** The parts of the screen that are made elsewhere and put into the story: the composition hands them in. */
import type { ReactNode } from "react";
import type { PictureInset } from "./picture-inset.ts";

export interface StorySlots {
  readonly picture: (inset: PictureInset, isCalm: boolean) => ReactNode;
  readonly mechanism: ReactNode;
  readonly rateFigures: ReactNode;
  readonly rateChart: (heightPx: number) => ReactNode;
  readonly fastCharts: (blockHeightPx: number, glutamateHeightPx: number) => ReactNode;
  readonly slowChart: (heightPx: number) => ReactNode;
  /** null while no cell is picked. */
  readonly cell: ReactNode | null;
  readonly clocks: ReactNode;
  readonly skippedFrames: ReactNode;
}

/** What both shapes of the story are given. */
export interface StoryShapeProps {
  readonly slots: StorySlots;
  readonly isCalm: boolean;
  readonly onCalm: (isCalm: boolean) => void;
  readonly onHelp: () => void;
  readonly onLimits: () => void;
  readonly onNetwork: () => void;
}
