#!/usr/bin/env node
/** The command of the package. */
import "../web/messages/later-words.ts";
import { startCommandLine } from "./command-line.ts";
import { userCommands } from "./user-commands.ts";

await startCommandLine(userCommands);
