import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, mergeConfig } from "vitest/config";
import { findInstalledChromium } from "./scripts/find-chromium.mjs";
import { chromiumFlags } from "./tests/support/chromium-flags.ts";
import viteConfig from "./vite.config.ts";

const executablePath = findInstalledChromium();

/** Packages that browser tests load; named here so that Vite does not discover them in mid-run and reload. */
const browserPackages = [
  "@messageformat/runtime",
  "@messageformat/runtime/lib/cardinals",
  "@react-three/fiber",
  "comlink",
  "d3-scale-chromatic",
  "fast-check",
  "fft.js",
  "gpu.js",
  "idb-keyval",
  "lean-qr",
  "react",
  "react-dom",
  "react-dom/client",
  "react/jsx-dev-runtime",
  "react/jsx-runtime",
  "three",
  "uplot",
  "zustand",
  "zustand/vanilla",
];

/** The suffix of a test file says where it runs; `npm test` runs the projects one after the other. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // Vitest leaves a core free, which on two cores halves the speed.
      maxWorkers: availableParallelism(),
      // A test shows the words of any part of the page.
      setupFiles: [fileURLToPath(new URL("src/web/messages/later-words.ts", import.meta.url))],
      // `npm run coverage`. What is shown on screen is covered by the other projects, in browsers, which nothing counts here.
      coverage: {
        provider: "v8",
        include: ["src/**/*.{ts,tsx}"],
        exclude: ["src/**/generated/**", "**/*.d.ts"],
        reporter: ["text-summary", "json-summary"],
        reportsDirectory: ".cache/coverage",
      },
      projects: [
        {
          extends: true,
          test: {
            name: "node",
            globalSetup: ["tests/support/global-setup/bundle-command.ts"],
            include: ["tests/**/*.test.ts"],
            exclude: ["**/*.browser.test.ts"],
            environment: "node",
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: "parity",
            include: ["tests/**/*.parity.ts"],
            environment: "node",
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: "validation",
            include: ["tests/**/*.validation.ts"],
            environment: "node",
            globalSetup: ["tests/validation/run-short-set.ts"],
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: "cluster",
            include: ["tests/**/*.cluster.ts"],
            environment: "node",
            fileParallelism: false,
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: "e2e",
            include: ["tests/**/*.e2e.ts"],
            environment: "node",
            // They wait for much of their time, for countdowns and for hours that pass: three on two cores keep both busy.
            maxWorkers: Math.ceil(1.5 * availableParallelism()),
            // By itself, as `npm test` runs every project.
            sequence: { groupOrder: 1 },
            globalSetup: ["tests/support/global-setup/serve-built-page.ts"],
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: "browsers",
            include: ["tests/**/*.browsers.ts"],
            environment: "node",
            globalSetup: ["tests/support/global-setup/serve-built-page.ts"],
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          optimizeDeps: { include: browserPackages },
          test: {
            name: "browser",
            include: ["tests/**/*.browser.test.{ts,tsx}"],
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 120_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  args: [...chromiumFlags],
                  ...(executablePath === undefined ? {} : { executablePath }),
                },
              }),
              instances: [{ browser: "chromium" }],
            },
          },
        },
      ],
    },
  }),
);
