import { useEffect, useRef } from "react";
import { BufferAttribute, BufferGeometry, DoubleSide, type Mesh } from "three";
import ringFragment from "../../../../shaders/scene/sheet/stimulus-ring.fragment.glsl?raw";
import ringVertex from "../../../../shaders/scene/sheet/stimulus-ring.vertex.glsl?raw";
import { liveFrame } from "../../../app/live-frame.ts";
import { appStore, type Spot } from "../../../app/store.ts";
import type { Sheet } from "../../../model/network/populations.ts";
import { spineDepth } from "../camera/scene-camera.ts";
import type { Appearance } from "../colours/appearance.ts";
import { createShaderMaterial, premultiplied } from "../colours/materials.ts";
import type { Look } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useMotion } from "../quality/use-motion.ts";
import { foldPlace, tilesPerUnit } from "./fold.ts";

const segments = 96;
const bandPx = 14;
const linePx = 3;
/** Wall time in which the ring grows to where the stimulation ends. */
const growSeconds = 0.45;
const smallestShare = 0.35;
/** World units above the cells. */
const lift = 0.04;

/** The ring where the stimulation of a pressed spot ends. It grows while the press is held; without motion it is there at once. */
export function StimulusRing({ sheet, camera, appearance }: Look & { readonly sheet: Sheet }) {
  const { geometry, material } = useDisposable(() => createParts(appearance), [appearance]);
  // The spot follows the finger.
  useEffect(
    () =>
      appStore.subscribe(({ stimulus }, previous) => {
        if (stimulus !== previous.stimulus) liveFrame.requestPicture();
      }),
    [],
  );
  const mesh = useRef<Mesh>(null);
  const heldSeconds = useRef(0);
  useMotion((seconds) => {
    const { stimulus } = appStore.getState();
    if (!mesh.current || stimulus === null) return false;
    heldSeconds.current += seconds;
    const grown = camera.orbit.isStill ? 1 : Math.min(1, heldSeconds.current / growSeconds);
    const share = smallestShare + (1 - smallestShare) * (1 - (1 - grown) ** 3);
    const perPixel = camera.markScale * camera.unitsPerPixel * tilesPerUnit(sheet);
    mesh.current.visible = camera.depth < spineDepth;
    place(geometry, sheet, stimulus, share * stimulus.radiusTiles, bandPx * perPixel);
    return grown < 1;
  });
  return <mesh ref={mesh} geometry={geometry} material={material} frustumCulled={false} renderOrder={3} />;
}

function createParts({ markColour }: Appearance) {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(3 * 2 * (segments + 1)), 3));
  const sides = Float32Array.from({ length: 2 * (segments + 1) }, (_, index) => index % 2);
  geometry.setAttribute("side", new BufferAttribute(sides, 1));
  geometry.setIndex(new BufferAttribute(new Uint16Array(6 * segments), 1));
  const material = createShaderMaterial({
    vertexShader: ringVertex,
    fragmentShader: ringFragment,
    uniforms: { ringColour: markColour, lineShare: { value: linePx / bandPx } },
    ...premultiplied,
    side: DoubleSide,
    depthTest: false,
  });
  return { geometry, material };
}

const noNormal = new Float32Array(3);

/** Lays the band on the fold. The sheet is a torus: what leaves it at one side is where the network has it, at the other. */
function place(geometry: BufferGeometry, sheet: Sheet, spot: Spot, radius: number, band: number): void {
  const position = geometry.getAttribute("position");
  const index = geometry.getIndex();
  if (!index) return;
  const wrapped = (value: number, size: number) => value - size * Math.floor(value / size);
  let count = 0;
  let lastSeam = "";
  for (let segment = 0; segment <= segments; segment++) {
    const angle = (2 * Math.PI * segment) / segments;
    const [across, along] = [Math.cos(angle), Math.sin(angle)];
    const outerX = spot.x + radius * across;
    const outerY = spot.y + radius * along;
    const x = wrapped(outerX, sheet.tilesX);
    const y = wrapped(outerY, sheet.tilesY);
    const inner = Math.min(band, radius);
    foldPlace(sheet, x - inner * across, y - inner * along, lift, position.array, noNormal, 6 * segment);
    foldPlace(sheet, x, y, lift, position.array, noNormal, 6 * segment + 3);
    const seam = `${Math.floor(outerX / sheet.tilesX)} ${Math.floor(outerY / sheet.tilesY)}`;
    if (segment > 0 && seam === lastSeam) {
      const corner = 2 * segment;
      const corners = [corner - 2, corner - 1, corner, corner, corner - 1, corner + 1];
      for (const [offset, value] of corners.entries()) index.setX(count + offset, value);
      count += 6;
    }
    lastSeam = seam;
  }
  geometry.setDrawRange(0, count);
  position.needsUpdate = true;
  index.needsUpdate = true;
}
