import type { SpikeTrace } from "../colours/spike-trace.ts";
import type { Branch } from "../morphology/branch.ts";
import { createTubeGeometry } from "../morphology/tube-geometry.ts";
import type { Look } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import { createShaftMaterial } from "./dendrite-materials.ts";

interface ShaftProps extends Look {
  readonly trace: SpikeTrace;
  readonly neuron: number;
  readonly branches: readonly Branch[];
  readonly colour: "excitatory" | "inhibitory";
}

/** Soma and dendrites of the picked cell; the cell's own spike shines from the soma. */
export function Shaft({ neuron, branches, colour, camera, appearance, trace }: ShaftProps) {
  const geometry = useDisposable(() => createTubeGeometry(branches), [branches]);
  const material = useDisposable(
    () => createShaftMaterial({ camera, appearance }, trace, colour),
    [camera, appearance, trace, colour],
  );
  useNewFrame(
    (frame) => {
      const { spike } = material.uniforms;
      if (spike) spike.value = (frame.columns.recentSpike[neuron] ?? 0) / 255;
    },
    [material, neuron],
  );
  return <mesh geometry={geometry} material={material} />;
}
