/**
 * Shows the style sheets of the first load, which the build names so that no browser waits for them before it paints
 * (scripts/styles/waiting-styles-plugin.ts). Their place in the head, and so what wins, is that of any other sheet.
 */

type Link = Pick<HTMLLinkElement, "href" | "sheet" | "media" | "addEventListener">;

interface Page {
  querySelectorAll(selector: string): ArrayLike<Link>;
}

/** Slow connections take some seconds; then a page without styles is better than none, ms. */
const longestMs = 8000;
/** From its file to its sheet, ms: a file that is there was preloaded, or was answered before this script ran and is no sheet. */
const longestFromFileMs = 1000;

/** Resolves when each sheet is shown or cannot be had, and after `withinMs` in any case. One that comes later is shown then. */
export async function showFirstStyles(page: Page, withinMs: number = longestMs): Promise<void> {
  const links = Array.from(page.querySelectorAll("link[data-waits]"));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([Promise.all(links.map(shown)), late]);
  clearTimeout(timer);
}

const shown = (link: Link) =>
  new Promise<void>((resolve) => {
    const show = () => {
      link.media = "all";
      resolve();
    };
    if (link.sheet) show();
    // Where it is no sheet, browsers have told so once, and nothing follows.
    else if (performance.getEntriesByName(link.href).length > 0) setTimeout(resolve, longestFromFileMs);
    link.addEventListener("load", show);
    link.addEventListener("error", () => resolve());
  });
