import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import type { Points } from "three";
import type { SpikingLook } from "../quality/look.ts";
import type { Quality } from "../quality/quality.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useMotion } from "../quality/use-motion.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import type { Selection } from "../selection/selection.ts";
import type { CellSpines } from "./cell-spines.ts";
import { createSpineHaloMaterial, createSpineMaterial } from "./dendrite-materials.ts";
import { createSpineGeometry } from "./spine-geometry.ts";

/** From here on one spine fills the picture, and needs no mark. */
const unmarkedDepth = 2.4;

interface SpinesProps extends SpikingLook {
  readonly quality: Quality;
  readonly selection: Selection;
  readonly spines: CellSpines;
}

/** The potential spines of the picked cell, scars where none exists, and violet light where the partner has just fired. */
export function Spines({ camera, appearance, contrast, quality, selection, spines }: SpinesProps) {
  const { sites, growth } = spines;
  const geometry = useDisposable(() => createSpineGeometry(sites, growth.values), [sites, growth]);
  const materials = useDisposable(() => {
    const look = { camera, appearance, contrast };
    return { bodies: createSpineMaterial(look), lights: createSpineHaloMaterial(look) };
  }, [camera, appearance, contrast]);
  const lights = useRef<Points>(null);
  useNewFrame(
    (frame) => {
      growth.show(frame);
      geometry.upload();
    },
    [growth, geometry],
  );
  useFrame(() => {
    const { marked } = materials.bodies.uniforms;
    if (marked) marked.value = camera.depth < unmarkedDepth ? selection.markedSpine(camera.depth) : -1;
    geometry.seenAt(camera.pixelsPerCellUnit);
    if (lights.current) lights.current.visible = quality.level.hasEffects;
  });
  // Growth goes on between frames of the model; once all spines are grown this returns at once.
  useMotion((seconds) => {
    const isGrowing = growth.advance(seconds);
    if (isGrowing) geometry.upload();
    return isGrowing;
  });
  return (
    <>
      <mesh geometry={geometry.bodies} material={materials.bodies} />
      <points ref={lights} geometry={geometry.lights} material={materials.lights} renderOrder={2} />
    </>
  );
}
