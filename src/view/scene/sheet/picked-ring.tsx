import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import {
  BufferAttribute,
  BufferGeometry,
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type Points,
  RawShaderMaterial,
} from "three";
import ringFragment from "../../../../shaders/scene/sheet/ring.fragment.glsl?raw";
import ringVertex from "../../../../shaders/scene/sheet/ring.vertex.glsl?raw";
import { useStage } from "../stage/stage.ts";
import type { SheetPlaces } from "./sheet-places.ts";

const diameterPx = 30;
const linePx = 1.4;

interface PickedRingProps {
  readonly places: SheetPlaces;
  readonly neuron: number;
}

/** The ring around the picked cell. */
export function PickedRing({ places, neuron }: PickedRingProps) {
  const stage = useStage();
  const ratio = useThree((state) => state.viewport.dpr);
  const { geometry, material } = useMemo(
    () => ({
      geometry: new BufferGeometry().setAttribute("position", new BufferAttribute(new Float32Array(3), 3)),
      material: new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: ringVertex,
        fragmentShader: ringFragment,
        uniforms: {
          sizePx: { value: diameterPx },
          linePx: { value: linePx },
          pickedColour: stage.appearance.markColour,
        },
        transparent: true,
        depthTest: false,
        depthWrite: false,
        blending: CustomBlending,
        blendSrc: OneFactor,
        blendDst: OneMinusSrcAlphaFactor,
      }),
    }),
    [stage],
  );
  useEffect(
    () => () => {
      geometry.dispose();
      material.dispose();
    },
    [geometry, material],
  );
  useEffect(() => {
    const place = geometry.getAttribute("position");
    place.array.set(places.positions.subarray(3 * neuron, 3 * neuron + 3));
    place.needsUpdate = true;
    stage.needsDraw = true;
  }, [stage, geometry, neuron, places]);
  const points = useRef<Points>(null);
  useFrame(() => {
    if (points.current) {
      points.current.visible = stage.orbit.shown.depth < 0.6;
    }
  });
  useEffect(() => {
    const { sizePx, linePx: line } = material.uniforms;
    if (sizePx && line) {
      sizePx.value = diameterPx * ratio;
      line.value = linePx * Math.max(1, ratio);
    }
  }, [material, ratio]);
  return (
    <points ref={points} geometry={geometry} material={material} renderOrder={3} frustumCulled={false} />
  );
}
