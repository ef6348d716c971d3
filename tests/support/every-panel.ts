/** The laboratory with every panel in view, each in a place of its own, so that none rests behind another. */
import type { Page } from "playwright";
import { t } from "../../src/web/messages/messages.ts";

/** Where the page keeps how its panels are arranged. */
const layoutKey = "disinhibit.lab.layout";
const rows = 4;
/** Have axes one above the other, and need the height: two share a column. */
const highPanels: readonly string[] = ["pharmacokinetics", "cascade"];

/** The panels of an arrangement that the page has kept, side by side. */
function sideBySide(kept: string): string {
  const { panels } = JSON.parse(kept) as { panels: Record<string, unknown> };
  const names = Object.keys(panels);
  const low = names.filter((name) => !highPanels.includes(name));
  const columns = [highPanels];
  for (let first = 0; first < low.length; first += rows) columns.push(low.slice(first, first + rows));
  const data = columns.map((column) => ({
    type: "branch",
    size: 100,
    data: column.map((name) => ({
      ...{ type: "leaf", size: (100 * rows) / column.length },
      data: { id: name, views: [name], activeView: name },
    })),
  }));
  const root = { type: "branch", size: 100 * rows, data };
  const grid = { root, width: 100 * data.length, height: 100 * rows, orientation: "HORIZONTAL" };
  return JSON.stringify({ grid, panels, activeGroup: names[0] });
}

/** Opens the laboratory's page anew with every panel in view. What is kept is written when the arrangement first changes, as when a panel grows. */
export async function arrangeEveryPanel(page: Page): Promise<void> {
  await page.locator(".lab-dock").waitFor();
  await page.getByRole("button", { name: t("lab.panels"), exact: true }).dispatchEvent("click");
  const larger = t("lab.larger", { panel: t("lab.raster") });
  await page.getByRole("button", { name: larger }).dispatchEvent("click");
  const kept = await page.waitForFunction((key) => localStorage.getItem(key), layoutKey);
  const stored = JSON.stringify([layoutKey, sideBySide((await kept.jsonValue()) ?? "")]);
  await page.addInitScript({ content: `localStorage.setItem(...${stored});` });
  await page.reload();
}
