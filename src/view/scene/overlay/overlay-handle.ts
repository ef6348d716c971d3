/** The words over the picture that change with every frame: elements that the drawing loop writes into, outside React. */

export interface OverlayHandle {
  readonly elements: Map<string, HTMLElement>;
  /** A callback ref that registers an element under a name. */
  register(name: string): (element: HTMLElement | null) => void;
}

export function createOverlayHandle(): OverlayHandle {
  const elements = new Map<string, HTMLElement>();
  const callbacks = new Map<string, (element: HTMLElement | null) => void>();
  return {
    elements,
    register(name) {
      const known = callbacks.get(name);
      if (known) {
        return known;
      }
      const callback = (element: HTMLElement | null) => {
        if (element) {
          elements.set(name, element);
        } else {
          elements.delete(name);
        }
      };
      callbacks.set(name, callback);
      return callback;
    },
  };
}
