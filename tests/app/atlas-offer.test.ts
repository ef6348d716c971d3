import { afterEach, describe, expect, it } from "vitest";
import { runCourse } from "../../src/app/commands.ts";
import type { FetchFile } from "../../src/app/fetch-bytes.ts";
import { restart } from "../../src/app/intents.ts";
import { appStore } from "../../src/app/store.ts";
import { say } from "../../src/web/messages/messages.ts";
import { protocolOf } from "./support.ts";
import { readShippedAtlas, startSession, type TestSession, until } from "./test-session.ts";

let page: TestSession | undefined;
afterEach(() => page?.stop());

async function atlasOf(fetchFile: FetchFile) {
  page = startSession({}, { fetchFile });
  await until(({ atlas }) => atlas !== null);
  return appStore.getState().atlas!;
}

describe("the response atlas", () => {
  it("is fetched by the name of its network, also of one without an assumption, and used where it fits", async () => {
    const asked: string[] = [];
    const fetchFile: FetchFile = (address, options) => {
      asked.push(new URL(address).pathname);
      return readShippedAtlas(address, options);
    };
    expect(await atlasOf(fetchFile)).toMatchObject({ isUsed: true });
    await runCourse(protocolOf());
    restart({ without: "tonic-drive" });
    await until(({ phase, atlas }) => phase === "running" && atlas !== null);
    expect(page!.valuesOf("start").at(-1)).toMatchObject({ without: "tonic-drive" });
    expect(appStore.getState()).toMatchObject({
      atlas: { isUsed: true },
      course: null,
      isClamped: true,
      concentrationUm: 0,
    });
    expect(asked).toEqual([
      "/atlas/k2.atlas",
      "/atlas/k2-memantine.atlas",
      "/atlas/k2-mk-801.atlas",
      "/atlas/k2-without-tonic-drive.atlas",
    ]);
  });

  it("that is not there is a sentence, and nothing is offered", async () => {
    const report = await atlasOf(async () => new Response(null, { status: 404 }));
    expect(report.isUsed).toBe(false);
    expect(report.sentence).toEqual({
      key: "clock.atlasMissing",
      values: { atlas: "k2.atlas", status: 404 },
    });
    expect(page!.valuesOf("offerAtlas")).toEqual([]);
  });

  it("without a connection is a sentence", async () => {
    const report = await atlasOf(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(report.sentence).toEqual({ key: "clock.atlasUnreachable", values: { atlas: "k2.atlas" } });
  });

  it("that the simulation refuses keeps its sentence", async () => {
    const report = await atlasOf(async () => new Response(new Uint8Array([1, 2, 3])));
    expect(report.isUsed).toBe(false);
    expect(say(report.sentence)).toMatch(/atlas/);
  });
});
