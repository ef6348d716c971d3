/**
 * `npm start`: serves the built page and says where. PORT or --port chooses another port than 4173; --no-isolation serves
 * it as static hosts do that set no headers.
 */
import { parseArgs } from "node:util";
import { parsePort, ServeError, serveBuild } from "./serve-build.mjs";

try {
  const { values } = parseArgs({
    options: { port: { type: "string" }, "no-isolation": { type: "boolean" } },
  });
  const port = parsePort(values.port ?? process.env["PORT"] ?? "4173");
  const { url } = await serveBuild(port, { isIsolated: values["no-isolation"] !== true });
  console.log(`Disinhibit is at ${url}`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isUsageFault =
    error instanceof ServeError || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  console.error(isUsageFault ? error.message : error);
  process.exit(2);
}
