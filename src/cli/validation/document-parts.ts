/** docs/validation.md as named parts, each of which one command replaces. */

/** Names of the parts of docs/validation.md that are measured one by one. */
const partNames = [
  "network",
  "webgpu",
  "spectrum",
  "decomposition",
  "sensitivity",
  "courses",
  "ensemble",
  "experiments",
  "cohort",
] as const;
export type PartName = (typeof partNames)[number];

const marker = (name: PartName, edge: "begin" | "end"): string => `<!-- ${name}:${edge} -->`;

const emptyDocument = `# Validation

This file is written by \`npm run validate\`. Do not edit it: change the model, the table of targets in
\`src/cli/validation/targets.ts\` or the expectations of a protocol, and run the command again.

Bands come from the design of the model and are never widened to let a number pass. A paper that gives only a
direction is named for that direction; see [model.md](model.md) for what each one supports.

${partNames.map((name) => `${marker(name, "begin")}\n${marker(name, "end")}`).join("\n\n")}
`;

/** The document with one part replaced and the others kept; a part that it lacks joins it at its end. */
export function withPart(document: string, name: PartName, part: string): string {
  const marks = `${marker(name, "begin")}\n${marker(name, "end")}`;
  const begun = document === "" ? emptyDocument : document;
  const text = begun.includes(marker(name, "begin")) ? begun : `${begun.trimEnd()}\n\n${marks}\n`;
  const [before = "", rest = ""] = text.split(marker(name, "begin"));
  const [, after = ""] = rest.split(marker(name, "end"));
  return `${before}${marker(name, "begin")}\n${part.trim()}\n${marker(name, "end")}${after}`;
}
