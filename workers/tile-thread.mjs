/**
 * A thread that serves rounds of the compiled network (src/engine/reference/simd/thread-team.ts), in browsers and in Node.
 * Plain JavaScript, because Node starts threads from files as they are.
 */

/** @typedef {import("../src/engine/reference/simd/thread-team.ts").ThreadTask} ThreadTask */

/** @param {ThreadTask} task */
function serveRounds({ module, memory, job, entry, words: address, wordOf, looksBeforeSleep }) {
  const shared = /** @type {WebAssembly.Memory} */ (memory);
  const { exports } = new WebAssembly.Instance(/** @type {WebAssembly.Module} */ (module), {
    engine: { memory: shared },
  });
  const run = /** @type {(job: number, entry: number) => void} */ (exports["run"]);
  const words = new Int32Array(shared.buffer, address);
  const { round, left, ready, isOver } = wordOf;
  let seen = Atomics.load(words, round);
  Atomics.add(words, ready, 1);
  for (;;) {
    for (let look = 0; look < looksBeforeSleep && Atomics.load(words, round) === seen; look++);
    Atomics.wait(words, round, seen);
    const now = Atomics.load(words, round);
    if (Atomics.load(words, isOver) === 1) {
      return;
    }
    if (now !== seen) {
      seen = now;
      run(job, entry);
      if (Atomics.sub(words, left, 1) === 1) {
        Atomics.notify(words, left);
      }
    }
  }
}

if (typeof globalThis.postMessage === "function") {
  globalThis.addEventListener("message", ({ data }) => serveRounds(data), { once: true });
} else {
  serveRounds(process.getBuiltinModule("node:worker_threads").workerData);
}
