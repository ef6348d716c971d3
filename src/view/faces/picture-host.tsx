/** One canvas and one graphics context for the page's life, whichever face shows it: its host moves from face to face. */
import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { useMedia } from "../../web/use-media.ts";
import { type Inset, noInset } from "../scene/camera/scene-layout.ts";
import { Picture } from "./picture.tsx";

export interface PictureControl {
  /** Append it where the picture is to be seen (`PicturePlace`). */
  readonly host: HTMLElement;
  /** What panels cover of it. */
  readonly onInset: (inset: Inset) => void;
  readonly isCalm: boolean;
  /** null: as the system prefers. */
  readonly onCalm: (isCalm: boolean | null) => void;
  /** Whether the picture shows the network now, in place of a sentence or a chart. */
  readonly isShown: Readonly<RefObject<boolean>>;
}

const PictureContext = createContext<PictureControl | null>(null);

export function PictureHost({ children }: { readonly children: ReactNode }) {
  const [host] = useState(() => document.createElement("div"));
  const [inset, onInset] = useState(noInset);
  const prefersCalm = useMedia("(prefers-reduced-motion: reduce)");
  const [chosenCalm, onCalm] = useState<boolean | null>(null);
  const isCalm = chosenCalm ?? prefersCalm;
  const isShown = useRef(true);
  const onShown = useCallback((isNow: boolean) => {
    isShown.current = isNow;
  }, []);
  const control = useMemo(() => ({ host, onInset, isCalm, onCalm, isShown }), [host, isCalm]);
  return (
    <PictureContext value={control}>
      {createPortal(<Picture inset={inset} isCalm={isCalm} onShown={onShown} />, host)}
      {children}
    </PictureContext>
  );
}

/** Throws where there is no `PictureHost` around. */
export function usePicture(): PictureControl {
  const control = use(PictureContext);
  if (!control) throw new Error("A face needs a <PictureHost> around it.");
  return control;
}
