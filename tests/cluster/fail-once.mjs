/**
 * Starts a program, and fails the first time for two points of a sweep: one before it begins, one killed in the midst of its work,
 * as on a node that is lost. `node fail-once.mjs FOLDER PROGRAM ARGUMENTS…`; FOLDER remembers what has failed.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const [folder = "", program = "", ...args] = process.argv.slice(2);
const result = args[args.indexOf("--result") + 1] ?? "";
const point = args.includes("--result") ? path.basename(result, ".json") : "";
const marker = path.join(folder, point);
const isFirst = ["point-03", "point-17"].includes(point) && !existsSync(marker);
if (isFirst) writeFileSync(marker, "failed once");

if (isFirst && point === "point-03") {
  process.stderr.write("Fails on purpose.\n");
  process.exit(1);
}
const child = spawn(program, args, { stdio: "inherit" });
if (isFirst) {
  const isBegun = () => readdirSync(path.dirname(result)).some((name) => name.startsWith(`${point}.json.`));
  const watch = setInterval(() => {
    if (isBegun()) child.kill("SIGKILL");
  }, 5);
  child.on("exit", () => clearInterval(watch));
}
child.on("exit", (code) => process.exit(code ?? 137));
