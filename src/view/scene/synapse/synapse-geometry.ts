/** The solids of a synapse in cell units about the spine head's tip, y towards the bouton. */
import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LatheGeometry,
  Sphere,
  Vector2,
  Vector3,
} from "three";
import { createRandomStream } from "../morphology/random-stream.ts";
import type { SynapseReceptors } from "./receptors.ts";
import type { SynapseSite } from "./synapse-site.ts";

/** Receptors and the cleft are drawn about three times too large, or neither could be seen beside the other. */
const receptorSize = { ampa: 0.0056, nmda: 0.0088 } as const;
const discShare = 0.74;
/** Distance from the spine's membrane to the bouton's. */
export const cleft = 0.03;
const glutamateDots = 420;
const goldenAngle = 2.399963229728653;

/** Height of the spine's cap below its tip at a distance from the axis. */
const capAt = ({ headRadius, capHeight }: SynapseSite, radius: number): number =>
  -capHeight * (1 - Math.sqrt(Math.max(0, 1 - (radius / headRadius) ** 2)));

/** A surface of revolution with normals, from a profile of (radius, height). */
function turned(profile: readonly Vector2[], sides: number): BufferGeometry {
  const lathe = new LatheGeometry([...profile], sides);
  lathe.deleteAttribute("uv");
  return lathe;
}

/** The postsynaptic density: a thin disc that lies on the spine's cap. */
export function createDensity(site: SynapseSite): BufferGeometry {
  const rim = discShare * site.headRadius * 1.1;
  const profile = Array.from({ length: 20 }, (_, index) => {
    const radius = rim * (1 - index / 19);
    const edge = Math.min(1, (1 - radius / rim) * 9);
    return new Vector2(Math.max(1e-5, radius), capAt(site, radius) + 0.0022 * Math.sqrt(edge));
  });
  return turned(profile, 64);
}

/** The bouton: a bulb above the cleft, its underside parallel to the spine's cap, its top drawn out into the axon. */
export function createBouton(site: SynapseSite): BufferGeometry {
  const radius = 1.5 * site.headRadius;
  const profile: Vector2[] = [];
  for (let index = 0; index <= 18; index++) {
    const across = (0.86 * site.headRadius * index) / 18;
    profile.push(new Vector2(Math.max(1e-5, across), cleft + capAt(site, across)));
  }
  const foot = profile.at(-1) ?? new Vector2();
  const middle = cleft + 0.95 * radius;
  for (let index = 1; index <= 40; index++) {
    const share = index / 40;
    const angle = -0.5 * Math.PI + 0.28 + share * (Math.PI - 0.6);
    const bulb = new Vector2(radius * Math.cos(angle), middle + 0.9 * radius * Math.sin(angle));
    const blend = Math.min(1, share * 5);
    profile.push(foot.clone().lerp(bulb, blend * blend * (3 - 2 * blend)));
  }
  const shoulder = profile.at(-1) ?? new Vector2();
  for (let index = 1; index <= 14; index++) {
    const share = index / 14;
    const neck = 0.3 * radius + (shoulder.x - 0.3 * radius) * (1 - share) ** 2.6;
    profile.push(new Vector2(neck, shoulder.y + 2.6 * radius * share * share + 0.12 * radius * share));
  }
  return turned(profile, 72);
}

/** Four pillars round a pore: every glutamate receptor has four subunits. Unit size; the pore runs along y. */
function createPillars(): { positions: Float32Array; normals: Float32Array; indices: number[] } {
  const radii = [0, 0.36, 0.46, 0.4, 0.5, 0.56, 0.42, 0];
  const heights = [-1.1, -0.95, -0.4, 0, 0.45, 0.9, 1.25, 1.42];
  const profile = radii.map((radius, index) => new Vector2(Math.max(1e-4, radius), heights[index]));
  const pillar = turned(profile, 10);
  const place = pillar.getAttribute("position");
  const normal = pillar.getAttribute("normal");
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    const first = positions.length / 3;
    const angle = (quarter + 0.5) * 0.5 * Math.PI;
    for (let vertex = 0; vertex < place.count; vertex++) {
      // The pillars lean apart at the top, as the outer domains of the receptor do.
      const reach = 0.62 + 0.1 * place.getY(vertex);
      positions.push(
        place.getX(vertex) + reach * Math.cos(angle),
        place.getY(vertex),
        place.getZ(vertex) + reach * Math.sin(angle),
      );
      normals.push(normal.getX(vertex), normal.getY(vertex), normal.getZ(vertex));
    }
    for (const index of pillar.getIndex()?.array ?? []) indices.push(first + index);
  }
  pillar.dispose();
  return { positions: new Float32Array(positions), normals: new Float32Array(normals), indices };
}

/** All receptors of one synapse in one draw, and one point for what sits in each pore. NMDA receptors come first. */
export function createReceptorGeometry(
  site: SynapseSite,
  { ampa, nmda }: SynapseReceptors["counts"],
  seed: number,
  neuron: number,
) {
  const count = ampa + nmda;
  const random = createRandomStream(seed + 7, 1024 * neuron + site.spine);
  const places = new Float32Array(3 * count);
  const axes = new Float32Array(3 * count);
  const shapes = new Float32Array(3 * count);
  const disc = discShare * site.headRadius;
  // NMDA receptors gather in the middle, AMPA receptors round them (MacGillavry et al. 2013).
  for (let receptor = 0; receptor < count; receptor++) {
    const isNmda = receptor < nmda;
    const ring = isNmda ? (receptor + 0.5) / nmda : (receptor - nmda + 0.5) / ampa;
    const radius = isNmda ? 0.5 * disc * Math.sqrt(ring) : disc * Math.sqrt(0.36 + 0.64 * ring);
    const angle = goldenAngle * receptor + 0.35 * (random() - 0.5);
    const x = radius * Math.cos(angle);
    const z = radius * Math.sin(angle);
    places.set([x, capAt(site, radius), z], 3 * receptor);
    const slope = (capAt(site, radius + 1e-4) - capAt(site, Math.max(0, radius - 1e-4))) / 2e-4;
    const axis = new Vector3(-slope * Math.cos(angle), 1, -slope * Math.sin(angle)).normalize();
    axis.toArray(axes, 3 * receptor);
    shapes.set(
      [isNmda ? receptorSize.nmda : receptorSize.ampa, random() * 1.57, isNmda ? 1 : 0],
      3 * receptor,
    );
  }
  const states = new Float32Array(count);
  const bodies = new InstancedBufferGeometry();
  const plugs = new BufferGeometry();
  const { positions, normals, indices } = createPillars();
  bodies.setAttribute("position", new BufferAttribute(positions, 3));
  bodies.setAttribute("normal", new BufferAttribute(normals, 3));
  bodies.setIndex(indices);
  bodies.instanceCount = count;
  for (const [name, values] of [
    ["place", places],
    ["axis", axes],
    ["shape", shapes],
  ] as const) {
    bodies.setAttribute(name, new InstancedBufferAttribute(values, 3));
    plugs.setAttribute(name === "place" ? "position" : name, new BufferAttribute(values, 3));
  }
  const bodyStates = new InstancedBufferAttribute(states, 1);
  const plugStates = new BufferAttribute(states, 1);
  bodies.setAttribute("state", bodyStates.setUsage(DynamicDrawUsage));
  plugs.setAttribute("state", plugStates.setUsage(DynamicDrawUsage));
  bodies.boundingSphere = new Sphere(new Vector3(), 1e3);
  plugs.boundingSphere = new Sphere(new Vector3(), 1e3);
  return {
    bodies,
    plugs,
    /** State of each receptor: 0 closed, 1 magnesium, 2 open, 3 ketamine for NMDA; 0 or 3 for AMPA. */
    show(stateOf: (receptor: number) => number) {
      let hasChanged = false;
      for (let receptor = 0; receptor < count; receptor++) {
        const state = stateOf(receptor);
        hasChanged ||= states[receptor] !== state;
        states[receptor] = state;
      }
      if (hasChanged) {
        bodyStates.needsUpdate = true;
        plugStates.needsUpdate = true;
      }
    },
    dispose() {
      bodies.dispose();
      plugs.dispose();
    },
  };
}

/** Where each drawn dot of glutamate goes: released at the bouton's face, spreading in the cleft. */
export function createGlutamateDots(site: SynapseSite, seed: number): BufferGeometry {
  const random = createRandomStream(seed + 11, site.spine);
  const ways = new Float32Array(4 * glutamateDots);
  for (let dot = 0; dot < glutamateDots; dot++) {
    ways.set([6.2832 * random(), Math.sqrt(random()), random(), random()], 4 * dot);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(3 * glutamateDots), 3));
  geometry.setAttribute("way", new BufferAttribute(ways, 4));
  geometry.boundingSphere = new Sphere(new Vector3(), 1e3);
  return geometry;
}
