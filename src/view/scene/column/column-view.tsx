import { useFrame } from "@react-three/fiber";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Group } from "three";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import { useStage } from "../stage/stage.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { chooseColumnCells, shapeNames } from "./column-cells.ts";
import { createColumnShape } from "./column-geometry.ts";
import { createColumnMaterial } from "./column-material.ts";

interface ColumnViewProps {
  readonly places: SheetPlaces;
  readonly neuron: number;
  readonly contrast: number;
}

/** The cells round the picked one, grown in full: one draw for each shape. They grow out of their somata as one comes near. */
export function ColumnView({ places, neuron, contrast }: ColumnViewProps) {
  const stage = useStage();
  const group = useRef<Group>(null);
  const shapes = useMemo(() => {
    const cells = chooseColumnCells(places, neuron, stage.cell);
    stage.drawnInFull = cells.map((cell) => cell.neuron);
    return shapeNames.map((_, shape) => createColumnShape(places.seed, shape, cells));
  }, [stage, places, neuron]);
  const materials = useMemo(
    () => ({
      excitatory: createColumnMaterial(stage, true, contrast),
      inhibitory: createColumnMaterial(stage, false, contrast),
    }),
    [stage, contrast],
  );
  useEffect(
    () => () => {
      for (const { geometry } of shapes) {
        geometry.dispose();
      }
    },
    [shapes],
  );
  useEffect(
    () => () => {
      materials.excitatory.dispose();
      materials.inhibitory.dispose();
    },
    [materials],
  );
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        if (stage.isColumnSeen) {
          for (const shape of shapes) {
            shape.show(frame, stage.appearance.mappedByte);
          }
        }
      },
      [stage, shapes],
    ),
  );
  useFrame(() => {
    if (group.current) {
      group.current.visible = stage.isColumnSeen;
    }
  });
  return (
    <group ref={group} matrix={stage.cell.matrix} matrixAutoUpdate={false} visible={false}>
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
