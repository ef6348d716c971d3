/** What panels need of the screen around them. */
import { createContext } from "react";

export interface LabSurroundings {
  /** Where the picture of the network is; null where it has no place. */
  readonly pictureHost: HTMLElement | null;
  readonly dose: {
    readonly isGiving: boolean;
    readonly onGiving: (isGiving: boolean) => void;
    readonly onOtherDose: () => void;
  };
}

export const LabContext = createContext<LabSurroundings>({
  pictureHost: null,
  dose: { isGiving: false, onGiving: () => {}, onOtherDose: () => {} },
});
