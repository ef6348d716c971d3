/**
 * Firefox, by Marionette, which is built into it: WebDriver's commands as JSON over a socket, each with its length before it. geckodriver translates
 * between the two, and is in no package of Debian or npm that brings it along.
 */
import { writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { eventually, freePort, plainEnvironment, start, temporaryFolder } from "./start-process.ts";
import { type Connection, commands } from "./web-driver.ts";

export const firefoxProgram = "firefox-esr";

/** Written into the profile. On a screen in memory Firefox would not try WebGL; the rest asks nobody for anything. */
const preferences = {
  "webgl.force-enabled": true,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "app.normandy.enabled": false,
};

export async function startFirefox(display: string): Promise<Connection> {
  const home = temporaryFolder("firefox");
  const port = await freePort();
  const lines = Object.entries({ ...preferences, "marionette.port": port }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(home.folder, "user.js"), lines.join(""));
  const args = ["--marionette", "--no-remote", "--profile", home.folder, "about:blank"];
  const firefox = start(firefoxProgram, args, plainEnvironment(home.folder, display));
  firefox.child.stdout?.resume();
  let socket: Socket | undefined;
  const close = async () => {
    socket?.destroy();
    await firefox.stop();
    home.remove();
  };
  try {
    socket = await eventually(() => connected(port));
    const ask = conversation(socket);
    await ask("WebDriver:NewSession", {});
    return {
      send: async (command, parameters) => {
        const answer = await ask(commands[command][1], parameters);
        return command === "executeScript" ? (answer as { value: unknown }).value : answer;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });

type Answer = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** Sends commands and waits for the answer of each. What the browser says first, before it is asked, is left out. */
function conversation(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  let received = Buffer.alloc(0);
  let lastId = 0;
  const waiting = new Map<number, (answer: Answer | Error) => void>();
  socket.on("data", (piece) => {
    received = Buffer.concat([received, piece]);
    for (;;) {
      const colon = received.indexOf(":");
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      if (!Array.isArray(message)) continue;
      waiting.get(message[1])?.(message as Answer);
      waiting.delete(message[1]);
    }
  });
  const giveUp = () => {
    for (const answer of waiting.values()) answer(new Error("Firefox ended."));
    waiting.clear();
  };
  socket.on("error", giveUp).on("close", giveUp);
  return async (name, parameters) => {
    const id = ++lastId;
    const text = JSON.stringify([0, id, name, parameters]);
    const answer = await new Promise<Answer | Error>((resolve) => {
      waiting.set(id, resolve);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    if (answer instanceof Error) throw answer;
    const [, , error, result] = answer;
    if (error !== null) throw new Error(`Firefox refused ${name}: ${error.error}: ${error.message}`);
    return result;
  };
}
