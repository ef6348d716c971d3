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
import type { SpineGrowth } from "../dendrite/spine-growth.ts";
import { rgbOf } from "../palette.ts";
import { useStage } from "../stage/stage.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { createLinkGeometry } from "./link-geometry.ts";
import type { Link } from "./links.ts";

interface LinkViewProps {
  readonly links: readonly Link[];
  readonly growth: SpineGrowth | null;
  readonly contrast: number;
}

/** Axons that reach the picked cell, each from its own presynaptic neuron; spikes run along them as light. */
export function LinkView({ links, growth, contrast }: LinkViewProps) {
  const stage = useStage();
  const mesh = useRef<Mesh>(null);
  const shown = useMemo(() => createLinkGeometry(links), [links]);
  const material = useMemo(
    () =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: linkVertex,
        fragmentShader: linkFragment,
        uniforms: {
          ...stage.dendriteUniforms,
          trace: stage.trace,
          excitatoryColour: { value: rgbOf("excitatory") },
          inhibitoryColour: { value: rgbOf("inhibitory") },
          contrast: { value: contrast },
          marked: { value: -1 },
          isPrint: stage.appearance.isPrint,
        },
        transparent: true,
        side: DoubleSide,
        depthWrite: false,
        blending: CustomBlending,
        blendSrc: OneFactor,
        blendDst: OneMinusSrcAlphaFactor,
      }),
    [stage, contrast],
  );
  useEffect(() => () => shown.geometry.dispose(), [shown]);
  useEffect(() => () => material.dispose(), [material]);
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        if (stage.isColumnSeen) {
          shown.show(frame, (spine) => growth?.values[2 * spine] ?? 1);
        }
      },
      [stage, shown, growth],
    ),
  );
  useFrame(() => {
    if (mesh.current) {
      mesh.current.visible = stage.isColumnSeen;
    }
    const { marked } = material.uniforms;
    if (marked) {
      marked.value = stage.markedSpine;
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
