/** Integer hashing on the CPU: seeds become constants here, once, and are handed to every engine as numbers. */

/** A 32-bit finaliser with full avalanche (constants of the "lowbias32" family). Unsigned 32-bit in and out. */
export function hash32(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Hash of a seed and two indices. Unsigned 32-bit. */
export function hashOf(seed: number, first: number, second: number): number {
  const seeded = hash32(seed ^ 0x9e3779b9);
  const withFirst = hash32(seeded + Math.imul(first, 0x85ebca6b));
  return hash32(withFirst + Math.imul(second, 0xc2b2ae35));
}

/** FNV-1a of a text, as eight hexadecimal digits: names a recipe. */
export function hashOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash32(hash) >>> 0).toString(16).padStart(8, "0");
}
