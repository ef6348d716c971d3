import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  faceNames,
  faceStore,
  followFace,
  hashOf,
  keepFace,
  openFace,
  readFace,
} from "../../src/app/face.ts";
import { firstFaceOf, noteVisit } from "../../src/app/first-face.ts";
import { say } from "../../src/web/messages/messages.ts";
import { TestPage } from "./test-page.ts";

describe("the face of the page", () => {
  let browser: TestPage;
  let stop: () => void;
  const begin = (address: string) => {
    browser = new TestPage(address);
    stop = followFace(browser.asWindow, "explore");
  };
  beforeEach(() => faceStore.setState(faceStore.getInitialState(), true));
  afterEach(() => stop?.());
  const face = () => faceStore.getState().face;

  it.each(["", "#", "#/", "#/explore"])("is Explore where the address ends in “%s”", (hash) => {
    expect(readFace(hash, "explore")).toEqual({ face: "explore", part: null, refusedFace: null });
  });

  it("is the one that the address names", () => {
    begin("/?seed=7#/lab");
    expect(face()).toBe("lab");
  });

  it.each([
    "#/kitchen",
    "#/story/kitchen",
    "#/story/",
    "#/lab/surge",
    "#lab",
    "#/LAB",
    "#/lab/",
    "#/__proto__",
    `#/${"a".repeat(100_000)}`,
  ])("is refused with a sentence when it is unknown, and Explore is shown", (hash) => {
    const { face: shown, refusedFace } = readFace(hash, "explore");
    expect(shown).toBe("explore");
    const sentence = say(refusedFace!);
    expect(sentence).toContain(hash.slice(0, 20));
    for (const name of faceNames) expect(sentence).toContain(hashOf(name));
    expect(sentence.length).toBeLessThan(250);
  });

  it("is opened as a new entry of the history that keeps the settings; back and forward bring it back", () => {
    begin("/?seed=7");
    openFace("lab", null, browser.asWindow);
    openFace("lab", null, browser.asWindow);
    expect(browser.entries).toEqual(["/?seed=7", "/?seed=7#/lab"]);
    expect(face()).toBe("lab");
    browser.go(-1);
    expect(face()).toBe("explore");
    browser.go(1);
    expect(face()).toBe("lab");
  });

  it("has parts that the address names, each an entry of the history", () => {
    begin("/#/story/surge");
    expect(faceStore.getState()).toMatchObject({ face: "story", part: "surge" });
    openFace("story", "ampa", browser.asWindow);
    expect(browser.entries).toEqual(["/#/story/surge", "/#/story/ampa"]);
    browser.go(-1);
    expect(faceStore.getState().part).toBe("surge");
  });

  it("is the only one that can be shown while it is kept, whatever opens another", () => {
    begin("/#/kiosk");
    keepFace("kiosk");
    try {
      openFace("lab", null, browser.asWindow);
      browser.type("/#/explore");
      expect(face()).toBe("kiosk");
    } finally {
      keepFace(null);
    }
    openFace("lab", null, browser.asWindow);
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

describe("the first face of a page", () => {
  /** A page whose storage holds what an earlier visit kept; null: a browser that denies storage. */
  const visit = (address: string, kept: Map<string, string> | null) => {
    const page = new TestPage(address) as TestPage & { localStorage: unknown };
    Object.defineProperty(page, "localStorage", {
      get: () => {
        if (!kept) throw new DOMException("denied", "SecurityError");
        return { getItem: (name: string) => kept.get(name) ?? null, setItem: kept.set.bind(kept) };
      },
    });
    return page.asWindow;
  };

  it("is the Story on a first visit, and Explore once a visitor has opened another face", () => {
    const kept = new Map<string, string>();
    const page = visit("/", kept);
    expect(firstFaceOf(page)).toBe("story");
    faceStore.setState({ face: "story" });
    const stop = noteVisit(page);
    openFace("transcript", null, page);
    expect(firstFaceOf(page)).toBe("story");
    openFace("explore", null, page);
    stop();
    expect(firstFaceOf(visit("/", kept))).toBe("explore");
  });

  it("is Explore where the address says what is to be seen", () => {
    expect(firstFaceOf(visit("/?concentration=0.7", new Map()))).toBe("explore");
    expect(firstFaceOf(visit("/?language=de&utm_source=x", new Map()))).toBe("story");
  });

  it("is the Story at each visit where a browser denies storage", () => {
    const page = visit("/", null);
    const stop = noteVisit(page);
    faceStore.setState({ face: "lab" });
    stop();
    expect(firstFaceOf(page)).toBe("story");
  });

  it("is in the address from the start, so that a reload shows it again", () => {
    const page = new TestPage("/");
    followFace(page.asWindow, "story")();
    expect(page.entries).toEqual(["/#/story"]);
  });
});
