import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const rooms = process.env["MUTATED_ROOMS"]?.split(",") ?? ["model", "wire"];

/** Only tests that take no more than seconds, since each runs once for every mutant that it reaches: those of the same room. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: rooms.map((room) => `tests/${room}/**/*.test.ts`),
    setupFiles: [fileURLToPath(new URL("../../src/web/messages/later-words.ts", import.meta.url))],
    testTimeout: 60_000,
  },
});
