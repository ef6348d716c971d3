/** All links of the picked cell in one draw: a ribbon for each, bent by the shader; the light follows two bytes per link. */
import { BufferAttribute, DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry } from "three";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { Link } from "./links.ts";

const segments = 36;

/** What is drawn of a link: all of it, or, of one over the sheet's edge, either end as far as the edge. */
interface Arc extends Link {
  /** Shares of the way between which it is seen; beyond 0 … 1 where neither end is cut. */
  readonly seen: readonly [number, number];
}

function arcsOf(link: Link): readonly Arc[] {
  const { overEdge } = link;
  if (overEdge === null) return [{ ...link, seen: [-1, 2] }];
  return [
    { ...link, to: overEdge.to, seen: [-1, overEdge.leaves] },
    { ...link, from: overEdge.from, seen: [overEdge.returns, 2] },
  ];
}

export function createLinkGeometry(allLinks: readonly Link[]) {
  const links = allLinks.flatMap(arcsOf);
  const geometry = new InstancedBufferGeometry();
  const line = new Float32Array(4 * (segments + 1));
  const indices: number[] = [];
  for (let index = 0; index <= segments; index++) {
    line.set([index / segments, -1, index / segments, 1], 4 * index);
    if (index < segments) {
      const corner = 2 * index;
      indices.push(corner, corner + 1, corner + 2, corner + 2, corner + 1, corner + 3);
    }
  }
  geometry.setAttribute("line", new BufferAttribute(line, 2));
  geometry.setIndex(indices);
  geometry.instanceCount = links.length;
  const set = (name: string, size: number, values: (link: Arc) => readonly number[]) =>
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(new Float32Array(links.flatMap((link) => [...values(link)])), size),
    );
  set("from", 3, ({ from }) => from.toArray());
  set("to", 3, ({ to }) => to.toArray());
  set("outward", 3, ({ outward }) => outward.toArray());
  set("seen", 2, ({ seen }) => seen);
  set("kind", 3, ({ delayMs, isInhibitory, spine }) => [delayMs, isInhibitory ? 1 : 0, spine]);
  const bytes = new InstancedBufferAttribute(new Uint8Array(4 * links.length), 4, true);
  bytes.setUsage(DynamicDrawUsage);
  geometry.setAttribute("linkBytes", bytes);
  return {
    geometry,
    /** `maturity` of each spine, 0 … 1: the link of a synapse that does not exist is not there either. */
    show({ columns }: Frame, maturity: (spine: number) => number) {
      links.forEach(({ pre, spine }, index) => {
        bytes.array[4 * index] = columns.recentSpike[pre] ?? 0;
        bytes.array[4 * index + 1] = spine < 0 ? 255 : Math.round(255 * maturity(spine));
      });
      bytes.needsUpdate = true;
    },
  };
}
