import { expect, test } from "vitest";

/** The conformance tests need both; if the browser were started without one they would have nothing to compare. */
test("the browser under test has WebGL2", () => {
  expect(document.createElement("canvas").getContext("webgl2")).not.toBeNull();
});

test("the browser under test has a WebGPU adapter", async () => {
  expect(navigator.gpu).toBeDefined();
  expect(await navigator.gpu.requestAdapter()).not.toBeNull();
});
