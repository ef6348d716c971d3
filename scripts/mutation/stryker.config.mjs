/** Settings of StrykerJS for npm run mutate: one process, since its tests are short and the machine is shared. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "scripts/mutation/vitest.config.ts" },
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  tempDirName: ".cache/mutation/sandbox",
  ignorePatterns: [
    "dist",
    "dist-docs",
    "dist-package",
    ".cache",
    "docs/images",
    "tests/visual",
    "bench",
    "python",
    "public/ensemble",
  ],
};
