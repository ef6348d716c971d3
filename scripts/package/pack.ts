/**
 * `npm run package`: makes the package and packs it; the last line is the archive's path. `--to FOLDER` says where to, and `--untyped` leaves
 * out the types, which take longest, for tests that only run it.
 */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundlePackage } from "./bundle-package.ts";
import { makeDeclarations } from "./declarations.ts";
import { root } from "./root.ts";

const { values } = parseArgs({
  options: { to: { type: "string", default: root }, untyped: { type: "boolean" } },
});
const folder = path.join(values.to, "dist-package");
await bundlePackage(folder, values.untyped ? null : makeDeclarations({ isReportWritten: false }));
const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", values.to, folder], {
  encoding: "utf8",
});
console.log(path.join(values.to, packed.trim()));
