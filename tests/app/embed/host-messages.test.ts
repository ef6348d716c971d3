import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerSchema, type EmbedAnswer } from "../../../src/app/embed/answers.ts";
import type { Embedding } from "../../../src/app/embed/embed-address.ts";
import { embedStore } from "../../../src/app/embed/embed-store.ts";
import { stateEveryMs, talkToHost } from "../../../src/app/embed/host-messages.ts";
import { faceStore } from "../../../src/app/face.ts";
import { appStore } from "../../../src/app/store.ts";
import { freshStore } from "../support.ts";

const museum = "https://museum.example";

interface Sent {
  readonly answer: EmbedAnswer;
  readonly to: string;
}

/** A window within another one. */
function framed(ancestor?: string) {
  const sent: Sent[] = [];
  const parent = {
    postMessage: (message: unknown, to: string) => {
      sent.push({ answer: v.parse(answerSchema, structuredClone(message)), to });
    },
  };
  const location = ancestor === undefined ? {} : { ancestorOrigins: [ancestor] };
  const page = Object.assign(new EventTarget(), { parent, location });
  const receive = (data: unknown, origin = museum, source: unknown = parent) =>
    page.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  return { page: page as unknown as Window, sent, receive };
}

const embedding = (...hosts: string[]): Embedding => ({ mode: "controls", hosts, refused: null });
/** What was answered last, whatever was told of the state since. */
const lastReply = (sent: readonly Sent[]) => sent.findLast(({ answer }) => answer.type !== "state");
const typesOf = (sent: readonly Sent[]) => sent.map(({ answer }) => answer.type);
const pause = { disinhibit: 1, type: "pause", id: "now" };

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  freshStore();
  embedStore.setState(embedStore.getInitialState());
  faceStore.setState({ face: "explore", part: null, refusedFace: null });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("the exchange with the page around", () => {
  it("begins with a greeting and the state, to the origins that are named and no other", async () => {
    const { page, sent } = framed();
    stop = talkToHost(page, embedding(museum, "https://www.museum.example"));
    await vi.advanceTimersByTimeAsync(stateEveryMs);
    expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([museum, "https://www.museum.example"]));
    expect(new Set(typesOf(sent))).toEqual(new Set(["ready", "state"]));
  });

  it("goes to the page around alone, where the browser says which it is", () => {
    const { page, sent } = framed(museum);
    stop = talkToHost(page, embedding("https://www.museum.example", museum));
    expect(sent.map(({ to }) => to)).toEqual([museum]);
  });

  it("goes to any page only where the address asks for that", () => {
    const { page, sent } = framed(museum);
    stop = talkToHost(page, embedding("*"));
    expect(sent.map(({ to }) => to)).toEqual(["*"]);
  });

  it("carries out a command and answers with its id", async () => {
    const { page, sent, receive } = framed();
    stop = talkToHost(page, embedding(museum));
    receive(pause);
    await vi.advanceTimersByTimeAsync(0);
    expect(appStore.getState().isPaused).toBe(true);
    expect(lastReply(sent)).toMatchObject({
      answer: { type: "done", command: "pause", replyTo: "now" },
      to: museum,
    });
  });

  it("refuses a wrong command whole: nothing has changed", async () => {
    const { page, sent, receive } = framed();
    stop = talkToHost(page, embedding(museum));
    const before = appStore.getState();
    receive({ disinhibit: 1, type: "dose", concentrationUm: 0.7, id: "some", more: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(lastReply(sent)?.answer).toMatchObject({ type: "refused", replyTo: "some" });
    expect(appStore.getState()).toBe(before);
  });

  it("refuses a dose while the Story decides", async () => {
    const { page, sent, receive } = framed();
    stop = talkToHost(page, embedding(museum));
    faceStore.setState({ face: "story" });
    receive({ disinhibit: 1, type: "dose", concentrationUm: 0.7 });
    await vi.advanceTimersByTimeAsync(0);
    expect(lastReply(sent)?.answer).toMatchObject({ reason: { key: "embed.storyDecides" }, replyTo: null });
    expect(appStore.getState().concentrationUm).toBe(0);
  });

  it("does not read messages of other windows, of other scripts, or of origins that are not named", async () => {
    const { page, sent, receive } = framed();
    stop = talkToHost(page, embedding(museum));
    await vi.advanceTimersByTimeAsync(stateEveryMs);
    const said = sent.length;
    receive(pause, museum, {});
    receive({ type: "pause" });
    receive(pause, "https://elsewhere.example");
    receive(pause, "null");
    await vi.advanceTimersByTimeAsync(0);
    expect(appStore.getState().isPaused).toBe(false);
    expect(embedStore.getState().stranger).toMatchObject({ values: { origin: "null", allowed: museum } });
    expect(sent.length).toBe(said);
  });

  it("tells the state a few times a second at most, and only when it has changed", async () => {
    const { page, sent } = framed();
    stop = talkToHost(page, embedding(museum));
    await vi.advanceTimersByTimeAsync(stateEveryMs);
    sent.length = 0;
    for (let change = 1; change <= 40; change++) {
      appStore.setState({ concentrationUm: change });
      await vi.advanceTimersByTimeAsync(25);
    }
    expect(typesOf(sent).every((type) => type === "state")).toBe(true);
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.length).toBeLessThanOrEqual(1000 / stateEveryMs + 1);
    await vi.advanceTimersByTimeAsync(stateEveryMs);
    sent.length = 0;
    appStore.setState({ brushedCells: new Uint32Array(1) });
    await vi.advanceTimersByTimeAsync(4 * stateEveryMs);
    expect(sent).toEqual([]);
  });

  it("is none where the page is in no other one", () => {
    const { page, sent } = framed();
    Object.assign(page, { parent: page });
    stop = talkToHost(page, embedding("*"));
    expect(sent).toEqual([]);
  });
});
