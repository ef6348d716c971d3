/**
 * The types of the library as one file, and docs/library.api.md, the list of what it exports. A list that differs from the
 * committed one is a change of the interface: refused, or written where that is asked for.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { root } from "./root.ts";

const cache = path.join(root, ".cache");

/** Path of the file with all types. Throws a sentence where the interface is not the committed one. */
export function makeDeclarations({ isReportWritten }: { readonly isReportWritten: boolean }): string {
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", path.join(root, "tsconfig.library.json")], {
    ...{ cwd: root, stdio: "inherit" },
  });
  if (status !== 0) throw new Error("The types of the library could not be made; see the lines above.");
  const rollup = path.join(cache, "library.d.ts");
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: path.join(root, "api-extractor.json"),
    packageJsonFullPath: path.join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: path.join(cache, "types/src/index.d.ts"),
      // Its types are part of those of protocols, and the package must not need it.
      bundledPackages: ["valibot"],
      newlineKind: "lf",
      compiler: { tsconfigFilePath: path.join(root, "tsconfig.library.json") },
      apiReport: {
        enabled: true,
        reportFolder: path.join(root, "docs"),
        reportFileName: "library",
        reportTempFolder: cache,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: rollup },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
  });
  const { apiReportChanged, succeeded } = Extractor.invoke(config, {
    localBuild: isReportWritten,
    messageCallback: (message) => {
      message.handled = message.messageId !== "console-api-report-not-copied" && message.logLevel !== "error";
    },
  });
  if (apiReportChanged && !isReportWritten) {
    throw new Error(
      "What the library exports differs from docs/library.api.md. If that is meant, run npm run api, and say in CHANGELOG.md what changed for those who use it.",
    );
  }
  if (!succeeded && !apiReportChanged)
    throw new Error("The types of the library could not be joined; see the lines above.");
  return rollup;
}
