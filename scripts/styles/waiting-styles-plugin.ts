/**
 * Style sheets of the first load wait for nobody, and nobody waits for them: a browser paints nothing while one in the head has not come, not
 * even the words of index.html. So the build names them as sheets for print, which no browser waits for, at the place where they stand, and
 * asks for them as early as before; `src/web/first-styles.ts` makes them sheets for all media when they are there.
 */
import type { Plugin } from "vite";

const sheet = /<link rel="stylesheet"([^>]*?) href="([^"]+)"\s*\/?>/g;

/** The page with its style sheets waiting. */
export const withWaitingStyles = (html: string): string =>
  html.replace(
    sheet,
    (_, rest: string, href: string) =>
      `<link rel="preload" as="style"${rest} href="${href}">\n    <link rel="stylesheet" media="print" data-waits${rest} href="${href}">`,
  );

export const waitingStyles = (): Plugin => ({
  name: "waiting-styles",
  apply: "build",
  transformIndexHtml: { order: "post", handler: withWaitingStyles },
});
