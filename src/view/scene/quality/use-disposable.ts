import { type DependencyList, useEffect, useMemo } from "react";

/** Makes parts, and frees the graphics memory of each when a dependency makes others, and when the component goes. */
export function useDisposable<Parts extends object>(create: () => Parts, dependencies: DependencyList) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: checked where this hook is called
  const parts = useMemo(create, dependencies);
  useEffect(
    () => () => {
      for (const part of "dispose" in parts ? [parts] : Object.values(parts)) {
        if (typeof part?.dispose === "function") part.dispose();
      }
    },
    [parts],
  );
  return parts;
}
