import { useEffect } from "react";

/** Frees the graphics memory of parts when others take their place, and when the component goes. Always of as many parts. */
export function useDisposal(...parts: readonly { dispose(): void }[]): void {
  useEffect(
    () => () => {
      for (const part of parts) {
        part.dispose();
      }
    },
    // biome-ignore lint/correctness/useExhaustiveDependencies: the parts themselves are what the effect depends on
    parts,
  );
}
