import { createPortal } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { type Scene as SceneGraph, Vector3 } from "three";
import { ColumnView } from "./column/column-view.tsx";
import { DendriteView } from "./dendrite/dendrite-view.tsx";
import { PickedRing } from "./sheet/picked-ring.tsx";
import type { SheetPlaces } from "./sheet/sheet-places.ts";
import { useStage } from "./stage/stage.ts";

interface PickedCellProps {
  readonly places: SheetPlaces;
  readonly neuron: number;
  readonly dtMs: number;
  readonly contrast: number;
  /** Where the picked cell's own view is drawn. */
  readonly dendriteScene: SceneGraph;
}

/** All that belongs to the picked cell: its ring, its neighbours in the column, its tree, its links and a synapse. */
export function PickedCell({ places, neuron, dtMs, contrast, dendriteScene }: PickedCellProps) {
  const stage = useStage();
  // Before the parts below are made: they are measured from where the cell stands.
  useMemo(() => {
    const position = new Vector3().fromArray(places.positions, 3 * neuron);
    const normal = new Vector3().fromArray(places.normals, 3 * neuron);
    stage.goToCell(position, normal, places.spacing);
  }, [stage, places, neuron]);
  useEffect(() => {
    stage.hasPicked = true;
    stage.needsDraw = true;
    return () => {
      stage.hasPicked = false;
      stage.needsDraw = true;
    };
  }, [stage]);
  return (
    <>
      <PickedRing places={places} neuron={neuron} />
      <ColumnView places={places} neuron={neuron} contrast={contrast} />
      {createPortal(
        <DendriteView places={places} dtMs={dtMs} neuron={neuron} contrast={contrast} />,
        dendriteScene,
      )}
    </>
  );
}
