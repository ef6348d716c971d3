import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { policyForMeta } from "../../scripts/policy/security-headers.mjs";
import { filesBelow, isHashed, typeOf } from "../../scripts/serve/built-files.mjs";
import { serveBuild } from "../../scripts/serve-build.mjs";

const assetsFolder = path.resolve("dist/assets");

function scriptsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".js"));
}

const hasSources = (script: string): boolean => existsSync(path.join(assetsFolder, `${script}.map`));

function sourcesOf(script: string): string[] {
  return JSON.parse(readFileSync(path.join(assetsFolder, `${script}.map`), "utf8")).sources;
}

describe("the server", () => {
  test("serves the page with cross-origin isolation", async () => {
    const response = await fetch(`${inject("servedUrl")}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(response.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
  });

  test("serves the page without any header of its own where that is asked for", async () => {
    const server = await serveBuild(0, { isIsolated: false });
    const { headers } = await fetch(`${server.url}/`);
    await server.close();
    expect(headers.get("cross-origin-opener-policy")).toBeNull();
    expect(headers.get("cross-origin-embedder-policy")).toBeNull();
    expect(headers.get("content-security-policy")).toBeNull();
  });

  test("knows the type of every file of the build", () => {
    const files = filesBelow("dist").filter((file) => file !== "_headers");
    expect(files.filter((file) => typeOf(file) === undefined)).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test("tells browsers to keep all of assets for ever, and nothing else", () => {
    const [hashed, others] = [
      filesBelow("dist").filter(isHashed),
      filesBelow("dist").filter((file) => !isHashed(file)),
    ];
    expect(hashed.length).toBeGreaterThan(100);
    expect(others.filter((file) => file.startsWith("assets/"))).toEqual([]);
  });

  test("is told of another machine's access in plain words when it may be had", async () => {
    const child = spawn(process.execPath, ["scripts/serve.mjs", "--port", "0", "--host", "0.0.0.0"]);
    let said = "";
    child.stderr.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    await new Promise((resolve) => child.stderr.once("data", resolve));
    child.kill();
    expect(said).toMatch(/^Every machine that reaches this one can load the page/);
  });

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

  test("has its style sheets in the head, where those that are loaded later come behind them", () => {
    const [head = "", body = ""] = readFileSync("dist/index.html", "utf8").split("</head>");
    const sheets = head.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    // Browsers paint nothing while a sheet for the screen is awaited.
    expect(sheets.filter((sheet) => !sheet.includes('media="print" data-waits'))).toEqual([]);
    expect(head.match(/<link rel="preload" as="style"/g)).toHaveLength(sheets.length);
    expect(body).not.toContain('rel="stylesheet"');
  });

  test("carries its security policy in itself, before anything that it is about", () => {
    const page = readFileSync("dist/index.html", "utf8");
    const meta = `http-equiv="Content-Security-Policy" content="${policyForMeta(page)}"`;
    expect(page).toContain(meta);
    expect(page.indexOf(meta)).toBeLessThan(page.search(/<(script|style|link)/));
    expect(page).not.toMatch(/<script(?![^>]* src=)|\sstyle="|\son\w+="/);
  });

  test("has nothing written into its styles that should be a file", () => {
    const styles = filesBelow("dist").filter((file) => file.endsWith(".css"));
    expect(styles.length).toBeGreaterThan(10);
    expect(
      styles.filter((file) => readFileSync(path.join("dist", file), "utf8").includes("url(data:")),
    ).toEqual([]);
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
