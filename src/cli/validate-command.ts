/** `validate`: every target, measured; the full set also writes docs/validation.md. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createProgress } from "./progress.ts";
import { nearestName, UsageError } from "./usage-error.ts";
import { printVerdicts, validationDocument } from "./validation/report.ts";
import { runPlan } from "./validation/run-pool.ts";
import { fullPlan, shortPlan, type ValidationResult } from "./validation/runs.ts";
import { judge, Results, targets } from "./validation/targets.ts";

const validateHelp = `Usage: npm run validate -- [--short] [--results FILE.json]

Measures every target of docs/model.md on the reference engine, with all cores, and prints measured against band.
The full set (four seeds, up to 81 920 neurons) takes about twenty minutes on two cores and writes docs/validation.md.

  --short              one seed, 5 120 neurons, a few minutes; writes no document
  --results FILE.json  also writes every single measurement, each as soon as it is there
  --help               this text

Exit code: 0 when every target is met, 1 when one is not.`;

const documentPath = fileURLToPath(new URL("../../docs/validation.md", import.meta.url));
const optionNames = ["short", "results", "help"] as const;

export async function validate(args: readonly string[]): Promise<number> {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { short: { type: "boolean" }, results: { type: "string" }, help: { type: "boolean" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new UsageError(`"validate" takes no further words, but got "${token.value}".`);
    }
    if (token.kind === "option" && !optionNames.some((name) => name === token.name)) {
      throw new UsageError(
        `"validate" has no option ${token.rawName}; did you mean --${nearestName(token.name, optionNames)}?`,
      );
    }
  }
  if (values["help"]) {
    console.log(validateHelp);
    return 0;
  }
  const plan = values["short"] ? shortPlan : fullPlan;
  const progress = createProgress({ label: `validate (${plan.name} set)`, everyMs: 30_000 });
  const file = values["results"];
  const soFar: ValidationResult[] = [];
  const all = await runPlan(plan, {
    onResult: (result) => {
      soFar.push(result);
      if (typeof file === "string") {
        writeFileSync(file, `${JSON.stringify(soFar, null, 2)}\n`);
      }
    },
    onProgress: (fraction, finished) =>
      progress.update(fraction, `${finished} of ${plan.runs.length} runs done`),
  });
  progress.end();
  const results = new Results(all);
  const chosen = targets.filter((target) => plan.name === "full" || target.isInShortSet);
  const verdicts = chosen.map((target) => judge(target, results));
  console.log(printVerdicts(verdicts));
  if (plan.name === "full") {
    const context = {
      command: "npm run validate",
      date: new Date().toISOString().slice(0, 10),
      runtime: `Node ${process.versions.node}`,
    };
    writeFileSync(documentPath, validationDocument(verdicts, results, context));
    console.log("Wrote docs/validation.md.");
  }
  const missed = verdicts.filter(({ isMet }) => !isMet);
  console.log(
    missed.length === 0
      ? `All ${verdicts.length} targets are met.`
      : `Not met: ${missed.map(({ target }) => target.id).join(", ")}.`,
  );
  return missed.length === 0 ? 0 : 1;
}
