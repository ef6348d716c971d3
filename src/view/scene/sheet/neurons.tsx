import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import type { Points } from "three";
import { useDisposable } from "../quality/use-disposable.ts";
import type { NeuronGeometry } from "./neuron-geometry.ts";
import { createHaloMaterial, createNeuronMaterial, type NeuronLook } from "./neuron-material.ts";

/** Every neuron of the sheet, pyramids and spheres, and a halo round those that have just fired: one geometry, one upload. */
export function Neurons({ neurons, ...look }: NeuronLook & { readonly neurons: NeuronGeometry }) {
  const { camera, appearance, quality, places, contrast } = look;
  const materials = useDisposable(() => {
    const look = { camera, appearance, quality, places, contrast };
    return { cells: createNeuronMaterial(look), halos: createHaloMaterial(look) };
  }, [camera, appearance, quality, places, contrast]);
  const halos = useRef<Points>(null);
  useFrame(() => {
    if (halos.current) halos.current.visible = quality.level.hasEffects;
  });
  return (
    <>
      <points geometry={neurons.geometry} material={materials.cells} renderOrder={1} />
      <points ref={halos} geometry={neurons.geometry} material={materials.halos} renderOrder={2} />
    </>
  );
}
