/** Instruments of the laboratory on a page. */
import type { Locator, Page } from "playwright";

export const instrument = (page: Page, name: string): Locator => page.locator(`[data-instrument="${name}"]`);

/** Waits until an instrument has drawn: it has its notes and no sentence in its place. */
export async function waitUntilDrawn(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const figure = document.querySelector(`[data-instrument="${wanted}"]`);
      return (
        figure !== null && !figure.hasAttribute("data-empty") && figure.nextElementSibling?.textContent !== ""
      );
    },
    name,
    { timeout: 90_000 },
  );
}
