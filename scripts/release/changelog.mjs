/** CHANGELOG.md as sections, what may be wrong with it, and the same text with its newest section released. */

const title = "CHANGELOG.md";
const kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
const versionForm = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$/;
const headingForm = /^(\S+) - (\d{4}-\d{2}-\d{2})$/;
const unreleased = "Unreleased";

/**
 * @typedef {object} Section
 * @property {string} heading
 * @property {string[]} lines below the heading
 */

/**
 * @param {string} text
 * @returns {Section[]}
 */
function sectionsOf(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      return { heading: heading.trim(), lines };
    });
}

/** @param {Section} section */
const hasEntry = ({ lines }) => lines.some((line) => line.startsWith("- "));

/**
 * Less than, equal to or greater than 0, as the first version is older than, the same as or newer than the second. A version with a suffix is
 * older than the same without one.
 * @param {string} first
 * @param {string} second
 */
function compareVersions(first, second) {
  const [one, other] = [first, second].map((text) => versionForm.exec(text));
  if (!one || !other)
    throw new Error(`"${one ? second : first}" is no version such as 1.2.3 or 1.2.3-beta.1.`);
  for (const place of [1, 2, 3]) {
    const difference = Number(one[place]) - Number(other[place]);
    if (difference !== 0) return difference;
  }
  const [suffix, otherSuffix] = [one[4], other[4]];
  if (suffix === otherSuffix) return 0;
  if (suffix === undefined || otherSuffix === undefined) return suffix === undefined ? 1 : -1;
  return suffix.localeCompare(otherSuffix, "en", { numeric: true });
}

/**
 * What is wrong, a sentence for each fault.
 * @param {object} project
 * @param {string} project.text of CHANGELOG.md
 * @param {string} project.version of package.json
 * @param {(version: string) => boolean} project.hasChangedSince whether anything that users get has changed since the commit that released this version
 */
export function changelogFaults({ text, version, hasChangedSince }) {
  const [newest, ...released] = sectionsOf(text);
  if (newest?.heading !== unreleased)
    return [`The first section of ${title} is "${newest?.heading ?? ""}"; it must be "${unreleased}".`];
  /** @type {string[]} */
  const faults = [];
  for (const { heading, lines } of [newest, ...released]) {
    for (const line of lines) {
      const kind = /^### (.*)$/.exec(line)?.[1];
      if (kind !== undefined && !kinds.includes(kind))
        faults.push(`"${kind}" under "${heading}" in ${title} is none of ${kinds.join(", ")}.`);
    }
  }
  /** @type {string | undefined} */
  let after;
  for (const section of released) {
    const [, of = "", date = ""] = headingForm.exec(section.heading) ?? [];
    if (!versionForm.test(of) || Number.isNaN(Date.parse(date))) {
      faults.push(`"${section.heading}" in ${title} is no heading such as "1.2.3 - 2026-11-30".`);
      continue;
    }
    if (!hasEntry(section)) faults.push(`The section of version ${of} in ${title} has no entry.`);
    if (after !== undefined && compareVersions(of, after) >= 0)
      faults.push(`Version ${of} stands below ${after} in ${title}, but is not older.`);
    after = of;
  }
  if (faults.length > 0) return faults;

  const last = headingForm.exec(released[0]?.heading ?? "")?.[1];
  const difference = last === undefined ? 1 : compareVersions(version, last);
  if (difference < 0) return [`package.json has version ${version}, but ${title} has ${last} already.`];
  if (hasEntry(newest)) return [];
  if (difference > 0)
    return [
      `Version ${version} of package.json has no section in ${title}, and "${unreleased}" has no entry.`,
    ];
  return hasChangedSince(version)
    ? [
        `Something that users get has changed since version ${version}, and "${unreleased}" in ${title} has no entry.`,
      ]
    : [];
}

/**
 * The text with everything unreleased under this version. Throws where there is nothing to release.
 * @param {string} text
 * @param {string} version
 * @param {string} date ISO 8601, such as 2026-11-30
 */
export function withRelease(text, version, date) {
  const [newest, last] = sectionsOf(text);
  if (newest?.heading !== unreleased || !hasEntry(newest))
    throw new Error(`"${unreleased}" in ${title} has no entry, so there is nothing to release.`);
  const lastVersion = headingForm.exec(last?.heading ?? "")?.[1];
  if (lastVersion !== undefined && compareVersions(version, lastVersion) <= 0)
    throw new Error(`${title} has version ${lastVersion} already; ${version} is not newer.`);
  return text.replace(`## ${unreleased}\n`, `## ${unreleased}\n\n## ${version} - ${date}\n`);
}
