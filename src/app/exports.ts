/** What can be taken home: faces and instruments register what they can write, the dialog offers it. Nothing is made before it is asked for. */
import { createStore } from "zustand/vanilla";
import type { Figure } from "../io/figure/figure.ts";
import type { Spikes } from "../io/spikes/spikes.ts";
import type { Table } from "../io/table/table.ts";
import type { Ground } from "./view.ts";

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ground: Ground;
}

export interface FilmRequest extends PictureSize {
  /** Biological time between two pictures. */
  readonly stepMs: number;
  readonly framesPerSecond: number;
  readonly frames: number;
}

interface Named {
  /** Of the file, without its ending; also what makes two registrations the same. */
  readonly id: string;
  /** In the language that is shown. */
  readonly title: () => string;
  /** Whether there is anything to write just now; always, where it is left out. */
  readonly isAvailable?: () => boolean;
  /** Made of what the laboratory shows: while another simulator's recording is open, of that, and the others are of the network. */
  readonly isOfShownRecording?: true;
}

type Made<Value> = () => Promise<Value>;

/** Making one may throw a sentence, or the reason of an aborted signal. */
export type Exportable = Named &
  (
    | { readonly kind: "figure"; readonly make: Made<Figure> }
    | { readonly kind: "series"; readonly make: Made<Table> }
    | { readonly kind: "spikes"; readonly make: Made<Spikes> }
    | { readonly kind: "picture"; readonly make: (size: PictureSize) => Promise<Blob> }
    | {
        readonly kind: "video";
        /** Resolves with WebM. */
        readonly make: (
          request: FilmRequest,
          signal: AbortSignal,
          onProgress: (share: number) => void,
        ) => Promise<Blob>;
      }
  );

/** In the order in which they were registered. */
export const exportStore = createStore<readonly Exportable[]>(() => []);

/** Offers these until the returned function is called. */
export function registerExports(exportables: readonly Exportable[]): () => void {
  exportStore.setState([...exportStore.getState(), ...exportables], true);
  return () => {
    exportStore.setState(
      exportStore.getState().filter((each) => !exportables.includes(each)),
      true,
    );
  };
}
