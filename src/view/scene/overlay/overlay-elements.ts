/** The elements over the picture that the drawing loop writes into, outside React. */
import { createRef } from "react";

export const receptorStates = ["ampa", "nmda", "closed", "magnesium", "open", "ketamine"] as const;

export const createOverlayElements = () => ({
  root: createRef<HTMLDivElement>(),
  railMark: createRef<HTMLSpanElement>(),
  title: createRef<HTMLParagraphElement>(),
  numbers: createRef<HTMLParagraphElement>(),
  remark: createRef<HTMLParagraphElement>(),
  quality: createRef<HTMLParagraphElement>(),
  states: createRef<HTMLUListElement>(),
  ampa: createRef<HTMLElement>(),
  nmda: createRef<HTMLElement>(),
  closed: createRef<HTMLElement>(),
  magnesium: createRef<HTMLElement>(),
  open: createRef<HTMLElement>(),
  ketamine: createRef<HTMLElement>(),
  spineNote: createRef<HTMLDivElement>(),
  spineWords: createRef<HTMLSpanElement>(),
  stimulusNote: createRef<HTMLParagraphElement>(),
});
export type OverlayElements = ReturnType<typeof createOverlayElements>;
