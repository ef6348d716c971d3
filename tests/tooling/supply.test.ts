/** What the check of packages finds, on a project with one fault at a time. */
import { describe, expect, test } from "vitest";
import { supplyFaults } from "../../scripts/supply/check-supply.mjs";
import { licenceFault } from "../../scripts/supply/licences.mjs";
import { lockedPackages } from "../../scripts/supply/lock-file.mjs";
import { notices } from "../../scripts/supply/notices-plugin.ts";

const integrity = `sha512-${"a".repeat(86)}==`;
const good = {
  ...{ place: "node_modules/a", name: "a", version: "1.0.0", integrity, license: "MIT" },
  ...{ isShipped: true, hasInstallScript: false },
};
const project = {
  packages: [good],
  manifest: { dependencies: { a: "1.0.0" } },
};

describe("the check of packages", () => {
  test("finds nothing where nothing is wrong", () => {
    expect(supplyFaults(project)).toEqual([]);
  });

  test.each([
    ["a package without a hash", { packages: [{ ...good, integrity: undefined }] }],
    ["a package with a weak hash", { packages: [{ ...good, integrity: "sha1-aaaa" }] }],
    ["a package without a licence", { packages: [{ ...good, license: undefined }] }],
    ["a licence that is not on the list", { packages: [{ ...good, license: "AGPL-3.0-only" }] }],
    ["an install script", { packages: [{ ...good, hasInstallScript: true }] }],
    ["a range of versions", { manifest: { devDependencies: { a: "^1.0.0" } } }],
  ])("finds %s", (_, change) => {
    expect(supplyFaults({ ...project, ...change })).toHaveLength(1);
  });

  test.each([
    ["(MIT OR GPL-3.0-only)", true],
    ["MIT AND GPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE.txt", false],
  ])("of a package under %s says %s", (license, isAllowed) => {
    expect(licenceFault({ name: "a", version: "1.0.0", license }) === null).toBe(isAllowed);
  });
});

test("the notices name every package that may be in a build, with its licence", () => {
  const text = notices(process.cwd());
  for (const { name, version, license, isShipped } of lockedPackages()) {
    expect(text.includes(`\n${name} ${version} (${license})\n`)).toBe(isShipped);
  }
});
