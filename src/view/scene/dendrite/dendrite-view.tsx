import { useEffect, useMemo, useRef } from "react";
import { useAppState } from "../../../app/use-app-state.ts";
import { LinkView } from "../links/link-view.tsx";
import { linksTo } from "../links/links.ts";
import { growInterneuron, interneuronMiddle, interneuronSoma } from "../morphology/grow-interneuron.ts";
import { growPyramidal, pyramidalMiddle, pyramidalSoma } from "../morphology/grow-pyramidal.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import { useStage } from "../stage/stage.ts";
import { firstSpineToSee, synapseSite } from "../synapse/synapse-site.ts";
import { SynapseView } from "../synapse/synapse-view.tsx";
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
  readonly places: SheetPlaces;
  readonly dtMs: number;
  readonly neuron: number;
  readonly contrast: number;
}

/** The picked cell: magnified beside the sheet from afar, where it stands from near, down to one of its synapses. */
export function DendriteView({ places, dtMs, neuron, contrast }: DendriteViewProps) {
  const stage = useStage();
  const { sheet, seed } = places;
  const isExcitatory = neuron < sheet.excitatory;
  const cell = useMemo(() => {
    const wiring = wiringOf(sheet, seed, dtMs);
    stage.cell.middle = isExcitatory ? pyramidalMiddle : interneuronMiddle;
    const branches = isExcitatory ? growPyramidal(seed, neuron) : growInterneuron(seed, neuron);
    const partners = spinePartnersOf(wiring, neuron);
    if (!isExcitatory) {
      return { branches, tree: null, links: linksTo(wiring, places, stage.cell, neuron, dtMs, null) };
    }
    const growth = new SpineGrowth(partners);
    const sites = createSpineSites(branches, partners.pre.length, seed, neuron);
    const spines = createSpineGeometry(sites, growth.values);
    const links = linksTo(wiring, places, stage.cell, neuron, dtMs, sites);
    return { branches, links, tree: { growth, sites, spines, partners } };
  }, [stage, places, sheet, seed, dtMs, neuron, isExcitatory]);
  useEffect(() => () => cell.tree?.spines.dispose(), [cell]);
  const wanted = useAppState((state) => state.pickedSpine);
  const site = useMemo(
    () =>
      cell.tree &&
      synapseSite(cell.tree.sites, wanted ?? firstSpineToSee(cell.tree.sites, cell.tree.partners)),
    [cell, wanted],
  );
  useEffect(() => {
    stage.tree = cell.tree && { ...cell.tree, links: cell.links };
    stage.keptNeurons = [neuron, ...new Set(cell.links.map(({ pre }) => pre))];
    stage.orbit.limitTo(cell.tree ? 3 : 2);
    return () => {
      stage.tree = null;
      stage.keptNeurons = [];
    };
  }, [stage, cell, neuron]);
  const shownCell = useRef<typeof cell>(null);
  useEffect(() => {
    stage.lookedAtSpine = site?.spine ?? -1;
    stage.cell.lookAtSynapse(site?.tip ?? null, site?.axis ?? null, shownCell.current === cell);
    shownCell.current = cell;
    stage.placeCameras();
    stage.needsDraw = true;
  }, [stage, cell, site]);
  return (
    <>
      <Scrim />
      <Leader {...(isExcitatory ? pyramidalSoma : interneuronSoma)} />
      <Shaft neuron={neuron} branches={cell.branches} colour={isExcitatory ? "excitatory" : "inhibitory"} />
      <LinkView links={cell.links} growth={cell.tree?.growth ?? null} contrast={contrast} />
      {cell.tree && (
        <>
          <Spines spines={cell.tree.spines} growth={cell.tree.growth} contrast={contrast} />
          <SpineHalos spines={cell.tree.spines} contrast={contrast} />
        </>
      )}
      {cell.tree && site && (
        <SynapseView
          site={site}
          sites={cell.tree.sites}
          partners={cell.tree.partners}
          growth={cell.tree.growth}
          delayMs={cell.links[site.spine]?.delayMs ?? 0}
          seed={seed}
          neuron={neuron}
          contrast={contrast}
        />
      )}
    </>
  );
}
