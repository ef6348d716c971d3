import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestVersion, readAddress } from "../../../src/app/address.ts";
import { readEmbedding } from "../../../src/app/embed/embed-address.ts";
import { isEmbedded } from "../../../src/app/embed/embedding.ts";
import { say } from "../../../src/web/messages/messages.ts";

const own = "https://disinhibit.example";
const at = (search: string) => ({ location: { search } as Location });

describe("the address of a page within another one", () => {
  it("is known by its parameter, whatever that says", () => {
    expect(isEmbedded(at("?neurons=5120&embed"))).toBe(true);
    expect(isEmbedded(at("?embed=nonsense"))).toBe(true);
    expect(isEmbedded(at("?neurons=5120"))).toBe(false);
  });

  it("speaks with the frame's own origin, or with those that it names", () => {
    expect(readEmbedding("?embed", own)).toEqual({ mode: "controls", hosts: [own], refused: null });
    const hosts = ["https://museum.example", "http://localhost:8080"];
    expect(readEmbedding(`?embed=picture&host=${hosts.join(",")}`, own)).toEqual({
      mode: "picture",
      hosts,
      refused: null,
    });
    expect(readEmbedding("?embed&host=*", own).hosts).toEqual(["*"]);
  });

  it.each([
    "museum.example",
    "https://museum.example/",
    "https://museum.example/page",
    "https://Museum.example",
    "https://museum.example:443",
    "ftp://museum.example",
    "null",
    "",
    "*,https://museum.example",
    "https://a.example,,https://b.example",
    "javascript:alert(1)",
    Array.from({ length: 9 }, (_, index) => `https://${index}.example`).join(","),
  ])("speaks with nobody where it names %j as an origin, and says so", (host) => {
    const { hosts, refused } = readEmbedding(`?embed&host=${encodeURIComponent(host)}`, own);
    expect(hosts).toEqual([]);
    expect(refused).toMatchObject({ key: "address.refused", values: { name: "host" } });
  });

  it("is refused where it says something twice, or a word that there is not", () => {
    expect(readEmbedding("?embed&host=*&host=*", own)).toMatchObject({
      hosts: [],
      refused: { key: "address.repeated" },
    });
    expect(readEmbedding("?embed=everything", own)).toMatchObject({
      hosts: [],
      refused: { key: "address.refused", values: { name: "embed" } },
    });
  });

  it("never fails, and names hosts only where all of it can be used", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (embed, host) => {
        const query = `?${new URLSearchParams([
          ["embed", embed],
          ["host", host],
        ])}`;
        const { hosts, refused } = readEmbedding(query, own);
        if (refused) expect(say(refused)).not.toBe("");
        expect(hosts.length === 0).toBe(refused !== null);
      }),
    );
  });

  it("takes the settings of every address", () => {
    const asked = readAddress(`?v=${newestVersion}&embed&host=*&neurons=20480&concentration=0.7&end`);
    expect(asked).toMatchObject({ refused: null, settings: { neurons: 20480, concentrationUm: 0.7 } });
  });
});
