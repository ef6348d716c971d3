import { describe, expect, it } from "vitest";
import { createAtlasOffer } from "../../src/app/atlas-offer.ts";
import { notedSimulation } from "./support.ts";

const bytes = new Uint8Array([1, 2, 3]);

describe("the response atlas", () => {
  it("is fetched by the name of its network and handed over whole", async () => {
    const { commands, noted } = notedSimulation();
    const asked: string[] = [];
    const offer = createAtlasOffer(commands, async (address) => {
      asked.push(new URL(address).pathname);
      return new Response(bytes);
    });
    await offer(null);
    await offer("tonic-drive");
    expect(asked).toEqual(["/atlas/k1.atlas", "/atlas/without-tonic-drive.atlas"]);
    expect(noted.map(({ value }) => value)).toEqual([bytes, bytes]);
  });

  it("that is not there is a sentence, and nothing is offered", async () => {
    const { commands, noted } = notedSimulation();
    const report = await createAtlasOffer(commands, async () => new Response(null, { status: 404 }))(null);
    expect(report.isUsed).toBe(false);
    expect(report.sentence).toContain("k1.atlas could not be fetched: status 404.");
    expect(noted).toEqual([]);
  });

  it("without a connection is a sentence", async () => {
    const { commands } = notedSimulation();
    const offer = createAtlasOffer(commands, () => Promise.reject(new TypeError("Failed to fetch")));
    expect((await offer(null)).sentence).toContain("there is no connection");
  });

  it("that the simulation refuses keeps its sentence", async () => {
    const { commands, refuse } = notedSimulation();
    refuse("offerAtlas", "This response atlas is cut short or altered.");
    const report = await createAtlasOffer(commands, async () => new Response(bytes))(null);
    expect(report).toEqual({ isUsed: false, sentence: "This response atlas is cut short or altered." });
  });
});
