import type { TestProject } from "vitest/node";
import { serveBuild } from "../../../scripts/serve-build.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built page is served while the end-to-end tests run, without a slash at the end. */
    servedUrl: string;
  }
}

/** Serves the built page on a free port; a test reads its address with `inject("servedUrl")`. */
export default async function serveBuiltPage(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveBuild(0);
  project.provide("servedUrl", server.url);
  return server.close;
}
