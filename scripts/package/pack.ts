/** `npm run pack`: makes dist-package/ and packs it; the last line is the archive's path. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { bundlePackage } from "./bundle-package.ts";
import { makeDeclarations } from "./declarations.ts";
import { root } from "./root.ts";

const folder = path.join(root, "dist-package");
await bundlePackage(folder, makeDeclarations({ isReportWritten: false }));
const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", root, folder], {
  encoding: "utf8",
});
console.log(path.join(root, packed.trim()));
