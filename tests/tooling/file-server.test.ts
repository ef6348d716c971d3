/** The server of the built page, on a folder of its own and over real connections. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFileServer } from "../../scripts/serve/file-server.mjs";
import { parseFrameAncestors, parsePort, serveBuild } from "../../scripts/serve-build.mjs";

const above = mkdtempSync(path.join(tmpdir(), "served-"));
const folder = path.join(above, "dist");
const secret = "nobody may read this";
const script = `export const text = "${"neurons ".repeat(1000)}";\n`;
const hashedScript = "assets/index-aB3_-9xY.js";
let served: Awaited<ReturnType<typeof serveBuild>>;

beforeAll(async () => {
  mkdirSync(path.join(folder, "assets"), { recursive: true });
  writeFileSync(path.join(above, "secret.txt"), secret);
  writeFileSync(path.join(folder, ".hidden"), secret);
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><style>p{}</style><p>the page</p>");
  writeFileSync(path.join(folder, "sw.js"), "self");
  writeFileSync(path.join(folder, "empty.txt"), "");
  writeFileSync(path.join(folder, hashedScript), script);
  symlinkSync(path.join(above, "secret.txt"), path.join(folder, "link.txt"));
  symlinkSync(above, path.join(folder, "linked"));
  served = await serveBuild(0, { folder });
});
afterAll(async () => {
  await served.close();
  rmSync(above, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks with the address exactly as written; fetch would tidy it up first. */
function ask(address: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** Writes bytes to a connection; gives what comes back until the server closes it. */
function write(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on("data", (piece) => {
      said += piece.toString("latin1");
    });
    socket.on("close", () => resolve(said));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
    });
  });
}

describe("an address", () => {
  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%252e%252e%252fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/assets\\..\\..\\secret.txt",
    "/index.html%00.txt",
    "/%00/../secret.txt",
    "//secret.txt",
    "/./../secret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/%",
    "/link.txt",
    "/linked/secret.txt",
    "/.hidden",
    "/assets",
    "/assets/",
    "http://127.0.0.1/secret.txt",
  ])("such as %s gives no file", async (address) => {
    const { status, body } = await ask(address);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain(secret);
  });

  test("of the folder gives the page, whatever stands behind a question mark", async () => {
    const { status, body, headers } = await ask("/?neurons=5120&x=../../secret.txt");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/html");
    expect(body.toString()).toContain("the page");
  });

  test("is taken when its letters are encoded once", async () => {
    expect((await ask("/index%2Ehtml")).status).toBe(200);
  });

  test("may only be asked for with GET and HEAD", async () => {
    const { status, headers } = await ask("/", {}, "POST");
    expect(status).toBe(405);
    expect(headers["allow"]).toBe("GET, HEAD");
  });

  test("finds a file that was added while the server runs", async () => {
    expect((await ask("/kiosk.json")).status).toBe(404);
    writeFileSync(path.join(folder, "kiosk.json"), "{}");
    await expect.poll(async () => (await ask("/kiosk.json")).status, { timeout: 10_000 }).toBe(200);
  });
});

describe("a range", () => {
  const size = script.length;
  test.each([
    ["bytes=0-9", 0, 9],
    ["bytes=10-", 10, size - 1],
    ["bytes=-10", size - 10, size - 1],
    [`bytes=5-${size + 100}`, 5, size - 1],
    [`bytes=-${size + 100}`, 0, size - 1],
  ])("%s gives that part", async (range, start, end) => {
    const { status, headers, body } = await ask(`/${hashedScript}`, { Range: range });
    expect(status).toBe(206);
    expect(headers["content-range"]).toBe(`bytes ${start}-${end}/${size}`);
    expect(body.toString()).toBe(script.slice(start, end + 1));
  });

  test.each(["bytes=5-2", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2", "bytes=1-2-3"])(
    "%s, which is none that can be given, gives the whole file",
    async (range) => {
      const { status, body } = await ask(`/${hashedScript}`, { Range: range });
      expect(status).toBe(200);
      expect(body.toString()).toBe(script);
    },
  );

  test.each([`bytes=${size}-`, "bytes=-0", "bytes=999999999999999-"])(
    "%s, behind the end, is refused with the size",
    async (range) => {
      const { status, headers } = await ask(`/${hashedScript}`, { Range: range });
      expect(status).toBe(416);
      expect(headers["content-range"]).toBe(`bytes */${size}`);
    },
  );

  test("of another version of the file gives the whole file", async () => {
    const { status } = await ask(`/${hashedScript}`, { Range: "bytes=0-9", "If-Range": '"another"' });
    expect(status).toBe(200);
  });
});

describe("HEAD", () => {
  test.each([
    ["/", {}],
    [`/${hashedScript}`, {}],
    [`/${hashedScript}`, { "Accept-Encoding": "br" }],
    ["/empty.txt", {}],
    ["/not-there.js", {}],
  ])("of %s with %o has the headers of GET, and no content", async (address, headers) => {
    const got = await ask(address, headers);
    const head = await ask(address, headers, "HEAD");
    expect(head.status).toBe(got.status);
    expect({ ...head.headers, date: "" }).toEqual({ ...got.headers, date: "" });
    expect(Number(head.headers["content-length"])).toBe(got.body.length);
    expect(head.body).toHaveLength(0);
  });
});

describe("compression", () => {
  test.each([
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
    ["*", "br", brotliDecompressSync],
  ] as const)(
    "for %s is %s, with the same content and fewer bytes",
    async (accepted, encoding, decompress) => {
      const { headers, body } = await ask(`/${hashedScript}`, { "Accept-Encoding": accepted });
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers["vary"]).toBe("Accept-Encoding");
      expect(Number(headers["content-length"])).toBe(body.length);
      expect(body.length).toBeLessThan(script.length / 10);
      expect(decompress(body).toString()).toBe(script);
    },
  );

  test.each(["", "identity", "br;q=0", "zstd"])("is none for %j", async (accepted) => {
    const { headers, body } = await ask(`/${hashedScript}`, { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(script);
  });
});

describe("what is kept by browsers", () => {
  test("a file whose name has its hash for ever, the page and the service worker only after asking", async () => {
    expect((await ask(`/${hashedScript}`)).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    for (const address of ["/", "/index.html", "/sw.js"]) {
      expect((await ask(address)).headers["cache-control"]).toBe("no-cache");
    }
    expect((await ask("/not-there.js")).headers["cache-control"]).toBe("no-store");
  });

  test("a file that has not changed is not sent again, in whichever encoding it was kept", async () => {
    for (const headers of [{}, { "Accept-Encoding": "br" }]) {
      const { headers: first } = await ask(`/${hashedScript}`, headers);
      const again = await ask(`/${hashedScript}`, { ...headers, "If-None-Match": String(first["etag"]) });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
    }
    expect((await ask("/", { "If-None-Match": '"another"' })).status).toBe(200);
  });
});

describe("every answer, refusals too", () => {
  test.each(["/", `/${hashedScript}`, "/not-there", "/%"])(
    "to %s carries the security headers",
    async (address) => {
      const { headers } = await ask(address);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["content-security-policy"]).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
      );
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    },
  );

  test("lets other origins load the page, and nothing that the page loads", async () => {
    expect((await ask("/")).headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect((await ask(`/${hashedScript}`)).headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  test("names who may show the page in a frame, as it was told to", async () => {
    const other = await serveBuild(0, {
      folder,
      frameAncestors: parseFrameAncestors("self https://museum.example"),
    });
    const policies = await Promise.all(
      [served, other].map(async ({ url }) => (await fetch(url)).headers.get("content-security-policy")),
    );
    await other.close();
    expect(policies[0]).toContain("frame-ancestors *;");
    expect(policies[1]).toContain("frame-ancestors 'self' https://museum.example;");
  });
});

describe("a client that asks too much", () => {
  test("gets 431 for headers above the limit", async () => {
    const said = await write(
      served.url,
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`,
    );
    expect(said).toMatch(/^HTTP\/1\.1 431 /);
  });

  test("gets 400 for what is no HTTP", async () => {
    expect(await write(served.url, "not a request\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("is let go when its headers do not come to an end", async () => {
    const strict = await serveBuild(0, { folder, limits: { headersMs: 50, requestMs: 100 } });
    expect(await write(strict.url, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 /);
    await strict.close();
  });

  test("is let go when it takes nothing of what it asked for", async () => {
    writeFileSync(path.join(folder, "large.png"), Buffer.alloc(64e6));
    const strict = createFileServer(folder, { headersOf: () => ({}), limits: { idleMs: 200 } });
    await new Promise<void>((resolve) => strict.listen(0, "127.0.0.1", resolve));
    const connections = () => new Promise((resolve) => strict.getConnections((_, count) => resolve(count)));
    const socket = connect((strict.address() as AddressInfo).port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("GET /large.png HTTP/1.1\r\nHost: x\r\n\r\n");
    await new Promise((resolve) => socket.once("readable", resolve));
    expect(await connections()).toBe(1);
    // Nothing is read from here on.
    await expect.poll(connections, { timeout: 30_000 }).toBe(0);
    socket.destroy();
    strict.close();
  });

  test("leaves room for 300 others at the same time", async () => {
    const { hostname, port } = new URL(served.url);
    const waiting = Array.from({ length: 300 }, () => connect(Number(port), hostname));
    await Promise.all(waiting.map((socket) => new Promise((resolve) => socket.once("connect", resolve))));
    const answers = await Promise.all(Array.from({ length: 300 }, () => ask(`/${hashedScript}`)));
    for (const socket of waiting) socket.destroy();
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 300 }, () => 200));
  });

  test("is turned away where as many are served as may be", async () => {
    const strict = await serveBuild(0, { folder, limits: { connections: 1 } });
    const { hostname, port } = new URL(strict.url);
    const first = connect(Number(port), hostname);
    await new Promise((resolve) => first.once("connect", resolve));
    // The first is counted once it has been answered.
    first.write("GET /empty.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    await new Promise((resolve) => first.once("data", resolve));
    expect(await write(strict.url, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toBe("");
    first.destroy();
    await strict.close();
  });
});

describe("what the server is told", () => {
  test.each(["0x50", "1e3", "-1", "65536", "", "http", "80 80", "４４"])(
    "a port of %j is refused",
    (text) => {
      expect(() => parsePort(text)).toThrow(JSON.stringify(text));
    },
  );

  test.each(["", "nobody", "javascript:alert(1)", "https://a; script-src *", "none https://a.example"])(
    "frame ancestors of %j are refused",
    (text) => {
      expect(() => parseFrameAncestors(text)).toThrow("--frame-ancestors");
    },
  );

  test("a folder without a page is refused in a sentence", async () => {
    await expect(serveBuild(0, { folder: realpathSync(above) })).rejects.toThrow("npm run build");
  });

  test("an address that this machine does not have is refused in a sentence", async () => {
    await expect(serveBuild(0, { folder, host: "192.0.2.1" })).rejects.toThrow("--host");
  });
});
