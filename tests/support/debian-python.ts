/** Debian's own Python, whose packages are independent of everything here; tests of other programs run with it. */
import { spawnSync } from "node:child_process";

export const debianPython = "/usr/bin/python3";

/** null where Debian's Python has all these modules; else what a skipped test says of it. */
export function whyNoModule(modules: readonly string[], packages: string): string | null {
  const { status } = spawnSync(debianPython, ["-W", "ignore", "-c", `import ${modules.join(", ")}`]);
  return status === 0 ? null : `${modules.join(", ")} not found (apt-get install ${packages})`;
}
