import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import type { Group } from "three";
import type { Sheet } from "../../model/populations.ts";
import { homeOrbit } from "../stage/orbit.ts";
import { useStage } from "../stage/stage.ts";
import { growInterneuron, interneuronSoma } from "./grow-interneuron.ts";
import { growPyramidal, pyramidalSoma } from "./grow-pyramidal.ts";
import { Leader } from "./leader.tsx";
import { Scrim } from "./scrim.tsx";
import { Shaft } from "./shaft.tsx";
import { createSpineGeometry } from "./spine-geometry.ts";
import { SpineGrowth } from "./spine-growth.ts";
import { SpineHalos } from "./spine-halos.tsx";
import { spinePartnersOf, wiringOf } from "./spine-partners.ts";
import { createSpineSites } from "./spine-sites.ts";
import { Spines } from "./spines.tsx";

interface DendriteViewProps {
  readonly sheet: Sheet;
  readonly seed: number;
  readonly dtMs: number;
  readonly neuron: number;
  readonly isCalm: boolean;
}

/** The picked cell, magnified. It turns with the sheet, so that both are seen from one side. */
export function DendriteView({ sheet, seed, dtMs, neuron, isCalm }: DendriteViewProps) {
  const stage = useStage();
  const group = useRef<Group>(null);
  const isExcitatory = neuron < sheet.excitatory;
  const cell = useMemo(() => {
    const branches = isExcitatory ? growPyramidal(seed, neuron) : growInterneuron(seed, neuron);
    if (!isExcitatory) {
      return { branches, spines: null, growth: null };
    }
    const partners = spinePartnersOf(wiringOf(sheet, seed, dtMs), neuron);
    const growth = new SpineGrowth(partners);
    const sites = createSpineSites(branches, partners.pre.length, seed, neuron);
    return { branches, growth, spines: createSpineGeometry(sites, growth.values) };
  }, [sheet, seed, dtMs, neuron, isExcitatory]);
  useEffect(() => () => cell.spines?.dispose(), [cell]);
  useFrame(() => {
    group.current?.rotation.set(0, homeOrbit.azimuth - stage.orbit.shown.azimuth, 0);
  });
  return (
    <>
      <Scrim />
      <Leader {...(isExcitatory ? pyramidalSoma : interneuronSoma)} />
      <group ref={group}>
        <Shaft neuron={neuron} branches={cell.branches} colour={isExcitatory ? "excitatory" : "inhibitory"} />
        {cell.spines && (
          <>
            <Spines spines={cell.spines} growth={cell.growth} isCalm={isCalm} />
            <SpineHalos spines={cell.spines} isCalm={isCalm} />
          </>
        )}
      </group>
    </>
  );
}
