/** The documents in the order in which the site lists them. Those in docs/ that stand nowhere here are listed under the last heading. */

export interface Group {
  readonly name: string;
  readonly files: readonly string[];
}

const groups: readonly Group[] = [
  { name: "Begin", files: ["README.md", "docs/teachers.md", "docs/gallery.md", "docs/glossary.md"] },
  { name: "Science", files: ["docs/model.md", "docs/validation.md", "docs/verdicts.md", "docs/parity.md"] },
  {
    name: "Use",
    files: [
      ...["docs/kiosk.md", "docs/embed.md", "docs/offline.md", "docs/serving.md", "docs/browsers.md"],
      ...["docs/library.md", "docs/library.api.md", "docs/notebook.md", "docs/sweeps.md"],
    ],
  },
  {
    name: "Project",
    files: [
      ...[
        "docs/architecture.md",
        "docs/decisions",
        "CONTRIBUTING.md",
        "docs/releasing.md",
        "docs/supply-chain.md",
        "docs/reliability.md",
      ],
      ...["bench/README.md", "CHANGELOG.md"],
    ],
  },
];

/** Throws where a file that is named here does not exist. `documents`: every Markdown file; `folders`: those with a page of their own. */
export function navigation(documents: ReadonlySet<string>, folders: ReadonlySet<string>): Group[] {
  const listed = new Set(groups.flatMap(({ files }) => files));
  for (const file of listed) {
    if (!documents.has(file) && !folders.has(file))
      throw new Error(`${file} does not exist; take it out of scripts/docs/navigation.ts.`);
  }
  const others = [...documents].filter((file) => /^docs\/[^/]+$/.test(file) && !listed.has(file));
  return groups.map((group, place) =>
    place < groups.length - 1 ? group : { ...group, files: [...group.files, ...others.sort()] },
  );
}
