import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { serveBuild } from "../../scripts/serve-build.mjs";

const assetsFolder = path.resolve("dist/assets");

function scriptsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".js"));
}

const hasSources = (script: string): boolean => existsSync(path.join(assetsFolder, `${script}.map`));

function sourcesOf(script: string): string[] {
  return JSON.parse(readFileSync(path.join(assetsFolder, `${script}.map`), "utf8")).sources;
}

/** A request with the path exactly as written; fetch would resolve the dots before sending. */
function rawStatusAndBody(rawPath: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(inject("servedUrl"));
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: rawPath }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("the server", () => {
  test("serves the page with cross-origin isolation", async () => {
    const response = await fetch(`${inject("servedUrl")}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(response.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
  });

  test("serves the page without isolation where that is asked for", async () => {
    const server = await serveBuild(0, { isIsolated: false });
    const { headers } = await fetch(`${server.url}/`);
    await server.close();
    expect(headers.get("cross-origin-opener-policy")).toBe("unsafe-none");
    expect(headers.get("cross-origin-embedder-policy")).toBe("unsafe-none");
  });

  test("answers an address that names no file with 404", async () => {
    expect((await fetch(`${inject("servedUrl")}/no-such-file.js`)).status).toBe(404);
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json"])(
    "does not leave its folder for %s",
    async (rawPath) => {
      const { status, body } = await rawStatusAndBody(rawPath);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain("devDependencies");
    },
  );

  test("says in one sentence that a port is in use, and exits with 2", () => {
    const { port } = new URL(inject("servedUrl"));
    const result = spawnSync(process.execPath, ["scripts/serve.mjs", "--port", port], { encoding: "utf8" });
    expect(result.status).toBe(2);
    expect(result.stderr.trim()).toBe(
      `Port ${port} on 127.0.0.1 is already in use; stop the program that uses it, or set PORT or --port to another.`,
    );
  });

  test("refuses a port that is not a number", () => {
    const result = spawnSync(process.execPath, ["scripts/serve.mjs", "--port", "http"], { encoding: "utf8" });
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('got "http"');
  });
});

describe("the built page", () => {
  test("names its files relative to itself, so that any static folder can hold it", () => {
    const page = readFileSync("dist/index.html", "utf8");
    expect(page).toContain('src="./assets/');
    expect(page).not.toMatch(/(src|href)="\//);
  });

  test("keeps gpu.js out of everything the page's own thread loads", () => {
    const scripts = scriptsIn(assetsFolder);
    expect(scripts.length).toBeGreaterThan(0);
    // The bundler's own few lines, which load a chunk on demand, come from no source.
    const [written, made] = [scripts.filter(hasSources), scripts.filter((script) => !hasSources(script))];
    for (const script of made) expect(script).toMatch(/^(rolldown-runtime|preload-helper)-/);
    const sources = written.flatMap(sourcesOf);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => source.includes("/gpu.js/"))).toEqual([]);
  });

  test("keeps gpu.js in a chunk of its own, which the worker loads on demand", () => {
    const holders = scriptsIn(path.join(assetsFolder, "worker")).filter((script) =>
      sourcesOf(`worker/${script}`).some((source) => source.includes("/gpu.js/")),
    );
    expect(holders).toHaveLength(1);
    expect(holders[0]).toMatch(/^gpu-js-/);
  });
});
