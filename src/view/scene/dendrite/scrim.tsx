import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { type Mesh, PlaneGeometry, Vector4 } from "three";
import scrimFragment from "../../../../shaders/scene/dendrite/scrim.fragment.glsl?raw";
import scrimVertex from "../../../../shaders/scene/dendrite/scrim.vertex.glsl?raw";
import { createShaderMaterial } from "../colours/materials.ts";
import type { Look } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";

/** The pane is a little larger than the dendrite's place, because its edges are soft. */
const overhang = 0.12;
const mostStrength = 0.86;

/** Dims the sheet behind the dendrite once the sheet is near enough to reach there. */
export function Scrim({ camera, appearance }: Look) {
  const mesh = useRef<Mesh>(null);
  const { geometry, material, uniforms } = useDisposable(() => {
    const values = {
      rectangle: { value: new Vector4() },
      strength: { value: 0 },
      groundColour: appearance.groundColour,
    };
    return {
      uniforms: values,
      geometry: new PlaneGeometry(1, 1).translate(0.5, 0.5, 0),
      material: createShaderMaterial({
        vertexShader: scrimVertex,
        fragmentShader: scrimFragment,
        uniforms: values,
        transparent: true,
        depthTest: false,
        depthWrite: false,
      }),
    };
  }, [appearance]);
  useFrame(() => {
    const { layout, widthPx, heightPx, orbit } = camera;
    const { depth, panX, panZ } = orbit.shown;
    const reached = Math.min(1, Math.max(0, 10 * (depth - 0.02)) + 0.5 * Math.hypot(panX, panZ));
    const nearness = reached * Math.max(0, 1 - Math.max(0, depth - 0.06) * 3);
    if (mesh.current) mesh.current.visible = nearness > 0.01;
    uniforms.strength.value = mostStrength * nearness;
    const { x, y, width, height } = layout.dendrite;
    uniforms.rectangle.value.set(
      (2 * (x - overhang * width)) / widthPx - 1,
      1 - (2 * (y + (1 + overhang) * height)) / heightPx,
      (2 * (1 + 2 * overhang) * width) / widthPx,
      (2 * (1 + 2 * overhang) * height) / heightPx,
    );
  });
  return <mesh ref={mesh} geometry={geometry} material={material} frustumCulled={false} renderOrder={-2} />;
}
