/**
 * The law of docs/architecture.md as a matrix: what each layer may import, everything else is forbidden.
 * `layers` are layers of this table, `typesOf` may only be imported with `import type`, `packages` are npm
 * packages, `shaders` allows files of shaders/, `node` allows Node's own modules.
 */
const matrix = {
  model: { path: "src/model/" },
  snapshot: { path: "src/snapshot/", layers: ["model"] },
  engine: { path: "src/engine/", layers: ["model", "snapshot"], packages: ["gpu\\.js"], shaders: true },
  simulation: { path: "src/simulation/", layers: ["model", "snapshot", "engine"], packages: ["fft\\.js"] },
  protocol: {
    path: "src/protocol/",
    layers: ["model", "snapshot"],
    typesOf: ["simulation", "engine"],
    packages: ["comlink"],
  },
  workers: {
    path: "workers/",
    layers: ["simulation", "protocol", "engine", "model", "snapshot"],
    packages: ["comlink"],
  },
  app: {
    path: "src/app/",
    layers: ["protocol", "model", "snapshot"],
    packages: ["zustand", "comlink", "react"],
  },
  design: { path: "src/design/", packages: ["d3-scale-chromatic"] },
  scene: {
    path: "src/scene/",
    layers: ["app", "model", "snapshot", "design"],
    packages: ["react", "three", "@react-three/[^/]+", "postprocessing"],
    shaders: true,
  },
  instruments: {
    path: "src/instruments/",
    layers: ["app", "model", "snapshot", "design"],
    packages: ["react", "uplot", "fft\\.js"],
  },
  ui: {
    path: "src/ui/",
    layers: ["app", "model", "snapshot", "design"],
    packages: ["react", "react-dom", "@fontsource-variable/[^/]+"],
  },
  main: {
    path: "src/(main|App)\\.tsx$",
    layers: ["app", "scene", "instruments", "ui", "design"],
    packages: ["react", "react-dom", "@fontsource-variable/[^/]+"],
  },
  io: { path: "src/io/", layers: ["model", "snapshot", "engine", "simulation"], node: true },
  library: { path: "src/index\\.ts$", layers: ["model", "snapshot", "engine", "simulation", "io"] },
  cli: {
    path: "src/cli/",
    layers: ["model", "snapshot", "engine", "simulation", "io", "library"],
    // Dawn: WebGPU for Node. Browsers have their own, and nothing of the page may reach this one.
    packages: ["webgpu"],
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
    {
      name: "webgpu-and-gpujs-adapters-are-strangers",
      severity: "error",
      from: { path: "^src/engine/(webgpu|gpujs|reference)/" },
      to: { path: "^src/engine/(webgpu|gpujs|reference)/", pathNot: "^src/engine/$1/" },
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
