/**
 * `npm start`: serves the built page and says where.
 *
 *   --port N             another port than 4173; so does PORT
 *   --host ADDRESS       other machines may load the page: 0.0.0.0 for all that reach this one
 *   --frame-ancestors S  who may show the page in a frame: *, none, self, or origins; everybody by default
 *   --no-isolation       without the headers that many static hosts cannot set
 *   --version, --help
 */
import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { parseArgs } from "node:util";
import { isLoopback, parseFrameAncestors, parsePort, ServeError, serveBuild } from "./serve-build.mjs";

/** @param {string} file beside the folder of this script */
const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");

/**
 * What listening at that address means, for whoever has asked for it.
 * @param {string} host
 * @param {string} port
 */
function exposure(host, port) {
  const isEvery = host === "0.0.0.0" || host === "::";
  const own = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const reached = isEvery
    ? own.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address)
    : [host];
  return [
    `Every machine that reaches this one can load the page, at ${reached.map((address) => `http://${address}:${port}`).join(", ")}.`,
    "It gets the files of the built page and nothing else, unencrypted. Nothing that visitors do comes back to this machine.",
    "Browsers give a page that is not from localhost or over https no threads, no WebGPU and no use without a network;",
    "where visitors need these, put a server that has a certificate before this one.",
  ].join("\n");
}

try {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      host: { type: "string" },
      "frame-ancestors": { type: "string" },
      "no-isolation": { type: "boolean" },
      version: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    console.log(/\/\*\*\n([\s\S]*?)\n \*\//.exec(read("serve.mjs"))?.[1]?.replaceAll(/^ \* ?/gm, ""));
    process.exit(0);
  }
  if (values.version) {
    console.log(JSON.parse(read("../package.json")).version);
    process.exit(0);
  }
  const port = parsePort(values.port ?? process.env["PORT"] ?? "4173");
  const frameAncestors = parseFrameAncestors(values["frame-ancestors"] ?? "*");
  const host = values.host ?? "127.0.0.1";
  const { url } = await serveBuild(port, {
    host,
    frameAncestors,
    isIsolated: values["no-isolation"] !== true,
  });
  console.log(`Disinhibit is at ${url}`);
  if (!isLoopback(host)) console.error(exposure(host, new URL(url).port || "80"));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isUsageFault =
    error instanceof ServeError || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  console.error(isUsageFault ? error.message : error);
  process.exit(2);
}
