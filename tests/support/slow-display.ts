/**
 * A display of five pictures in two seconds, for pages on the software renderer: there one picture takes a fifth of a
 * second of a core, so that drawing takes more of the machine than the network does. Whatever the page asks for
 * between two pictures is drawn in the next, as on a display that is slow.
 *
 * A script for `addInitScript`; it runs before anything of the page.
 */
export const slowDisplay = `{
  const pictureMs = 400;
  const nextPicture = requestAnimationFrame.bind(globalThis);
  const forgetPicture = cancelAnimationFrame.bind(globalThis);
  const waiting = new Map();
  let last = 0;
  globalThis.requestAnimationFrame = (draw) => {
    const id = ++last;
    const timer = setTimeout(() => {
      waiting.set(id, () => forgetPicture(frame));
      const frame = nextPicture((timeMs) => {
        waiting.delete(id);
        draw(timeMs);
      });
    }, pictureMs - (performance.now() % pictureMs));
    waiting.set(id, () => clearTimeout(timer));
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => {
    waiting.get(id)?.();
    waiting.delete(id);
  };
}`;
