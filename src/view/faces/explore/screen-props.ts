import type { ReactNode } from "react";
import type { Inset } from "../../scene/camera/scene-layout.ts";

export interface ScreenProps {
  /** The picture, to be put into its place; what panels leave free of it is told with `onInset`. */
  readonly pictureHost: HTMLElement;
  readonly onInset: (inset: Inset) => void;
  readonly isCalm: boolean;
  readonly onCalm: (isCalm: boolean) => void;
  readonly isGiving: boolean;
  readonly onGiving: (isGiving: boolean) => void;
  readonly onOtherDose: () => void;
  readonly onHelp: () => void;
  readonly onShare: () => void;
  readonly onParameters: () => void;
  readonly onLimits: () => void;
  readonly onClinic: () => void;
  readonly onCertainty: () => void;
  readonly onNetwork: () => void;
  readonly onTakeHome: () => void;
  /** The drawer of experiments; null while it is closed. */
  readonly drawer: ReactNode | null;
  readonly onExperiments: () => void;
}
