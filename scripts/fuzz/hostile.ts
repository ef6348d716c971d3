/** Values, texts and bytes as somebody would send them who wants to break a reader, and damaged copies of good ones. */
import fc from "fast-check";

/** Names that reach into prototypes where an object is filled by name. */
const dangerousNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "length",
];

export const hostileText = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      " ",
      "0",
      "-0",
      "1e400",
      "-1e400",
      "NaN",
      "Infinity",
      "0x10",
      "1_000",
      "１",
      "1,5",
      "null",
      "true",
    ],
    ...[
      "%",
      "%00",
      "%E0%A4%A",
      "\u0000",
      "\u202e",
      "\ufeff",
      "\ud800",
      "\u001b[2J",
      "a\r\nb",
      "𝒗",
      "<script>",
    ],
    ...["../../etc/passwd", "file:///etc/passwd", "javascript:alert(1)", ...dangerousNames],
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.integer({ min: 5000, max: 20_000 }).map((length) => "9".repeat(length)),
);

const hostileNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1e-320, 1e308, 2 ** 31, 2 ** 53, 0.1 + 0.2),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false, [], {}, [[[[]]]]),
  fc.tuple(fc.constantFrom(...dangerousNames), hostileText).map((pair) => fromEntries([pair])),
  fc.jsonValue({ maxDepth: 4 }),
);

/** Defines each name as a property of its own, "__proto__", too. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

interface Damage {
  /** Each picks an entry of the object or list that the one before has led to. */
  readonly path: readonly number[];
  readonly kind: "replace" | "remove" | "add" | "repeat";
  readonly name: string;
  readonly value: unknown;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  path: fc.array(fc.nat(50), { minLength: 1, maxLength: 5 }),
  kind: fc.constantFrom("replace", "remove", "add", "repeat"),
  name: fc.oneof(fc.constantFrom(...dangerousNames), fc.string({ maxLength: 8 })),
  value: hostileValue,
});

/** A copy of `value` with that damage somewhere in it. */
function damaged(value: unknown, { path, kind, name, value: other }: Damage): unknown {
  const [first = 0, ...rest] = path;
  if (typeof value !== "object" || value === null) return other;
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const place = entries.length === 0 ? 0 : first % entries.length;
  const entry = entries[place];
  if (entry && rest.length > 0 && typeof entry[1] === "object" && entry[1] !== null) {
    entries[place] = [entry[0], damaged(entry[1], { path: rest, kind, name, value: other })];
  } else if (kind === "remove") entries.splice(place, 1);
  else if (kind === "add" || !entry) entries.push([name, other]);
  else if (kind === "repeat")
    entries.push(...(isList ? Array(50).fill(entry) : [[`${entry[0]} `, entry[1]] as [string, unknown]]));
  else entries[place] = [entry[0], other];
  return isList ? entries.map(([, each]) => each) : fromEntries(entries);
}

/** Copies of one of these values, each with one to three places damaged. */
export const damagedValue = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...values), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([value, damages]) => damages.reduce(damaged, structuredClone(value)));

/** Deeper than any stack: whatever goes through it by calling itself is found out. */
const depth = fc.integer({ min: 1, max: 100_000 });

function nestedLists(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

/** Copies of one of these values with lists in lists in place of one of its entries, or beside them. */
export const nestedValue = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...values), fc.nat(50), depth).map(([value, place, levels]) => {
    const copy = structuredClone(value) as Record<string, unknown>;
    const names = [...Object.keys(copy), "more"];
    copy[names[place % names.length] ?? "more"] = nestedLists(levels);
    return copy;
  });

/** JSON of one of these values with lists in lists, or objects in objects, in place of the value of one of its keys. */
const nestedJson = (values: readonly unknown[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...values), fc.nat(50), depth, fc.constantFrom(["[", "]"], ['{"a":', "}"]))
    .map(([value, place, levels, [open = "", close = ""]]) => {
      const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;
      const entries = Object.entries(value as object).map(([name, each]) => [name, JSON.stringify(each)]);
      const at = place % (entries.length + 1);
      entries[at] = [entries[at]?.[0] ?? "more", deep];
      return `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(",")}}`;
    });

/** JSON of damaged copies, and text that is none: cut, repeated, nested deeper than a stack, whole or not, with keys that stand twice. */
export const damagedJson = (values: readonly unknown[]): fc.Arbitrary<string> => {
  const text = damagedValue(values).map((value) => JSON.stringify(value) ?? "");
  return fc.oneof(
    { weight: 6, arbitrary: text },
    nestedJson(values),
    fc.tuple(text, fc.nat(5000)).map(([whole, length]) => whole.slice(0, length)),
    fc
      .tuple(text, fc.nat(5000), hostileText)
      .map(([whole, at, added]) => whole.slice(0, at) + added + whole.slice(at)),
    fc
      .tuple(fc.constantFrom("[", '{"a":', '[[{"a":[', " "), fc.integer({ min: 1, max: 200_000 }))
      .map(([piece, times]) => piece.repeat(times)),
    text.map((whole) => whole.replace("{", `{"__proto__":{"polluted":1},"name":1,"name":2,`)),
    hostileText,
  );
};

/** Copies of a file with bytes changed, cut off or added; `sealed` makes a copy's checksum right again. */
export const damagedBytes = (
  file: Uint8Array,
  sealed: (bytes: Uint8Array) => Uint8Array,
): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      // Where kinds, versions, lengths and headers stand.
      early: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 4 }),
      length: fc.oneof({ weight: 3, arbitrary: fc.constant(file.length) }, fc.nat(file.length), fc.nat(64)),
      added: fc.uint8Array({ maxLength: 16 }),
      isSealed: fc.boolean(),
    })
    .map(({ changes, early, length, added, isSealed }) => {
      const bytes = new Uint8Array(length + added.length);
      bytes.set(file.subarray(0, length));
      bytes.set(added, length);
      for (const [place, value] of [...changes, ...early])
        if (bytes.length > 0) bytes[place % bytes.length] = value;
      return isSealed ? sealed(bytes) : bytes;
    });
