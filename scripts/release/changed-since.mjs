/** Whether anything that users get has changed since a version was released, from the history of CHANGELOG.md: tags need not be there. */
import { spawnSync } from "node:child_process";

const delivered = ["src", "shaders", "workers", "public", "python", "index.html"];

/**
 * @param {string} folder the checkout
 * @param {readonly string[]} asked
 */
function git(folder, ...asked) {
  const { status, stdout, stderr, error } = spawnSync("git", asked, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${asked[0]} failed: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}

/**
 * Throws where the history is not there, so that nobody can tell.
 * @param {string} folder the checkout
 * @param {string} version
 */
export function hasChangedSince(folder, version) {
  if (git(folder, "rev-parse", "--is-shallow-repository") === "true") {
    throw new Error(
      `This clone is shallow, so that changes since version ${version} cannot be told; run git fetch --unshallow.`,
    );
  }
  const heading = `## ${version} - `;
  const commits = git(folder, "log", "--reverse", "--format=%H", `-S${heading}`, "--", "CHANGELOG.md");
  const [released] = commits.split("\n");
  // The heading is not committed yet: the release is being made.
  if (!released) return false;
  const changed = git(folder, "diff", "--name-only", released, "--", ...delivered);
  const added = git(folder, "ls-files", "--others", "--exclude-standard", "--", ...delivered);
  return changed !== "" || added !== "";
}
