/**
 * `npm run sbom`: the bill of materials of what may be in a build, in CycloneDX, to standard output; --all adds what only
 * development uses. npm itself writes it, from the lock file and without a network.
 */
import { spawnSync } from "node:child_process";

const isAll = process.argv.includes("--all");
const asked = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", ...(isAll ? [] : ["--omit=dev"])];
const { status, stdout, stderr, error } = spawnSync("npm", asked, { encoding: "utf8", maxBuffer: 64e6 });
if (status !== 0) {
  console.error(`npm could not write the bill of materials: ${error?.message ?? stderr.trim()}`);
  process.exit(1);
}
process.stdout.write(stdout);
