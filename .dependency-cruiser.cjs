/**
 * The law of docs/architecture.md as a matrix: what each layer may import, everything else is forbidden.
 * `layers` are layers of this table, `typesOf` may only be imported with `import type`, `packages` are npm
 * packages, `shaders` allows files of shaders/, `node` allows Node's own modules.
 *
 * `order` lists the folders and files (without their ending) inside a layer, lowest first: each imports from
 * itself and from what is listed before it. Entries of an inner list have the same height and do not import each
 * other; "*" is every file that no other entry names, and without it every file needs an entry. The longest entry
 * that fits a file counts, so `charts/chart-style` may be lower than `charts`. Type imports count.
 */
const matrix = {
  model: {
    path: "src/model/",
    order: [
      "generated",
      "refusal",
      ["limits", "tile", "parameters", "estimate", "interval", "quantities", "sources", "running-mean"],
      ["conditions", "parameter-sets"],
      ["measures", "mechanisms", "network-statistics", "equations"],
      "decomposition",
      "assumption-switches",
      "network",
      ["stimulation", "pharmacokinetics", "cascade"],
      ["hypotheses", "knock-outs", "changeable"],
      ["regimes", "sensitivity"],
    ],
  },
  loading: { path: "src/loading/", layers: ["model"] },
  treatment: {
    path: "src/treatment/",
    layers: ["model"],
    typesOf: ["messages"],
    packages: ["valibot"],
    order: [
      ["answer-requests", "schema", "evidence", "crc32"],
      ["protocol", "checked-file"],
      "atlas",
      "trajectory",
      "run-with-comparisons",
      "ensemble",
      ["expected-difference", "trials", "cohort"],
      "course-report",
      ["course-planner", "hypotheses"],
    ],
  },
  frame: { path: "src/wire/frame/", layers: ["model"] },
  graphics: { path: "src/graphics/" },
  engine: {
    path: "src/engine/",
    order: [
      ["engine-error", "arrival-code", "region-constants"],
      "report",
      "engine",
      "engine-base",
      ["reference", "gpujs", "webgpu"],
      "select",
    ],
    layers: ["loading", "model", "frame", "graphics"],
    typesOf: ["messages"],
    packages: ["gpu\\.js"],
    shaders: true,
  },
  simulation: {
    path: "src/simulation/",
    order: [["measure", "recording"], "slow-timescale", "*", "simulation", "twins", "live"],
    layers: ["model", "treatment", "frame", "engine"],
    typesOf: ["messages"],
    packages: ["fft\\.js"],
  },
  wire: {
    path: "src/wire/",
    order: [
      "frame",
      ["limits", "carry-refusals", "awake-time", "figure-orders"],
      ["thread-handshake", "simulation-api", "analysis-api"],
      ["frame-channel", "supervision-channel", "thread-life"],
      "analysis-client",
      "simulation-client",
    ],
    layers: ["model", "treatment", "frame"],
    typesOf: ["simulation", "engine", "io", "messages"],
    packages: ["comlink"],
  },
  workers: {
    path: "workers/",
    layers: ["io", "simulation", "wire", "engine", "treatment", "loading", "model", "frame", "web"],
    typesOf: ["messages"],
    packages: ["comlink", "workbox-[^/]+"],
  },
  messages: {
    path: "src/web/messages/",
    layers: ["model"],
    order: [
      ["languages", "plural-rule"],
      ["generated/en", "generated/en-later"],
      "catalogue",
      "generated",
      ["messages", "offered-languages"],
      "later-words",
      "*",
    ],
    packages: ["@messageformat/runtime", "zustand", "react"],
  },
  web: {
    path: "src/web/(?!messages/)",
    order: ["design", "*"],
    layers: ["loading", "messages", "graphics"],
    packages: ["react", "d3-scale-chromatic"],
  },
  app: {
    path: "src/app/",
    layers: ["io", "wire", "treatment", "loading", "model", "frame", "web", "messages"],
    packages: ["zustand", "comlink", "react", "valibot", "idb-keyval"],
  },
  scene: {
    path: "src/view/scene/",
    order: [
      ["colours", "morphology", "camera", "selection"],
      "quality",
      "sheet",
      "column",
      "dendrite",
      "links",
      "synapse",
      "cell",
      ["input", "overlay"],
      "scene",
    ],
    layers: ["app", "treatment", "loading", "model", "frame", "web", "messages"],
    packages: ["react", "three", "@react-three/[^/]+", "mediabunny"],
    shaders: true,
  },
  instruments: {
    path: "src/view/instruments/",
    order: [
      ["activity-history", "baseline", "scalar-history", "population-mark", "charts/chart-style"],
      ["hours/hours-quantities", "charts/chart-window"],
      "run-record",
      "exports",
      "instruments",
      "live-text",
      "charts",
      "hours",
      "timeline",
      "*",
    ],
    layers: ["io", "app", "treatment", "loading", "model", "frame", "web", "messages"],
    packages: ["react", "uplot", "fft\\.js"],
  },
  ui: {
    path: "src/view/ui/",
    order: [
      "use-shortcuts",
      ["dialogs", "dose", "clocks", "clinic", "share", "parameters"],
      "outcome",
      "experiments",
      "*",
    ],
    layers: ["io", "instruments", "app", "treatment", "model", "frame", "web", "messages"],
    packages: ["react", "react-dom", "lean-qr"],
  },
  faces: {
    path: "src/view/faces/",
    order: [["picture", "face-boundary", "phase-note", "picture-inset"], "picture-host", "*"],
    layers: [
      "io",
      "scene",
      "instruments",
      "ui",
      "app",
      "treatment",
      "model",
      "wire",
      "frame",
      "web",
      "messages",
    ],
    packages: ["react", "react-dom", "zustand", "dockview-react", "@fontsource-variable/[^/]+"],
  },
  main: {
    path: "src/(main|view/app)\\.tsx$",
    layers: ["app", "instruments", "faces", "web", "messages"],
    packages: ["react", "react-dom", "@fontsource-variable/[^/]+"],
  },
  io: {
    path: "src/io/",
    order: [
      "covered-span",
      ["figure", "table", "provenance", "manifest", "zip", "hdf5-text"],
      "spikes",
      ["activity", "course", "network", "recording"],
      "*",
    ],
    layers: ["loading", "model", "treatment"],
    typesOf: ["messages"],
    // Packages that write files are loaded with `import()`, where a file is written.
    packages: ["valibot", "d3-scale-chromatic", "hyparquet-writer", "h5wasm", "fflate"],
  },
  library: {
    path: "src/(index\\.ts$|library/)",
    layers: ["model", "treatment", "frame", "engine", "simulation", "io"],
  },
  cli: {
    path: "src/cli/",
    order: [
      ["progress", "usage-error", "align", "pool-child", "node-webgpu", "partial-results", "program"],
      "process-pool",
      ["atlas", "*"],
      "ensemble/ensemble-files",
      "protocol",
      "validation",
      ["calibrate", "decompose", "export", "recording"],
      ["ensemble", "verdicts"],
      ["cohort", "sensitivity"],
      [
        "atlas-command",
        "calibrate-command",
        "cohort-command",
        "decompose-command",
        "ensemble-command",
        "export-command",
        "parameters-command",
        "protocol-command",
        "recording-command",
        "run-command",
        "sensitivity-command",
        "transient-command",
        "validate-command",
        "verdicts-command",
      ],
      "completions-command",
      "user-commands",
      ["main", "disinhibit"],
    ],
    layers: ["model", "treatment", "frame", "graphics", "engine", "simulation", "io", "library", "messages"],
    // Dawn: WebGPU for Node. Browsers have their own, and nothing of the page may reach this one.
    packages: ["webgpu", "tinypool", "ml-matrix", "h5wasm", "valibot"],
    node: true,
  },
};

const pathOf = (name) => `^${matrix[name].path}`;

function allowedPaths({ path, layers = [], typesOf = [], packages = [], shaders = false }) {
  return [
    `^${path}`,
    ...[...layers, ...typesOf].map(pathOf),
    ...packages.map((name) => `^node_modules/(@types/)?${name}/`),
    ...(shaders ? ["^shaders/"] : []),
  ];
}

/** The files of one entry of an order: those it names, less those that a longer entry names. */
function filesOf(entry, entries, path) {
  const named = (name) => `^${path}${name}(/|\\.[a-z]+$)`;
  if (entry === "*") return { path: `^${path}`, pathNot: entries.filter((name) => name !== "*").map(named) };
  return { path: named(entry), pathNot: entries.filter((name) => name.startsWith(`${entry}/`)).map(named) };
}

function orderRules([layerName, { path, order = [] }]) {
  const entries = order.flatMap((step, height) => [step].flat().map((name) => ({ name, height })));
  const names = entries.map(({ name }) => name);
  const files = ({ name }) => filesOf(name, names, path);
  const rules = entries.flatMap((from) =>
    entries
      .filter((to) => to !== from && to.height >= from.height)
      .map((to) => ({
        name: `${layerName}/${from.name}-must-not-import-${to.name}`,
        severity: "error",
        from: files(from),
        to: files(to),
      })),
  );
  if (order.length > 0 && !names.includes("*")) {
    rules.push({
      name: `${layerName}-has-an-order-for-every-file`,
      severity: "error",
      from: { path: `^${path}`, pathNot: entries.map((entry) => files(entry).path) },
      to: {},
    });
  }
  return rules;
}

function layerRules([name, layer]) {
  const from = { path: `^${layer.path}` };
  const notNode = layer.node ? { dependencyTypesNot: ["core"] } : {};
  const rules = [
    {
      name: `${name}-imports-only-what-it-may`,
      severity: "error",
      from,
      to: { pathNot: allowedPaths(layer), ...notNode },
    },
  ];
  if (layer.typesOf) {
    rules.push({
      name: `${name}-imports-only-types-of-${layer.typesOf.join("-and-")}`,
      severity: "error",
      from,
      to: { path: layer.typesOf.map(pathOf), dependencyTypesNot: ["type-only"] },
    });
  }
  return rules;
}

module.exports = {
  forbidden: [
    ...Object.entries(matrix).flatMap(layerRules),
    ...Object.entries(matrix).flatMap(orderRules),
    {
      name: "every-file-has-a-layer",
      comment: "Put the file into a layer, or add its layer to the matrix and to docs/architecture.md.",
      severity: "error",
      from: { path: "^(src|workers)/", pathNot: Object.keys(matrix).map(pathOf) },
      to: {},
    },
    {
      name: "gpu-js-only-in-its-adapter",
      severity: "error",
      from: { pathNot: "^src/engine/gpujs/" },
      to: { path: "^node_modules/gpu\\.js/" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "not-to-dev-dep",
      severity: "error",
      from: {},
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "^node_modules/@types/",
      },
    },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-orphans",
      severity: "error",
      // Entries are loaded by the page, by Node or by `new Worker`, not by an import.
      from: { orphan: true, pathNot: ["^src/(main\\.tsx|index\\.ts)$", "^workers/", "\\.d\\.ts$"] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
