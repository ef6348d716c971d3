/** The arguments of `npm test`: which projects to run, whether on the build in dist, and what to hand on to Vitest. */

/** In the order in which they run: quickest first, so a fault shows early. */
export const projectNames = ["node", "parity", "validation", "e2e", "browsers", "browser"];

/** These look at the page as it is built, or in the browser that shows it. */
export const browserProjects = ["e2e", "browsers", "browser"];

/** Run only where they are named: they need programs that few machines have. */
const namedOnly = ["cluster"];

/** A fault that the person running the command can mend; its message is a full sentence. */
export class TestArgumentsError extends Error {}

/**
 * @param {string[]} args
 * @returns {{ projects: string[], rest: string[], isBuilt: boolean }}
 */
export function splitArguments(args) {
  const chosen = new Set();
  const rest = [];
  let isBuilt = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const [flag, inlineValue] = argument.split("=", 2);
    if (argument === "--built") {
      isBuilt = true;
      continue;
    }
    if (flag !== "--project") {
      rest.push(argument);
      continue;
    }
    const name = inlineValue ?? args[++index];
    if (name === undefined || ![...projectNames, ...namedOnly].includes(name)) {
      throw new TestArgumentsError(
        `There is no test project "${name ?? ""}"; --project takes one of ${[...projectNames, ...namedOnly].join(", ")}.`,
      );
    }
    chosen.add(name);
  }
  const projects =
    chosen.size === 0 ? projectNames : [...projectNames, ...namedOnly].filter((name) => chosen.has(name));
  return { projects, rest, isBuilt };
}
