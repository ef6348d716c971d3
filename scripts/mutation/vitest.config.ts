import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const rooms = process.env["MUTATED_ROOMS"]?.split(",") ?? ["model", "wire"];

/** Tests of the threads' wires that need both ends, and so lie with the page's. */
const beside: { readonly [Room in string]: readonly string[] } = {
  wire: ["tests/app/thread-watch.test.ts", "tests/app/analysis.test.ts", "tests/app/recording.test.ts"],
};
/** Takes twelve seconds, and reaches nothing of the wire that others do not. */
const tooLong = /^(?!.*shows figures on the way)/;

/** Only tests that take no more than seconds, since each runs once for every mutant that it reaches: those of the same room, and few others. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: rooms.flatMap((room) => [`tests/${room}/**/*.test.ts`, ...(beside[room] ?? [])]),
    testNamePattern: tooLong,
    setupFiles: [fileURLToPath(new URL("../../src/web/messages/later-words.ts", import.meta.url))],
    testTimeout: 60_000,
  },
});
