import { createPortal } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import type { Scene as SceneGraph } from "three";
import { useAppState } from "../../../app/use-app-state.ts";
import { SpikeTrace } from "../colours/spike-trace.ts";
import { ColumnView } from "../column/column-view.tsx";
import { Leader } from "../dendrite/leader.tsx";
import { Scrim } from "../dendrite/scrim.tsx";
import { Shaft } from "../dendrite/shaft.tsx";
import { Spines } from "../dendrite/spines.tsx";
import { LinkView } from "../links/link-view.tsx";
import type { SpikingLook } from "../quality/look.ts";
import type { Quality } from "../quality/quality.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import type { Selection } from "../selection/selection.ts";
import { PickedRing } from "../sheet/picked-ring.tsx";
import type { SynapseReceptors } from "../synapse/receptors.ts";
import { firstSpineToSee, synapseSite } from "../synapse/synapse-site.ts";
import { SynapseView } from "../synapse/synapse-view.tsx";
import type { PickedCell } from "./picked-cell.ts";

interface PickedCellViewProps extends SpikingLook {
  readonly quality: Quality;
  readonly selection: Selection;
  readonly receptors: SynapseReceptors;
  readonly seed: number;
  readonly cell: PickedCell;
  /** Where the cell's own view is drawn. */
  readonly cellScene: SceneGraph;
}

/** The picked cell at every scale: its ring on the sheet, its neighbours in the column, its tree with links, a synapse. */
export function PickedCellView(props: PickedCellViewProps) {
  const { camera, appearance, contrast, quality, selection, receptors, seed, cell, cellScene } = props;
  const { spines, place } = cell;
  const look = { camera, appearance, contrast };
  const [trace] = useState(() => new SpikeTrace());
  useNewFrame((frame) => trace.show(frame), [trace]);
  const pickedSpine = useAppState((state) => state.pickedSpine);
  const site = useMemo(
    () => spines && synapseSite(spines.sites, pickedSpine ?? firstSpineToSee(spines.sites, spines.partners)),
    [spines, pickedSpine],
  );
  useEffect(() => {
    camera.lookAtCell(place);
    camera.limitTo(spines ? 3 : 2);
  }, [camera, place, spines]);
  useEffect(() => {
    selection.lookAt(site?.spine ?? -1);
    camera.lookAtSynapse(site);
  }, [camera, selection, site]);
  return (
    <>
      <PickedRing camera={camera} appearance={appearance} position={place.position} />
      <ColumnView {...look} trace={trace} seed={seed} place={place} cells={cell.columnCells} />
      {createPortal(
        <>
          <Scrim camera={camera} appearance={appearance} />
          <Leader camera={camera} appearance={appearance} {...cell.soma} />
          <Shaft
            camera={camera}
            appearance={appearance}
            trace={trace}
            neuron={cell.neuron}
            branches={cell.branches}
            colour={cell.isExcitatory ? "excitatory" : "inhibitory"}
          />
          <LinkView
            {...look}
            trace={trace}
            selection={selection}
            links={cell.links}
            growth={spines?.growth ?? null}
          />
          {spines && <Spines {...look} quality={quality} selection={selection} spines={spines} />}
          {spines && site && (
            <SynapseView
              {...look}
              trace={trace}
              receptors={receptors}
              site={site}
              spines={spines}
              delayMs={cell.links[site.spine]?.delayMs ?? 0}
              seed={seed}
              neuron={cell.neuron}
            />
          )}
        </>,
        cellScene,
      )}
    </>
  );
}
