import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kioskJsonSchema } from "../../../scripts/kiosk-schema.ts";
import type { KeptText } from "../../../src/app/kiosk/kept-text.ts";
import {
  checkKioskConfig,
  defaultKioskConfig,
  readKioskConfig,
} from "../../../src/app/kiosk/kiosk-config.ts";
import { chromiumFlags, kioskAddress, launchCommands } from "../../../src/app/kiosk/launch-commands.ts";
import { loadKioskConfig } from "../../../src/app/kiosk/load-config.ts";
import { makeConfigText, typedDefaults } from "../../../src/app/kiosk/make-config.ts";
import { isPinRight } from "../../../src/app/kiosk/pin.ts";
import { RefusalError } from "../../../src/model/refusal.ts";
import { memoryText } from "./memory-text.ts";

const whole = {
  version: 1,
  venue: "Museum",
  audience: "children",
  languages: ["de", "en"],
  idleSeconds: 60,
  warningSeconds: 30,
  neurons: 5120,
  calm: "on",
  sound: "on",
  volume: 0.3,
  helpLine: "First line\nSecond line",
  qr: { address: "https://example.org/brain?x=1", label: "More" },
  pin: { salt: "0".repeat(32), hash: "a".repeat(64), iterations: 300_000 },
  reloadAt: null,
  memoryCeilingMb: 900,
};

describe("the settings of a kiosk", () => {
  it("may leave out everything but the version", () => {
    expect(readKioskConfig('\uFEFF{"version":1}')).toEqual(defaultKioskConfig);
    expect(readKioskConfig(JSON.stringify(whole))).toEqual(whole);
  });

  it.each([
    ["{}", "version"],
    ['{"version":1,"idle":3}', '"idle"'],
    ['{"version":1,"idleSeconds":5}', "idleSeconds"],
    ['{"version":1,"warningSeconds":19}', "warningSeconds"],
    ['{"version":1,"neurons":5000}', "5120"],
    ['{"version":1,"reloadAt":"24:00"}', "reloadAt"],
    ['{"version":1,"qr":{"address":"javascript:alert(1)","label":"x"}}', "qr.address"],
    ['{"version":1,"helpLine":"a\\u0007b"}', "helpLine"],
    ['{"version":1,"pin":{"salt":"","hash":"","iterations":1}}', "pin.salt"],
    ['{"version":1,"version":1}', "version"],
    ["<!doctype html>", "JSON"],
    [`{"version":1,"venue":"${"a".repeat(30_000)}"}`, "30"],
  ])("refuse %s whole, naming what is wrong", (text, named) => {
    let refusal: unknown;
    try {
      readKioskConfig(text);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(RefusalError);
    expect((refusal as Error).message).toContain(named);
  });
});

describe("public/kiosk.schema.json", () => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../../public/kiosk.schema.json"), "utf8");
  const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(text));

  it("is what the schema of the reader says: `npm run generate`", () => {
    expect(text).toBe(kioskJsonSchema());
  });

  it("takes what the reader takes, and refuses what the reader refuses", () => {
    const value = fc.oneof(
      fc.integer({ min: -2, max: 700 }),
      fc.double({ noNaN: true }),
      fc.constantFrom<unknown>(...["auto", "on", "system", "04:00", "24:00", 5120, null, "children", 1200]),
      fc.string({ maxLength: 90 }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const answers = new Set<boolean>();
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole), "surprise"), value, (name, changed) => {
        const asked = { ...whole, [name]: changed };
        let isTaken = true;
        try {
          checkKioskConfig(asked);
        } catch (error) {
          expect(error).toBeInstanceOf(RefusalError);
          isTaken = false;
        }
        // JSON Schema has no words for control characters.
        fc.pre(typeof changed !== "string" || !/\p{Cc}/u.test(changed));
        answers.add(isTaken);
        expect(isValid(asked), `${name}: ${JSON.stringify(changed)}`).toBe(isTaken);
      }),
      { numRuns: 2000 },
    );
    expect(answers.size).toBe(2);
  });
});

describe("where the settings come from", () => {
  const answer = (status: number, text: string) => async () => ({
    ok: status === 200,
    status,
    text: async () => text,
  });
  const noServer = () => Promise.reject(new TypeError("Failed to fetch"));
  const load = (
    address: string,
    fetchText: Parameters<typeof loadKioskConfig>[1],
    kept: KeptText = memoryText(),
  ) => loadKioskConfig(new URL(address), fetchText, kept);

  it("is kiosk.json beside the page, or every default where there is none", async () => {
    const asked: string[] = [];
    const loaded = await load("https://a.org/brain/?seed=3#/kiosk", async (address) => {
      asked.push(address);
      return answer(200, '{"version":1,"venue":"V"}')();
    });
    expect(asked).toEqual(["https://a.org/brain/kiosk.json"]);
    expect(loaded).toMatchObject({ origin: "read", config: { venue: "V" } });
    expect(await load("https://a.org/", answer(404, ""))).toMatchObject({
      origin: "none",
      config: defaultKioskConfig,
    });
  });

  it("is another file of the same server, and none of another", async () => {
    const { origin, config } = await load(
      "https://a.org/?kiosk=hall.json",
      answer(200, '{"version":1,"idleSeconds":33}'),
    );
    expect([origin, config.idleSeconds]).toEqual(["read", 33]);
    for (const file of ["https://b.org/kiosk.json", "//b.org/kiosk.json", "data:application/json,1"]) {
      const loaded = await load(
        `https://a.org/?kiosk=${encodeURIComponent(file)}`,
        answer(200, '{"version":1}'),
      );
      expect(loaded).toMatchObject({ origin: "refused", reason: { key: "refusal.kioskAddress" } });
    }
    const twice = await load("https://a.org/?kiosk=a.json&kiosk=b.json", answer(404, ""));
    expect(twice).toMatchObject({ origin: "refused" });
  });

  it("is the address itself, where that holds JSON", async () => {
    const json = encodeURIComponent('{"version":1,"idleSeconds":44}');
    const { origin, config } = await load(`https://a.org/?kiosk=${json}`, noServer);
    expect([origin, config.idleSeconds]).toEqual(["read", 44]);
  });

  it("is the file of an earlier start, where the server does not answer now, and of no other file", async () => {
    const kept = memoryText();
    await load("https://a.org/", answer(200, '{"version":1,"venue":"V"}'), kept);
    expect(await load("https://a.org/", noServer, kept)).toMatchObject({
      origin: "kept",
      config: { venue: "V" },
    });
    expect(await load("https://a.org/?kiosk=other.json", noServer, kept)).toMatchObject({
      origin: "refused",
      config: defaultKioskConfig,
    });
  });

  it("is refused whole with the reason, where a file is wrong or cannot be had", async () => {
    for (const [fetchText, key] of [
      [answer(500, ""), "refusal.kioskStatus"],
      [answer(200, '{"version":1,"idleSeconds":1,"venue":"V"}'), "refusal.field"],
      [noServer, "refusal.kioskUnreachable"],
    ] as const) {
      expect(await load("https://a.org/", fetchText)).toMatchObject({
        origin: "refused",
        reason: { key },
        config: { venue: null },
      });
    }
  });
});

describe("the page that makes the settings", () => {
  it("writes a file that the kiosk reads, with the PIN as a salted hash only", async () => {
    const text = await makeConfigText({
      ...typedDefaults,
      venue: " Hall 3 ",
      pin: "271828",
      idleSeconds: "45",
    });
    const config = readKioskConfig(text);
    expect(config).toMatchObject({ venue: "Hall 3", idleSeconds: 45, qr: null, helpLine: null });
    expect(text).not.toContain("271828");
    expect(await isPinRight("271828", config.pin!)).toBe(true);
    expect(await isPinRight("271829", config.pin!)).toBe(false);
    const again = readKioskConfig(await makeConfigText({ ...typedDefaults, pin: "271828" }));
    expect(again.pin?.hash).not.toBe(config.pin?.hash);
  });

  it.each([
    [{ pin: "12ab" }, "refusal.kioskPin"],
    [{ pin: "123" }, "refusal.kioskPin"],
    [{ idleSeconds: "soon" }, "refusal.field"],
    [{ warningSeconds: "" }, "refusal.field"],
    [{ qrLabel: "More" }, "refusal.field"],
  ])("refuses %o", async (typed, key) => {
    await expect(makeConfigText({ ...typedDefaults, ...typed })).rejects.toMatchObject({ refusal: { key } });
  });

  it("writes commands whose address ends in the kiosk and cannot leave its quotes", () => {
    const { chromium, firefox } = launchCommands('http://localhost:4173/?kiosk={"version":1} $(x)#/lab');
    for (const command of [chromium, firefox]) {
      expect(command).toContain("--kiosk");
      expect(command).toContain('kiosk={%22version%22:1}%20%24(x)#/kiosk"');
    }
    for (const [flag] of chromiumFlags) expect(chromium).toContain(flag);
    expect(kioskAddress("http://localhost:4173/")).toBe("http://localhost:4173/#/kiosk");
  });
});
