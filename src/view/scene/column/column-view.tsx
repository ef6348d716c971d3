import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import type { Group } from "three";
import type { CellPlace } from "../camera/cell-place.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import { type ColumnCell, shapeNames } from "./column-cells.ts";
import { createColumnShape } from "./column-geometry.ts";
import { type ColumnLook, createColumnMaterial } from "./column-material.ts";

interface ColumnViewProps extends ColumnLook {
  readonly seed: number;
  /** The place of the picked cell, and the cells round it that are drawn in full. */
  readonly place: CellPlace;
  readonly cells: readonly ColumnCell[];
}

/** The cells round the picked one, grown in full: one draw for each shape. They grow out of their somata as one comes near. */
export function ColumnView({ seed, place, cells, camera, appearance, trace, contrast }: ColumnViewProps) {
  const group = useRef<Group>(null);
  const shapes = useDisposable(
    () => shapeNames.map((_, shape) => createColumnShape(seed, shape, cells)),
    [seed, cells],
  );
  const materials = useDisposable(() => {
    const look = { camera, appearance, trace, contrast };
    return { excitatory: createColumnMaterial(look, true), inhibitory: createColumnMaterial(look, false) };
  }, [camera, appearance, trace, contrast]);
  useNewFrame(
    (frame) => {
      if (camera.isColumnSeen) {
        for (const shape of shapes) shape.show(frame, appearance.mappedByte);
      }
    },
    [camera, appearance, shapes],
    appearance,
  );
  useFrame(() => {
    if (group.current) group.current.visible = camera.isColumnSeen;
  });
  return (
    <group ref={group} matrix={place.matrix} matrixAutoUpdate={false} visible={false}>
      {shapes.map(({ geometry, isExcitatory }, shape) => (
        <mesh
          key={shapeNames[shape] ?? shape}
          geometry={geometry}
          material={isExcitatory ? materials.excitatory : materials.inhibitory}
          renderOrder={0.5}
          frustumCulled={false}
        />
      ))}
    </group>
  );
}
