/** WebKitGTK, by its own driver, which speaks WebDriver over HTTP. */
import { eventually, freePort, plainEnvironment, start, temporaryFolder } from "./start-process.ts";
import { type Connection, commands } from "./web-driver.ts";

const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
export const webkitPrograms = ["WebKitWebDriver", miniBrowser];

export async function startWebkit(display: string): Promise<Connection> {
  const home = temporaryFolder("webkit");
  const port = await freePort();
  // Its sandbox needs rights that containers do not give; the page is our own.
  const env = { ...plainEnvironment(home.folder, display), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const driver = start("WebKitWebDriver", [`--port=${port}`], env);
  driver.child.stdout?.resume();
  const close = async () => {
    await driver.stop();
    home.remove();
  };
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      ...{ method: "POST", body: JSON.stringify(body) },
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKitGTK refused ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    const browserOptions = { binary: miniBrowser, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } };
    const { sessionId } = (await eventually(() => post("", { capabilities }))) as { sessionId: string };
    return {
      send: (command, { id, ...parameters }) =>
        post(`/${sessionId}${commands[command][0].replace(":id", String(id))}`, parameters),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
