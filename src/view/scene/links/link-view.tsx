import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { DoubleSide, type Mesh } from "three";
import linkFragment from "../../../../shaders/scene/links/link.fragment.glsl?raw";
import linkVertex from "../../../../shaders/scene/links/link.vertex.glsl?raw";
import { createShaderMaterial, premultiplied } from "../colours/materials.ts";
import { rgbOf } from "../colours/palette.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";
import type { SpineGrowth } from "../dendrite/spine-growth.ts";
import type { SpikingLook } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import type { Selection } from "../selection/selection.ts";
import { createLinkGeometry } from "./link-geometry.ts";
import type { Link } from "./links.ts";

interface LinkViewProps extends SpikingLook {
  readonly trace: SpikeTrace;
  readonly selection: Selection;
  readonly links: readonly Link[];
  readonly growth: SpineGrowth | null;
}

/** Axons that reach the picked cell, each from its own presynaptic neuron; spikes run along them as light. */
export function LinkView(props: LinkViewProps) {
  const { camera, appearance, trace, selection, links, growth, contrast } = props;
  const mesh = useRef<Mesh>(null);
  const shown = useDisposable(() => createLinkGeometry(links), [links]);
  const material = useDisposable(
    () =>
      createShaderMaterial({
        vertexShader: linkVertex,
        fragmentShader: linkFragment,
        uniforms: {
          ...camera.cellUniforms,
          trace: trace.uniform,
          excitatoryColour: { value: rgbOf("excitatory") },
          inhibitoryColour: { value: rgbOf("inhibitory") },
          contrast: { value: contrast },
          marked: { value: -1 },
          isPrint: appearance.isPrint,
        },
        ...premultiplied,
        side: DoubleSide,
      }),
    [camera, appearance, trace, contrast],
  );
  useNewFrame(
    (frame) => {
      if (camera.isColumnSeen) shown.show(frame, (spine) => growth?.values[2 * spine] ?? 1);
    },
    [camera, shown, growth],
  );
  useFrame(() => {
    if (mesh.current) mesh.current.visible = camera.isColumnSeen;
    const { marked } = material.uniforms;
    if (marked) marked.value = selection.markedSpine(camera.depth);
  });
  return (
    <mesh
      ref={mesh}
      geometry={shown.geometry}
      material={material}
      renderOrder={3}
      frustumCulled={false}
      visible={false}
    />
  );
}
