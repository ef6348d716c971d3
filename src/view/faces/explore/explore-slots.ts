/** The parts of the screen that are made elsewhere and put into the story: the composition hands them in. */
import type { ReactNode } from "react";
import type { Comparison } from "../../../app/store.ts";
import type { TrajectoryColumn } from "../../../model/quantities.ts";
import type { PictureInset } from "./picture-inset.ts";

export interface StorySlots {
  readonly picture: (inset: PictureInset, isCalm: boolean) => ReactNode;
  readonly mechanism: ReactNode;
  readonly rateFigures: ReactNode;
  readonly rateChart: (heightPx: number) => ReactNode;
  readonly fastCharts: (blockHeightPx: number, glutamateHeightPx: number) => ReactNode;
  readonly hoursPanel: ReactNode;
  /** null while no cell is picked. */
  readonly cell: ReactNode | null;
  readonly clocks: ReactNode;
  readonly skippedFrames: ReactNode;
  readonly comparisonChart: (comparison: Comparison, column: TrajectoryColumn) => ReactNode;
}

/** What both shapes of the story are given. */
export interface StoryShapeProps {
  readonly slots: StorySlots;
  /** The picture, to be put into its place; what panels leave free of it is told with `onInset`. */
  readonly pictureHost: HTMLElement;
  readonly onInset: (inset: PictureInset) => void;
  readonly isCalm: boolean;
  readonly onCalm: (isCalm: boolean) => void;
  readonly isGiving: boolean;
  readonly onGiving: (isGiving: boolean) => void;
  readonly onOtherDose: () => void;
  readonly onHelp: () => void;
  readonly onLimits: () => void;
  readonly onNetwork: () => void;
  /** The drawer of experiments; null while it is closed. */
  readonly drawer: ReactNode | null;
  readonly onExperiments: () => void;
}
