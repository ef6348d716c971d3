// Written by scripts/generate-sources.ts from the folders of src/web/messages.
// Do not edit: add a language to languages.ts and run npm run generate.

export const catalogues = {
  es: () => import("./es.ts"),
  ar: () => import("./ar.ts"),
  ja: () => import("./ja.ts"),
};
