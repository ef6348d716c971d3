/** A release of a small project that has the files with the version in them, by npm itself; and what the check of a release finds. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changelogFaults } from "../../scripts/release/changelog.mjs";
import { releaseFaults } from "../../scripts/release/check-release.mjs";
import { versionPlaces } from "../../scripts/release/version-places.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

let folder: string;
const inFolder = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(inFolder(file), "utf8");
/** What somebody's own settings of git ask for, such as signatures, is not asked for here. */
const ownGit = {
  ...process.env,
  ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  ...{ GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" },
};
const git = (...asked: string[]) =>
  execFileSync("git", asked, { cwd: folder, env: ownGit, encoding: "utf8" });
const release = (newVersion: string) =>
  spawnSync("npm", ["version", newVersion, "--offline"], { cwd: folder, env: ownGit, encoding: "utf8" });
const commitAll = () => {
  git("add", "--all");
  git("commit", "--quiet", "--message", "change");
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "disinhibit-release-"));
  const files = ["package.json", "package-lock.json", "CHANGELOG.md", "scripts/release"];
  for (const file of [...files, ...versionPlaces.map((place) => place.file)])
    cpSync(path.join(root, file), inFolder(file), { recursive: true });
  writeFileSync(inFolder("index.html"), "first");
  git("init", "--quiet");
  commitAll();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("npm version", () => {
  test("writes the new version into every place, makes a section of what was unreleased, and tags it", () => {
    const { status, stderr } = release("27.1.0-beta.1");
    expect(stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
    expect(releaseFaults(folder)).toEqual([]);
    for (const { file } of versionPlaces) expect(read(file)).toContain("27.1.0-beta.1");
    expect(git("tag").trim()).toBe("v27.1.0-beta.1");
    expect(git("status", "--porcelain")).toBe("");
    expect(read("CHANGELOG.md")).toMatch(/^## Unreleased\n\n## 27\.1\.0-beta\.1 - \d{4}-\d\d-\d\d\n\n### /m);
  }, 30_000);

  test("releases nothing where nothing is unreleased", () => {
    expect(release("27.1.0").status).toBe(0);
    const before = read("CITATION.cff");
    expect(release("27.2.0").status).not.toBe(0);
    expect(read("CITATION.cff")).toBe(before);
  }, 30_000);

  test("is followed by a check that asks for an entry as soon as something that users get has changed", () => {
    expect(release("27.1.0").status).toBe(0);
    writeFileSync(inFolder("notes.md"), "for developers");
    commitAll();
    expect(releaseFaults(folder)).toEqual([]);
    writeFileSync(inFolder("index.html"), "second");
    expect(releaseFaults(folder)).toHaveLength(1);
    commitAll();
    expect(releaseFaults(folder)).toHaveLength(1);
    writeFileSync(
      inFolder("CHANGELOG.md"),
      read("CHANGELOG.md").replace("## Unreleased\n", "## Unreleased\n\n### Fixed\n\n- A fault.\n"),
    );
    expect(releaseFaults(folder)).toEqual([]);
  }, 30_000);
});

describe("the check of a release", () => {
  test.each(versionPlaces.map(({ file }) => file))("finds another version in %s", (file) => {
    expect(releaseFaults(folder)).toEqual([]);
    writeFileSync(inFolder(file), read(file).replaceAll(version, "0.0.9"));
    expect(releaseFaults(folder)).toHaveLength(1);
  });

  test("finds an archive that is named by a file of which it does not know", () => {
    const named = execFileSync("git", ["grep", "-lE", String.raw`disinhibit[-:][0-9]+\.[0-9]+\.[0-9]+`], {
      ...{ cwd: root, encoding: "utf8" },
    });
    const known = versionPlaces.map(({ file }) => file);
    expect(
      named
        .trim()
        .split("\n")
        .filter((file) => !known.includes(file)),
    ).toEqual([]);
  });
});

const changelog = (...sections: string[]) =>
  ["# Changelog", ...sections.map((heading) => `## ${heading}\n\n### Added\n\n- Something.\n`)].join("\n\n");

test.each([
  ["a changelog that does not begin with what is unreleased", changelog("1.0.0 - 2026-01-01"), "1.0.0"],
  ["a heading without a date", changelog("Unreleased", "1.0.0"), "1.0.0"],
  [
    "versions in the wrong order",
    changelog("Unreleased", "1.9.0 - 2026-01-01", "1.10.0 - 2026-02-01"),
    "1.9.0",
  ],
  ["a section without an entry", `${changelog("Unreleased")}\n## 1.0.0 - 2026-01-01\n`, "1.0.0"],
  ["a kind of change that there is not", changelog("Unreleased").replace("Added", "Improved"), "1.0.0"],
  ["a version without a section", "## Unreleased\n", "1.0.0"],
  [
    "a version that is older than the newest section",
    changelog("Unreleased", "1.0.0 - 2026-01-01"),
    "1.0.0-rc.1",
  ],
])("the check of the changelog finds %s", (_, text, packageVersion) => {
  expect(changelogFaults({ text, version: packageVersion, hasChangedSince: () => false })).toHaveLength(1);
});

test("the check of the changelog finds nothing where versions descend and what is unreleased has an entry", () => {
  const text = changelog(
    "Unreleased",
    "1.10.0 - 2026-02-01",
    "1.10.0-rc.2 - 2026-01-02",
    "1.9.0 - 2026-01-01",
  );
  expect(changelogFaults({ text, version: "1.10.0", hasChangedSince: () => true })).toEqual([]);
});
