import { useFrame } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import type { Group } from "three";
import { scalarOf } from "../../../wire/frame/frame.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";
import type { CellSpines } from "../dendrite/cell-spines.ts";
import { createSpineMaterial } from "../dendrite/dendrite-materials.ts";
import { createFineSpine } from "../dendrite/spine-geometry.ts";
import type { SpikingLook } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import { nmdaFractions, nmdaStates, type SynapseReceptors, wholeReceptors } from "./receptors.ts";
import {
  createBouton,
  createDensity,
  createGlutamateDots,
  createReceptorGeometry,
} from "./synapse-geometry.ts";
import { createSynapseMaterials, createSynapseUniforms } from "./synapse-materials.ts";
import type { SynapseSite } from "./synapse-site.ts";

interface SynapseViewProps extends SpikingLook {
  readonly trace: SpikeTrace;
  readonly receptors: SynapseReceptors;
  readonly site: SynapseSite;
  readonly spines: CellSpines;
  readonly delayMs: number;
  readonly seed: number;
  readonly neuron: number;
}

/** One potential synapse: bouton, cleft, density and receptors. What is in the cleft was released by the model's own spike. */
export function SynapseView(props: SynapseViewProps) {
  const { camera, appearance, trace, contrast, receptors, site, spines, delayMs, seed, neuron } = props;
  const { sites, partners, growth } = spines;
  const group = useRef<Group>(null);
  const parts = useDisposable(() => {
    const uniforms = createSynapseUniforms();
    return {
      ...createSynapseMaterials({ camera, appearance }, site, uniforms),
      uniforms,
      spine: createFineSpine(sites, site.spine),
      bouton: createBouton(site),
      disc: createDensity(site),
      channels: createReceptorGeometry(site, receptors.counts, seed, neuron),
      dots: createGlutamateDots(site, seed),
    };
  }, [camera, appearance, site, sites, receptors, seed, neuron]);
  const spineMaterial = useDisposable(
    () => createSpineMaterial({ camera, appearance, contrast }),
    [camera, appearance, contrast],
  );
  useEffect(() => {
    parts.uniforms.contrast.value = contrast;
  }, [parts, contrast]);
  useNewFrame(
    (frame) => {
      if (!camera.isSynapseSeen) return;
      const pre = partners.pre[site.spine] ?? 0;
      parts.uniforms.released.value = trace.delayed((frame.columns.recentSpike[pre] ?? 0) / 255, delayMs);
      const whole = wholeReceptors(nmdaFractions(frame, receptors), receptors.counts.nmda);
      const blockedAmpa = Math.round(scalarOf(frame, "ampaBlock") * receptors.counts.ampa);
      parts.channels.show((receptor) => {
        if (receptor >= receptors.counts.nmda) return receptor - receptors.counts.nmda < blockedAmpa ? 4 : 0;
        let place = receptor;
        for (const state of [3, 2, 1, 0] as const) {
          place -= whole[nmdaStates[state]];
          if (place < 0) return state;
        }
        return 0;
      });
      parts.spine.show(growth.values);
    },
    [camera, trace, parts, receptors, partners, site, delayMs, growth],
  );
  useFrame(() => {
    if (group.current) {
      // A synapse that is not there has nothing to show: its place stays, as a scar on the dendrite.
      group.current.visible = camera.isSynapseSeen && (growth.values[2 * site.spine] ?? 0) > 0.5;
    }
  });
  return (
    <group ref={group} visible={false}>
      <mesh geometry={parts.spine.geometry} material={spineMaterial} frustumCulled={false} renderOrder={1} />
      <group matrix={site.matrix} matrixAutoUpdate={false}>
        <mesh geometry={parts.disc} material={parts.density} renderOrder={2} />
        <mesh geometry={parts.channels.bodies} material={parts.receptors} renderOrder={2} />
        <points geometry={parts.channels.plugs} material={parts.plugs} renderOrder={3} />
        <mesh geometry={parts.bouton} material={parts.boutonBack} renderOrder={4} />
        <points geometry={parts.dots} material={parts.glutamate} renderOrder={5} />
        <mesh geometry={parts.bouton} material={parts.boutonFront} renderOrder={6} />
      </group>
    </group>
  );
}
