import { useFrame } from "@react-three/fiber";
import { useCallback, useEffect, useMemo, useRef } from "react";
import {
  CustomBlending,
  DoubleSide,
  GLSL3,
  type Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
} from "three";
import linkFragment from "../../../../shaders/scene/links/link.fragment.glsl?raw";
import linkVertex from "../../../../shaders/scene/links/link.vertex.glsl?raw";
import type { Frame } from "../../../wire/frame/frame.ts";
import { rgbOf } from "../colours/palette.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";
import type { CellLook } from "../dendrite/dendrite-materials.ts";
import type { SpineGrowth } from "../dendrite/spine-growth.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import type { Selection } from "../selection/selection.ts";
import { createLinkGeometry } from "./link-geometry.ts";
import type { Link } from "./links.ts";

interface LinkViewProps extends CellLook {
  readonly trace: SpikeTrace;
  readonly selection: Selection;
  readonly links: readonly Link[];
  readonly growth: SpineGrowth | null;
}

/** Axons that reach the picked cell, each from its own presynaptic neuron; spikes run along them as light. */
export function LinkView(props: LinkViewProps) {
  const { camera, appearance, trace, selection, links, growth, contrast } = props;
  const mesh = useRef<Mesh>(null);
  const shown = useMemo(() => createLinkGeometry(links), [links]);
  const material = useMemo(
    () =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
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
        transparent: true,
        side: DoubleSide,
        depthWrite: false,
        blending: CustomBlending,
        blendSrc: OneFactor,
        blendDst: OneMinusSrcAlphaFactor,
      }),
    [camera, appearance, trace, contrast],
  );
  useEffect(() => () => shown.geometry.dispose(), [shown]);
  useEffect(() => () => material.dispose(), [material]);
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        if (camera.isColumnSeen) {
          shown.show(frame, (spine) => growth?.values[2 * spine] ?? 1);
        }
      },
      [camera, shown, growth],
    ),
  );
  useFrame(() => {
    if (mesh.current) {
      mesh.current.visible = camera.isColumnSeen;
    }
    const { marked } = material.uniforms;
    if (marked) {
      marked.value = selection.markedSpine(camera.depth);
    }
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
