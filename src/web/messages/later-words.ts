/**
 * English words of parts of the page that are loaded later: help, limits, certainty, laboratory, kiosk. A module that is
 * loaded by `import()` and shows any of them imports this file first (tests/web/later-words.test.ts).
 */
import { messages } from "./generated/en-later.ts";
import { addWords } from "./messages.ts";

addWords(messages);
