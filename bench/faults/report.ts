/** The outcomes of a run as the tables of docs/reliability.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./drive.ts";
import type { Tried } from "./kept-outcomes.ts";

const document = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));

export interface RunOn {
  /** With its version. */
  readonly browser: string;
  readonly cores: number;
  /** How many faults there are. */
  readonly ofHowMany: number;
  /** Single faults, and files of which none, that have not been tried. */
  readonly left: number;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** Replaces what stands between the markers of a table. Throws where the document lacks them. */
export function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no markers of ${name}.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Writes into docs/reliability.md what came of every fault. */
export function writeTable(tried: readonly Tried[], { browser, cores, ofHowMany, left }: RunOn): void {
  const outcomes = tried.flatMap(({ outcome }) => outcome ?? []);
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0);
  const notBrought = tried.filter(({ outcome }) => outcome === null);
  const moments = tried.map(({ atMs }) => atMs);
  const days = [...new Set([Math.min(...moments), Math.max(...moments)].map(dayOf))].join(" and ");
  const content = [
    `\nWritten by \`npm run faults -- --write\` on ${days}: ${browser}, headless, with a software renderer, on a machine with ${cores} cores. ${tried.length} of the ${ofHowMany} faults that there are were tried; ${
      wrong.length === 0
        ? `all ${outcomes.length} that could be brought about came out as they must`
        : `${wrong.length} did not come out as they must, and are named below`
    }${notBrought.length > 0 ? `, ${notBrought.length} could not be brought about` : ""}${left > 0 ? `, and of ${left} single faults and files none has been tried yet` : ""}.`,
    singleFaults(outcomes.filter(({ isOfFile }) => !isOfFile)),
    "Files of the build, each with one or more of the four faults (`--every` tries all of them); how many come out alike, and the slowest:",
    fileTable(outcomes.filter(({ isOfFile }) => isOfFile)),
    ...listed(
      "Not as it must be:",
      wrong.map(({ group, name, wrong: what }) => `${group}, ${name}: ${what.join("; ")}`),
    ),
    ...listed(
      "Could not be brought about:",
      notBrought.map(({ fault, error }) => `${fault}: ${error}`),
    ),
  ].join("\n\n");
  writeFileSync(document, between(readFileSync(document, "utf8"), "faults", `${content}\n`));
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [title, lines.map((line) => `- ${line}`).join("\n")] : [];

const seconds = (said: Outcome["said"]) => (said ? said.afterS.toFixed(1) : "–");

function singleFaults(outcomes: readonly Outcome[]): string {
  return table(
    ["fault", "how it is brought about", "what the page says", "after, s", "lost", "what goes on"],
    outcomes.map(({ group, name, how, said, lost, goesOn }) => [
      `${group}: ${name}`,
      how,
      said ? `\`${said.key}\`: ${said.text}` : "nothing",
      seconds(said),
      lost,
      goesOn,
    ]),
  );
}

/** Outcomes of files that came out alike, in one row. */
function fileTable(outcomes: readonly Outcome[]): string {
  const kindOf = ({ group, name, said, goesOn }: Outcome) =>
    [group, name.slice(name.lastIndexOf(": ") + 2), said?.key ?? "–", goesOn.split(",")[0]!].join("\n");
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of outcomes)
    kinds.set(kindOf(outcome), [...(kinds.get(kindOf(outcome)) ?? []), outcome]);
  const rows = [...kinds].map(([kind, alike]) => {
    const [group = "", fault = "", key = "", goesOn = ""] = kind.split("\n");
    const slowest = Math.max(...alike.map(({ said }) => said?.afterS ?? 0));
    return [
      group,
      fault,
      String(alike.length),
      key === "–" ? "nothing" : `\`${key}\``,
      slowest > 0 ? slowest.toFixed(1) : "–",
      goesOn,
    ];
  });
  rows.sort((a, b) => `${a[0]} ${a[1]}`.localeCompare(`${b[0]} ${b[1]}`));
  return table(["files", "fault", "how many", "what the page says", "slowest, s", "what goes on"], rows);
}
