/** Lets waiting messages be handled. Browsers stretch nested timers to 4 ms, a quarter of a slice, but not a message to oneself. */

/** Who waits, in the order of the messages: several jobs of a thread may wait at once. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Resolves after the messages that wait now have been handled. */
export function yieldToCommands(): Promise<void> {
  if (typeof setImmediate === "function") return new Promise((resolve) => setImmediate(resolve));
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
