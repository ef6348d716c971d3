/** Programs that the tests of other browsers start: a screen, a browser, its driver. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export const isInstalled = (program: string): boolean =>
  program.startsWith("/")
    ? existsSync(program)
    : spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** The system has no language there, as in many containers and kiosks, and nothing of the person's own settings is used. */
export function plainEnvironment(home: string, display: string): NodeJS.ProcessEnv {
  const { LANGUAGE, LC_CTYPE, LC_MESSAGES, WAYLAND_DISPLAY, ...others } = process.env;
  return { ...others, LANG: "C", LC_ALL: "C", HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: display };
}

export interface Started {
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  // What nobody reads would stop it when the pipe is full.
  child.stderr?.resume();
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    try {
      // With the processes that it has started.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
    await ended;
  };
  return { child, stop };
}

export function temporaryFolder(name: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `disinhibit-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Tries until it succeeds; after `limitMs` the last error is thrown. */
export async function eventually<Value>(attempt: () => Promise<Value>, limitMs = 60_000): Promise<Value> {
  const endMs = performance.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A screen in memory: these browsers draw by WebGL only on one. */
export async function startScreen(): Promise<Started & { readonly display: string }> {
  const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x900x24"], process.env);
  const number = await new Promise<string>((resolve, reject) => {
    screen.child.stdout?.once("data", (said) => resolve(String(said).trim()));
    screen.child.once("close", () => reject(new Error("Xvfb ended before it had a screen.")));
  });
  return { ...screen, display: `:${number}` };
}
