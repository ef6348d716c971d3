import { useFrame } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import { BufferAttribute, BufferGeometry, type Points, type Vector3 } from "three";
import ringFragment from "../../../../shaders/scene/sheet/ring.fragment.glsl?raw";
import ringVertex from "../../../../shaders/scene/sheet/ring.vertex.glsl?raw";
import { createShaderMaterial, premultiplied } from "../colours/materials.ts";
import type { Look } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";

const diameterPx = 30;
const linePx = 1.4;

/** `position`: world place of the picked cell. */
export function PickedRing({ camera, appearance, position }: Look & { readonly position: Vector3 }) {
  const { geometry, material, uniforms } = useDisposable(() => {
    const values = {
      sizePx: { value: diameterPx },
      linePx: { value: linePx },
      pickedColour: appearance.markColour,
    };
    return {
      uniforms: values,
      geometry: new BufferGeometry().setAttribute("position", new BufferAttribute(new Float32Array(3), 3)),
      material: createShaderMaterial({
        vertexShader: ringVertex,
        fragmentShader: ringFragment,
        uniforms: values,
        ...premultiplied,
        depthTest: false,
      }),
    };
  }, [appearance]);
  useEffect(() => {
    const place = geometry.getAttribute("position");
    place.setXYZ(0, position.x, position.y, position.z);
    place.needsUpdate = true;
  }, [geometry, position]);
  const points = useRef<Points>(null);
  useFrame(() => {
    if (points.current) points.current.visible = camera.depth < 0.6;
    uniforms.sizePx.value = diameterPx * camera.markScale * camera.pixelRatio;
    uniforms.linePx.value = linePx * Math.max(1, camera.markScale * camera.pixelRatio);
  });
  return (
    <points ref={points} geometry={geometry} material={material} renderOrder={3} frustumCulled={false} />
  );
}
