import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { BufferAttribute, BufferGeometry, DoubleSide, type Mesh, Vector2, Vector3 } from "three";
import leaderFragment from "../../../../shaders/scene/dendrite/leader.fragment.glsl?raw";
import leaderVertex from "../../../../shaders/scene/dendrite/leader.vertex.glsl?raw";
import { createShaderMaterial, premultiplied } from "../colours/materials.ts";
import type { Look } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";

const segments = 48;
const linePx = 1.2;
/** CSS pixels that the line keeps away from the picked cell: the ring's radius. */
const gapPx = 15;

function createRibbon(): BufferGeometry {
  const positions = new Float32Array(6 * (segments + 1));
  const indices: number[] = [];
  for (let index = 0; index <= segments; index++) {
    positions.set([index / segments, -1, 0, index / segments, 1, 0], 6 * index);
    if (index < segments) {
      const corner = 2 * index;
      indices.push(corner, corner + 1, corner + 2, corner + 2, corner + 1, corner + 3);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setIndex(indices);
  return geometry;
}

interface LeaderProps extends Look {
  /** Cell units. */
  readonly somaHeight: number;
  readonly somaRadius: number;
}

/** The fine line from the picked cell to its magnified dendrite. It ends at the soma. */
export function Leader({ camera, appearance, somaHeight, somaRadius }: LeaderProps) {
  const parts = useDisposable(() => {
    const uniforms = {
      start: { value: new Vector2() },
      end: { value: new Vector2() },
      sizePx: { value: new Vector2(1, 1) },
      linePx: { value: linePx },
      share: { value: 1 },
      pickedColour: appearance.markColour,
    };
    return {
      uniforms,
      place: new Vector3(),
      geometry: createRibbon(),
      material: createShaderMaterial({
        vertexShader: leaderVertex,
        fragmentShader: leaderFragment,
        uniforms,
        ...premultiplied,
        side: DoubleSide,
        depthTest: false,
      }),
    };
  }, [appearance]);
  const mesh = useRef<Mesh>(null);
  useFrame(() => {
    const { uniforms, place } = parts;
    const { pixelRatio: ratio, markScale } = camera;
    // Once the magnified cell moves to its place, nothing needs to be pointed at.
    uniforms.share.value = Math.max(0, 1 - 4 * Math.abs(camera.depth));
    if (mesh.current) mesh.current.visible = uniforms.share.value > 0;
    const { start, end, sizePx } = uniforms;
    sizePx.value.set(camera.widthPx * ratio, camera.heightPx * ratio);
    uniforms.linePx.value = linePx * Math.max(1, markScale * ratio);
    const toPixels = (target: Vector2) =>
      target.set((0.5 + 0.5 * place.x) * sizePx.value.x, (0.5 + 0.5 * place.y) * sizePx.value.y);
    place.copy(camera.focus.place.position).project(camera.world);
    toPixels(start.value);
    // It ends at the side of the soma that faces the picked cell; a lying cell shows its flank.
    place.set(0, somaHeight, 0).project(camera.cell);
    toPixels(end.value);
    const isFromRight = !camera.layout.dendriteLies && start.value.x > end.value.x;
    place.set(isFromRight ? somaRadius : -somaRadius, somaHeight, 0).project(camera.cell);
    toPixels(end.value);
    const length = Math.max(1, start.value.distanceTo(end.value));
    start.value.lerp(end.value, Math.min(0.4, (gapPx * markScale * ratio) / length));
  });
  return (
    <mesh
      ref={mesh}
      geometry={parts.geometry}
      material={parts.material}
      frustumCulled={false}
      renderOrder={-1}
    />
  );
}
