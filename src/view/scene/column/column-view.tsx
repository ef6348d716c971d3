import { useFrame } from "@react-three/fiber";
import { useCallback, useMemo, useRef } from "react";
import type { Group } from "three";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { CellPlace } from "../camera/cell-place.ts";
import { useDisposal } from "../quality/use-disposal.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import { type ColumnCell, shapeNames } from "./column-cells.ts";
import { createColumnShape } from "./column-geometry.ts";
import { type ColumnLook, createColumnMaterial } from "./column-material.ts";

interface ColumnViewProps extends ColumnLook {
  readonly seed: number;
  /** Where the picked cell stands, and the cells round it that are drawn in full. */
  readonly place: CellPlace;
  readonly cells: readonly ColumnCell[];
}

/** The cells round the picked one, grown in full: one draw for each shape. They grow out of their somata as one comes near. */
export function ColumnView({ seed, place, cells, camera, appearance, trace, contrast }: ColumnViewProps) {
  const group = useRef<Group>(null);
  const shapes = useMemo(
    () => shapeNames.map((_, shape) => createColumnShape(seed, shape, cells)),
    [seed, cells],
  );
  const materials = useMemo(() => {
    const look = { camera, appearance, trace, contrast };
    return { excitatory: createColumnMaterial(look, true), inhibitory: createColumnMaterial(look, false) };
  }, [camera, appearance, trace, contrast]);
  useDisposal(...shapes.map(({ geometry }) => geometry));
  useDisposal(materials.excitatory, materials.inhibitory);
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        if (camera.isColumnSeen) {
          for (const shape of shapes) {
            shape.show(frame, appearance.mappedByte);
          }
        }
      },
      [camera, appearance, shapes],
    ),
    appearance,
  );
  useFrame(() => {
    if (group.current) {
      group.current.visible = camera.isColumnSeen;
    }
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
