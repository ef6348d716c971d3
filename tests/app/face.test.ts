import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faceNames, faceStore, followFace, hashOf, openFace, readFace } from "../../src/app/face.ts";
import { say } from "../../src/web/messages/messages.ts";
import { TestPage } from "./test-page.ts";

describe("the face of the page", () => {
  let browser: TestPage;
  let stop: () => void;
  const begin = (address: string) => {
    browser = new TestPage(address);
    stop = followFace(browser.asWindow);
  };
  beforeEach(() => faceStore.setState(faceStore.getInitialState(), true));
  afterEach(() => stop?.());
  const face = () => faceStore.getState().face;

  it.each(["", "#", "#/", "#/explore"])("is Explore where the address ends in “%s”", (hash) => {
    expect(readFace(hash)).toEqual({ face: "explore", refusedFace: null });
  });

  it("is the one that the address names", () => {
    begin("/?seed=7#/lab");
    expect(face()).toBe("lab");
  });

  it.each(["#/kitchen", "#lab", "#/LAB", "#/lab/", "#/__proto__", `#/${"a".repeat(100_000)}`])(
    "is refused with a sentence when it is unknown, and Explore is shown",
    (hash) => {
      const { face: shown, refusedFace } = readFace(hash);
      expect(shown).toBe("explore");
      const sentence = say(refusedFace!);
      expect(sentence).toContain(hash.slice(0, 20));
      for (const name of faceNames) expect(sentence).toContain(hashOf(name));
      expect(sentence.length).toBeLessThan(250);
    },
  );

  it("is opened as a new entry of the history that keeps the settings; back and forward bring it back", () => {
    begin("/?seed=7");
    openFace("lab", browser.asWindow);
    openFace("lab", browser.asWindow);
    expect(browser.entries).toEqual(["/?seed=7", "/?seed=7#/lab"]);
    expect(face()).toBe("lab");
    browser.go(-1);
    expect(face()).toBe("explore");
    browser.go(1);
    expect(face()).toBe("lab");
  });

  it("follows an address that is typed by hand", () => {
    begin("/");
    browser.type("/#/lab");
    expect(face()).toBe("lab");
    browser.type("/#/nowhere");
    expect(faceStore.getState()).toMatchObject({
      face: "explore",
      refusedFace: { key: "address.unknownFace" },
    });
  });
});
