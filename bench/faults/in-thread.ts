/** What can be done to a thread of the page. */
import type { FaultPage } from "./fault-page.ts";

export const keepThreads = `
  (() => {
    const Own = globalThis.Worker;
    globalThis.keptThreads = [];
    globalThis.Worker = class extends Own {
      constructor(...given) { super(...given); globalThis.keptThreads.push({ address: String(given[0]), thread: this }); }
    };
  })();`;

export const endThread = (name: string) => (page: FaultPage) =>
  page.page.evaluate((wanted) => {
    const { keptThreads } = globalThis as unknown as { keptThreads: { address: string; thread: Worker }[] };
    keptThreads.findLast(({ address }) => address.includes(wanted))?.thread.terminate();
  }, name);

export const inThread =
  (name: string, act: () => void) =>
  async (page: FaultPage): Promise<void> =>
    (await page.thread(name)).evaluate(act);

export const hang = () => {
  setTimeout(() => {
    for (;;);
  });
};

/** A thread of the build, by its name. */
export const scriptOf = (page: FaultPage, thread: string) =>
  page.builtFile(new RegExp(`^assets/worker/${thread}\\.worker-.*\\.js$`));
