/** Completion scripts of three shells. Names and values are words of letters, digits, "-", ":" and "=", which no shell interprets. */
import type { CommandWords, OptionWords, ValueWords } from "./declared-words.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

const program = "disinhibit";
const own = ["--help", "--version"];

const isList = (value: ValueWords | null): value is readonly string[] => Array.isArray(value);
const namesOf = (options: readonly OptionWords[]) => options.map(({ name }) => name).join(" ");

/** A branch for every option that has a value; `complete` is what the shell does with it. */
function valueBranches(
  { name, options }: CommandWords,
  complete: { readonly list: (words: string) => string; readonly file: string },
): string[] {
  const acting = { number: ":", file: complete.file };
  return options.flatMap(({ name: option, value }) => {
    if (value === null) return [];
    return `    "${name} ${option}") ${isList(value) ? complete.list(value.join(" ")) : acting[value]} ;;`;
  });
}

function bash(commands: readonly CommandWords[]): string {
  const complete = {
    list: (words: string) => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`,
    file: 'COMPREPLY=($(compgen -f -- "$word")); compopt -o filenames 2>/dev/null',
  };
  const words = ({ word }: CommandWords) =>
    isList(word) ? `${complete.list(word.join(" "))}; ${addFiles}` : ":";
  // A protocol may be a file as well.
  const addFiles = 'COMPREPLY+=($(compgen -f -- "$word")); compopt -o filenames 2>/dev/null';
  return `# Completions of ${program} for bash.
_${program}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${complete.list([...commands.map(({ name }) => name), ...own].join(" "))}
    return
  fi
  # What was typed up to "=" is a word of its own in bash.
  if [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$command $before" in
${commands.flatMap((command) => valueBranches(command, complete)).join("\n")}
    *)
      case "$command" in
${commands
  .map(
    (command) =>
      `        ${command.name}) case "$word" in -*) ${complete.list(namesOf(command.options))} ;; *) ${words(command)} ;; esac ;;`,
  )
  .join("\n")}
      esac ;;
  esac
  # Nothing stands between a parameter's "=" and its value.
  if [ "\${#COMPREPLY[@]}" -eq 1 ]; then case "\${COMPREPLY[0]}" in *=) compopt -o nospace 2>/dev/null ;; esac; fi
}
complete -F _${program} ${program}`;
}

function zsh(commands: readonly CommandWords[]): string {
  const complete = { list: (words: string) => `compadd -S '' -- ${words}`, file: "_files" };
  const words = ({ word }: CommandWords) =>
    isList(word) ? `compadd -- ${word.join(" ")}; _files` : "_files";
  return `#compdef ${program}
# Completions of ${program} for zsh.
local -a subcommands
subcommands=(
${commands.map(({ name, summary }) => `  '${name}:${summary.replaceAll(":", " –")}'`).join("\n")}
)
if (( CURRENT == 2 )); then
  _describe command subcommands
  compadd -- ${own.join(" ")}
  return
fi
case "$words[2] $words[CURRENT-1]" in
${commands.flatMap((command) => valueBranches(command, complete)).join("\n")}
    *)
      case "$words[2]" in
${commands
  .map(
    (command) =>
      `        ${command.name}) if [[ $words[CURRENT] == -* ]]; then compadd -- ${namesOf(command.options)}; else ${words(command)}; fi ;;`,
  )
  .join("\n")}
      esac ;;
esac`;
}

function fish(commands: readonly CommandWords[]): string {
  const ofCommand = ({ name, options, word }: CommandWords) => {
    const condition = `-n "__fish_seen_subcommand_from ${name}"`;
    const option = ({ name: long, value }: OptionWords) => {
      const taken = isList(value) ? `-x -a "${value.join(" ")}"` : value === "number" ? "-x" : "-r -F";
      return `complete -c ${program} ${condition} -l ${long.slice(2)}${value === null ? "" : ` ${taken}`}`;
    };
    return [
      ...options.map(option),
      ...(isList(word) ? [`complete -c ${program} ${condition} -F -a "${word.join(" ")}"`] : []),
    ];
  };
  return [
    `# Completions of ${program} for fish.`,
    `complete -c ${program} -f`,
    ...own.map((name) => `complete -c ${program} -n __fish_use_subcommand -l ${name.slice(2)}`),
    ...commands.map(
      ({ name, summary }) => `complete -c ${program} -n __fish_use_subcommand -a ${name} -d "${summary}"`,
    ),
    ...commands.flatMap(ofCommand),
  ].join("\n");
}

export const completionScripts = { bash, zsh, fish } as const satisfies Record<
  Shell,
  (commands: readonly CommandWords[]) => string
>;
