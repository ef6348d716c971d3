/** The arguments of a command, read by its table of options; the first one that it cannot take is refused. */
import { parseArgs } from "node:util";
import { type NumberOption, readNumber } from "./option-values.ts";
import { nearestName, UsageError } from "./usage-error.ts";

export interface ArgumentTable {
  /** "protocol": begins its refusals. */
  readonly command: string;
  readonly flags: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: Readonly<Record<string, NumberOption>>;
  /**
   * What completions offer for a text option, or for the word under the key "": a text option without an entry takes the name
   * of a file. The command itself says what it takes.
   */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** How many words the command takes beside its options. */
  readonly words: number;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value that was given to a text option, in order. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** The numbers that were given; defaults are the caller's business. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Throws a `UsageError` when more than one of these flags was given. */
export function refuseTogether(flags: ReadonlySet<string>, ...names: readonly string[]): void {
  const given = names.filter((name) => flags.has(name)).map((name) => `--${name}`);
  if (given.length > 1) throw new UsageError(`${given.join(" and ")} exclude each other; give one of them.`);
}

/** Reads the arguments. Throws a `UsageError`, one sentence, for the first one that does not fit. */
export function readArguments(table: ArgumentTable, args: readonly string[]): Arguments {
  const { command } = table;
  const known = [...table.flags, ...table.texts, ...Object.keys(table.numbers)];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map((name) => [
        name,
        {
          type: table.flags.includes(name) ? "boolean" : "string",
          ...(name === "help" ? { short: "h" } : {}),
        } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const flags = new Set<string>();
  const texts = new Map<string, readonly string[]>();
  const numbers = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      words.push(token.value);
      if (words.length > table.words) {
        const taken = table.words === 0 ? "options only" : `one word beside its options`;
        throw new UsageError(
          `"${command}" takes ${taken}, but got "${token.value}"; see "${command} --help".`,
        );
      }
      continue;
    }
    const { name, rawName, value } = token;
    const number = table.numbers[name];
    if (table.flags.includes(name)) {
      if (value !== undefined) throw new UsageError(`--${name} takes no value, but got "${value}".`);
      flags.add(name);
    } else if (!known.includes(name)) {
      throw new UsageError(
        `"${command}" has no option ${rawName}; did you mean --${nearestName(name, known)}?`,
      );
    } else if (value === undefined) {
      throw new UsageError(`--${name} needs a value, but none was given; see "${command} --help".`);
    } else if (number) {
      numbers.set(name, readNumber(name, number, value));
    } else {
      texts.set(name, [...(texts.get(name) ?? []), value]);
    }
  }
  return { words, flags, texts, numbers };
}
