/** What both clients do with their thread: notice when it fails, and wait for its first answer, but not for ever. */
import type { Endpoint } from "comlink";

/** A thread's end of the line: a Worker, or a started MessagePort. */
export type ThreadEndpoint = Endpoint & Pick<EventTarget, "addEventListener">;

/** A worker script is there in a second or two, even on a slow phone; one that has not answered by now will not, ms. */
const handshakeTimeoutMs = 10_000;

/** A thread could not be loaded, does not answer, or has failed outside of any command. Its message is a sentence for the screen. */
export class ThreadFailure extends Error {
  override readonly name = "ThreadFailure";
}

/** Rejects with a `ThreadFailure` when the thread fails outside of any command; never resolves. `name` as in "The simulation's thread". */
export function failureOf(thread: ThreadEndpoint, name: string): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    thread.addEventListener("error", (event) => {
      const message = (event as Partial<ErrorEvent>).message || "its script could not be loaded";
      reject(new ThreadFailure(`The ${name}'s thread failed: ${message}. Restart, or reload the page.`));
    });
    thread.addEventListener("messageerror", () => {
      reject(
        new ThreadFailure(
          `A message of the ${name}'s thread could not be read. Restart, or reload the page.`,
        ),
      );
    });
  });
  // Whoever waits is told; when nobody does, at the next wait.
  failed.catch(() => undefined);
  return failed;
}

/** The thread's first answer. Rejects with a `ThreadFailure` when it fails before, or stays silent for `timeoutMs`. */
export async function firstAnswerOf<Answer>(
  answer: Promise<Answer>,
  failed: Promise<never>,
  name: string,
  timeoutMs: number = handshakeTimeoutMs,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = timeoutMs / 1000;
      reject(
        new ThreadFailure(
          `The ${name}'s thread has not answered for ${seconds} s. Restart it, or reload the page; if that does not help, the connection or the browser keeps its script away.`,
        ),
      );
    }, timeoutMs);
  });
  try {
    return await Promise.race([answer, failed, silence]);
  } finally {
    clearTimeout(timer);
  }
}
