/** What both clients do with their thread: notice when it fails, and wait for its first answer, but not for ever. */
import type { Endpoint } from "comlink";
import { type Refusal, RefusalError } from "../model/refusal.ts";
import { afterAwake } from "./awake-time.ts";
import { isOutOfMemory } from "./out-of-memory.ts";

/** A thread's end of the line: a Worker, or a started MessagePort. */
export type ThreadEndpoint = Endpoint & Pick<EventTarget, "addEventListener">;

export const threadNames = {
  simulation: { key: "refusal.thread.simulation" },
  analysis: { key: "refusal.thread.analysis" },
  figures: { key: "refusal.thread.figures" },
} as const satisfies Record<string, Refusal>;
export type ThreadName = keyof typeof threadNames;

/** A worker script is there in a second or two, even on a slow phone; one that has not answered by now will not, ms. */
const handshakeTimeoutMs = 10_000;

/** A thread could not be loaded, does not answer, or has failed outside of any command. */
export class ThreadFailure extends RefusalError {
  override readonly name = "ThreadFailure";
}

/** What an event says of a thread that threw: browsers put words of their own before the error's, and say nothing where a script is missing. */
function reasonIn(message = ""): string | Refusal {
  if (message === "") return { key: "refusal.scriptNotLoaded" };
  return isOutOfMemory({ message })
    ? { key: "refusal.noMemory" }
    : message.replace(/^Uncaught (?:\(in promise\) )?/, "");
}

/** Rejects with a `ThreadFailure` when the thread fails outside of any command; never resolves. */
export function failureOf(endpoint: ThreadEndpoint, name: ThreadName): Promise<never> {
  const thread = threadNames[name];
  const failed = new Promise<never>((_, reject) => {
    endpoint.addEventListener("error", (event) => {
      const { message } = event as Partial<ErrorEvent>;
      const reason = reasonIn(message);
      reject(new ThreadFailure({ key: "refusal.threadFailed", values: { thread, reason } }));
    });
    endpoint.addEventListener("messageerror", () => {
      reject(new ThreadFailure({ key: "refusal.threadMessage", values: { thread } }));
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
  name: ThreadName,
  timeoutMs: number = handshakeTimeoutMs,
): Promise<Answer> {
  let stopWaiting = () => {};
  const silence = new Promise<never>((_, reject) => {
    stopWaiting = afterAwake(timeoutMs, () => {
      const seconds = timeoutMs / 1000;
      const thread = threadNames[name];
      reject(new ThreadFailure({ key: "refusal.threadSilent", values: { thread, seconds } }));
    });
  });
  try {
    return await Promise.race([answer, failed, silence]);
  } finally {
    stopWaiting();
  }
}
