/** Style sheets of the first load: shown where they stand, and not waited for without end. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withWaitingStyles } from "../../scripts/styles/waiting-styles-plugin.ts";
import { showFirstStyles } from "../../src/web/first-styles.ts";

class Sheet extends EventTarget {
  href = "https://example.org/assets/index.css";
  media = "print";
  sheet: CSSStyleSheet | null = null;
}
const pageWith = (...sheets: Sheet[]) => ({ querySelectorAll: () => sheets });
const there = {} as CSSStyleSheet;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("are named by the build so that browsers paint before they are there, in the place and order they have", () => {
  const page =
    '<head><link rel="stylesheet" crossorigin href="./a.css"><link rel="icon" href="i.svg"></head>';
  const waiting = withWaitingStyles(page);
  expect(waiting).toContain('<link rel="stylesheet" media="print" data-waits crossorigin href="./a.css">');
  expect(waiting).toContain('<link rel="preload" as="style" crossorigin href="./a.css">');
  expect(waiting).toContain('<link rel="icon" href="i.svg">');
});

it("are shown at once where they are there", async () => {
  const sheet = new Sheet();
  sheet.sheet = there;
  await showFirstStyles(pageWith(sheet));
  expect(sheet.media).toBe("all");
  expect(vi.getTimerCount()).toBe(0);
});

it("are waited for, and shown when the last has come", async () => {
  const sheets = [new Sheet(), new Sheet()];
  const then = vi.fn();
  void showFirstStyles(pageWith(...sheets), 100).then(then);
  sheets[0]!.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(99);
  expect(then).not.toHaveBeenCalled();
  sheets[1]!.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(0);
  expect(then).toHaveBeenCalled();
  expect(sheets.map(({ media }) => media)).toEqual(["all", "all"]);
});

it("keep nobody waiting where one is missing, whether that was heard or happened before", async () => {
  const missing = new Sheet();
  const shown = showFirstStyles(pageWith(missing));
  missing.dispatchEvent(new Event("error"));
  await shown;
  expect(missing.media).toBe("print");
  vi.spyOn(performance, "getEntriesByName").mockReturnValue([{} as PerformanceEntry]);
  const before = showFirstStyles(pageWith(new Sheet()));
  await vi.advanceTimersByTimeAsync(1000);
  await before;
});

it("are waited for where their files were preloaded and are no sheets yet", async () => {
  vi.spyOn(performance, "getEntriesByName").mockReturnValue([{} as PerformanceEntry]);
  const preloaded = new Sheet();
  const then = vi.fn();
  void showFirstStyles(pageWith(preloaded)).then(then);
  await vi.advanceTimersByTimeAsync(200);
  expect(then).not.toHaveBeenCalled();
  preloaded.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(0);
  expect(then).toHaveBeenCalled();
  expect(preloaded.media).toBe("all");
});

it("keep nobody waiting longer than some seconds, and are shown if they still come", async () => {
  const late = new Sheet();
  const shown = showFirstStyles(pageWith(late), 100);
  await vi.advanceTimersByTimeAsync(100);
  await shown;
  expect(late.media).toBe("print");
  late.dispatchEvent(new Event("load"));
  expect(late.media).toBe("all");
});
