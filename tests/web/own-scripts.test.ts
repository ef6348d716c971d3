import { describe, expect, test } from "vitest";
import { ownScript } from "../../src/web/own-scripts.ts";

const folder = new URL("https://museum.example/brain/");

describe("the address of a script that is to run", () => {
  test.each([
    [
      "assets/worker/simulation.worker-abcdefgh.js",
      "https://museum.example/brain/assets/worker/simulation.worker-abcdefgh.js",
    ],
    ["https://museum.example/brain/sw.js", "https://museum.example/brain/sw.js"],
  ])("is allowed for %s", (address, whole) => {
    expect(ownScript(address, folder)).toBe(whole);
  });

  test.each([
    "https://elsewhere.example/brain/sw.js",
    "http://museum.example/brain/sw.js",
    "//elsewhere.example/brain/sw.js",
    "../other/sw.js",
    "assets/../../sw.js",
    "/sw.js",
    "data:text/javascript,1",
    "blob:https://museum.example/brain/1.js",
    "javascript:1//.js",
    "assets/page.html",
    "",
  ])("is refused in a sentence for %j", (address) => {
    expect(() => ownScript(address, folder)).toThrow(
      "Only scripts below https://museum.example/brain/ may run here",
    );
  });
});
