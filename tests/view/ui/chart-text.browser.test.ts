import { afterEach, expect, test } from "vitest";
import { chartFont, chartTextPx } from "../../../src/view/instruments/charts/chart-style.ts";
import "../../../src/web/design/tokens.css";

const root = document.documentElement;

afterEach(() => root.style.removeProperty("--size-small"));

test("words in a chart grow with the window, in whole pixels: others are drawn tiny on a screen of two pixels a pixel", () => {
  root.style.setProperty("--size-small", "max(12.5px, 15.6px)");
  expect(chartTextPx()).toBe(16);
  expect(chartFont()).toMatch(/^16px /);
});
