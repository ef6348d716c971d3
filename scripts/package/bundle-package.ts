/**
 * Makes the package in dist-package/: the library and the command with everything that they need inside, so that it installs
 * nothing else. `npm pack` of that folder gives the archive.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { thisProgram } from "../../src/cli/program.ts";
import { root } from "./root.ts";

const inRoot = (name: string) => path.join(root, name);
interface RootPackage {
  readonly [field: string]: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
}
const rootPackage = JSON.parse(readFileSync(inRoot("package.json"), "utf8")) as RootPackage;

/** Brings a GPU to Node: a large file of machine code for one kind of computer, which whoever wants it installs. */
const ownInstallation = "webgpu";

/** Read or started at run time, each from where it lies in the checkout. */
const copied = [
  ...["LICENSE", "CITATION.cff", "public/atlas", "public/ensemble", "public/protocol.schema.json"],
  "workers/tile-thread.mjs",
  "python/disinhibit/widget.js",
  ...["brian2", "common", "generated", "nest", "neuron"].map(
    (folder) => `src/io/network/simulators/${folder}`,
  ),
];

/** `types`: the file with the library's types; none without one. */
export async function bundlePackage(folder: string, types: string | null): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: "warn" },
    // Comments and names stay: an error in somebody's program leads to lines that can be read.
    build: {
      ...{ ssr: true, target: "node20", minify: false, outDir: folder, emptyOutDir: false },
      license: { fileName: "THIRD-PARTY.md" },
      rolldownOptions: {
        input: {
          "build/library/index": inRoot("src/index.ts"),
          "build/command/disinhibit": inRoot("src/cli/disinhibit.ts"),
        },
        // Two folders deep, as in the checkout: program.ts finds the files beside it by that.
        output: { entryFileNames: "[name].js", chunkFileNames: "build/shared/[name]-[hash].js" },
        external: [ownInstallation],
      },
    },
    ssr: { noExternal: true, target: "node" },
  });
  for (const name of copied) {
    const isWanted = (file: string) => !file.endsWith(".ts");
    cpSync(inRoot(name), path.join(folder, name), { recursive: true, filter: isWanted });
  }
  cpSync(inRoot("docs/library.md"), path.join(folder, "README.md"));
  if (types !== null) cpSync(types, path.join(folder, "build/library/index.d.ts"));
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(packageFile(), null, 2)}\n`);
}

function packageFile() {
  const { name, version, description, license, engines, dependencies } = rootPackage;
  return {
    ...{ name, version, description, license, engines },
    // Nothing is published by accident; npm pack and npm install do not mind.
    private: true,
    type: "module",
    gitHead: thisProgram().commit,
    bin: { disinhibit: "build/command/disinhibit.js" },
    exports: {
      ".": { types: "./build/library/index.d.ts", default: "./build/library/index.js" },
      "./atlas/*": "./public/atlas/*",
      "./widget.js": "./python/disinhibit/widget.js",
      "./protocol.schema.json": "./public/protocol.schema.json",
      "./package.json": "./package.json",
    },
    files: ["build", "public", "python", "src", "workers", "CITATION.cff", "THIRD-PARTY.md"],
    peerDependencies: { [ownInstallation]: dependencies[ownInstallation] },
    peerDependenciesMeta: { [ownInstallation]: { optional: true } },
  };
}
