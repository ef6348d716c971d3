/** Counts what WebGL makes and deletes, in a browser test: what is never deleted stays in the memory of the graphics device. */

/** The names that follow `create` and `delete` of a WebGL 2 context. */
export const graphicsKinds = [
  "Buffer",
  "Framebuffer",
  "Program",
  "Renderbuffer",
  "Shader",
  "Texture",
  "VertexArray",
] as const;

type GraphicsKind = (typeof graphicsKinds)[number];

/** Objects of the graphics device that are made and not yet deleted, by kind, over all contexts from now on. */
export function countGraphicsObjects() {
  const living = new Map<unknown, GraphicsKind>();
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (given?: unknown) => unknown
  >;
  const originals = new Map<string, (given?: unknown) => unknown>();
  const replace = (name: string, around: (call: () => unknown, given: unknown) => unknown) => {
    const original = prototype[name]!;
    originals.set(name, original);
    prototype[name] = function (given) {
      return around(() => original.call(this, given), given);
    };
  };
  for (const kind of graphicsKinds) {
    replace(`create${kind}`, (call) => {
      const made = call();
      living.set(made, kind);
      return made;
    });
    replace(`delete${kind}`, (call, given) => {
      living.delete(given);
      return call();
    });
  }
  return {
    alive: () => {
      const counts = Object.fromEntries(graphicsKinds.map((kind) => [kind, 0])) as Record<
        GraphicsKind,
        number
      >;
      for (const kind of living.values()) {
        counts[kind]++;
      }
      return counts;
    },
    reset: () => living.clear(),
    restore: () => {
      Object.assign(prototype, Object.fromEntries(originals));
    },
  };
}
