/** A browser by the commands of W3C WebDriver: what the tests of the built page need of it. */

/** Commands by WebDriver's paths below a session, and by the names that Firefox has for them. */
export const commands = {
  navigate: ["/url", "WebDriver:Navigate"],
  executeScript: ["/execute/sync", "WebDriver:ExecuteScript"],
  click: ["/element/:id/click", "WebDriver:ElementClick"],
  sendKeys: ["/element/:id/value", "WebDriver:ElementSendKeys"],
  setWindowRect: ["/window/rect", "WebDriver:SetWindowRect"],
} as const;
export type Command = keyof typeof commands;

/** Carries a command to a browser in a session and gives the value that it answers with. */
export interface Connection {
  readonly send: (command: Command, parameters: Record<string, unknown>) => Promise<unknown>;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

/** WebDriver's name of an element in JSON. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export const keys = { arrowRight: "\uE014", end: "\uE010" } as const;

export class WebDriver {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async open(url: string): Promise<void> {
    await this.#connection.send("navigate", { url });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#connection.send("setWindowRect", { width, height });
  }

  /** Value of an expression in the page; "it" in it is the first of `args`. */
  async evaluate<Value>(expression: string, it: unknown = null): Promise<Value> {
    const script = `const it = arguments[0]; return (${expression});`;
    return (await this.#connection.send("executeScript", { script, args: [it] })) as Value;
  }

  async click(element: string): Promise<void> {
    await this.#connection.send("click", { id: await this.#idOf(element) });
  }

  async press(element: string, text: string): Promise<void> {
    await this.#connection.send("sendKeys", { id: await this.#idOf(element), text });
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #idOf(element: string): Promise<string> {
    const found = await this.evaluate<Record<string, string> | null>(element);
    const id = found?.[elementKey];
    if (id === undefined) throw new Error(`There is no element ${element} in the page.`);
    return id;
  }
}
