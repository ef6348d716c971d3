/** The outcomes of a run as the tables of docs/reliability.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./drive.ts";

const document = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));

export interface RunOn {
  /** With its version. */
  readonly browser: string;
  readonly cores: number;
  /** Whether each file was tried with each fault, and not with one in turn. */
  readonly isEveryFault: boolean;
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

/** Writes into docs/reliability.md what came of every fault. */
export function writeTable(outcomes: readonly Outcome[], { browser, cores, isEveryFault }: RunOn): void {
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0);
  const day = new Date().toISOString().slice(0, 10);
  const content = [
    `\nWritten by \`npm run faults -- --write\` on ${day}: ${browser}, headless, with a software renderer, on a machine with ${cores} cores. ${outcomes.length} faults were tried; ${
      wrong.length === 0
        ? "all came out as they must."
        : `${wrong.length} did not come out as they must, and are named below.`
    }`,
    singleFaults(outcomes.filter(({ isOfFile }) => !isOfFile)),
    `Files of the build, each with ${isEveryFault ? "each fault" : "one of the four faults in turn (`--every` tries all of them)"}; how many come out alike, and the slowest:`,
    fileTable(outcomes.filter(({ isOfFile }) => isOfFile)),
    ...(wrong.length > 0
      ? [
          "Not as it must be:",
          wrong.map(({ group, name, wrong: what }) => `- ${group}, ${name}: ${what.join("; ")}`).join("\n"),
        ]
      : []),
  ].join("\n\n");
  writeFileSync(document, between(readFileSync(document, "utf8"), "faults", `${content}\n`));
}

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
