/** A server between the browser and the built page that does to single files what networks, caches and hosts do to them. */
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What becomes of a file on its way. */
export type FileFault =
  | "missing"
  | "of another type"
  | "cut short"
  | "altered"
  | "never answered"
  /** Begins with lines of ours, which a thread's script cannot be given otherwise. */
  | { readonly prefix: string };

/** The faults that a file of any kind can have. */
export const fileFaults = ["missing", "cut short", "altered", "never answered"] as const;

export interface FaultyServer {
  readonly url: string;
  /** By the path from the page's folder; the same file may be well later. */
  readonly faults: Map<string, FileFault>;
  /** Whether the policy that is sent forbids WebAssembly. */
  isWasmForbidden: boolean;
  /** When a file with a fault was first asked for, ms since 1970; null while none was. */
  firstAskedMs: number | null;
  close(): Promise<void>;
}

/** Starts a server in front of the one at `upstream`, at a port, and so an origin, of its own. */
export async function serveFaulty(upstream: string): Promise<FaultyServer> {
  const faults = new Map<string, FileFault>();
  const server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? "/", upstream).pathname.slice(1);
    const fault = faults.get(path);
    if (fault !== undefined) self.firstAskedMs ??= Date.now();
    // The file itself, whatever the browser has of it, so that a part of it can be changed.
    const { "if-none-match": _, range: __, ...headers } = incoming.headers;
    const sent = {
      ...headers,
      host: new URL(upstream).host,
      ...(fault && { "accept-encoding": "identity" }),
    };
    const asking = request(new URL(incoming.url ?? "/", upstream), { headers: sent }, (answer) => {
      const kept = self.isWasmForbidden ? withoutWasm(answer.headers) : answer.headers;
      if (fault === undefined) {
        outgoing.writeHead(answer.statusCode ?? 500, kept);
        answer.pipe(outgoing);
        return;
      }
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => spoil(outgoing, fault, kept, Buffer.concat(parts)));
    });
    asking.on("error", () => outgoing.destroy());
    asking.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const self: FaultyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    isWasmForbidden: false,
    firstAskedMs: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return self;
}

/** No script is one with this in it, be it in its code, in a text or in a template. */
const breaking = Buffer.from("\n@`@\n");

/** Answers with a file that has a fault. */
function spoil(outgoing: ServerResponse, fault: FileFault, headers: IncomingHttpHeaders, file: Buffer): void {
  const { "content-length": _, etag: __, ...rest } = headers;
  // No cache may keep what is wrong.
  const sent = { ...rest, "cache-control": "no-store" };
  const answer = (status: number, body: Buffer, changes: IncomingHttpHeaders = {}) => {
    outgoing.writeHead(status, { ...sent, ...changes, "content-length": String(body.length) });
    outgoing.end(body);
  };
  if (fault === "missing") answer(404, Buffer.from("There is no file of that name here."));
  else if (fault === "of another type") {
    answer(200, Buffer.from("<!doctype html><p>Sign in</p>"), { "content-type": "text/html" });
  } else if (fault === "cut short") answer(200, file.subarray(0, Math.floor(file.length / 2)));
  else if (fault === "altered") {
    const altered = Buffer.from(file);
    const middle = Math.floor(file.length / 2);
    breaking.copy(altered, middle);
    answer(200, altered);
  } else if (fault !== "never answered") answer(200, Buffer.concat([Buffer.from(fault.prefix), file]));
}

function withoutWasm(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const policy = headers["content-security-policy"];
  if (typeof policy !== "string") return headers;
  return { ...headers, "content-security-policy": policy.replace(" 'wasm-unsafe-eval'", "") };
}
