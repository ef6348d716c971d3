// Written by scripts/generate-sources.ts from the folders of src/web/messages.
// Do not edit: add a language to languages.ts and run npm run generate.

export const catalogues = {
  de: () => import("./de.ts"),
  fr: () => import("./fr.ts"),
  es: () => import("./es.ts"),
  pt: () => import("./pt.ts"),
  ar: () => import("./ar.ts"),
  hi: () => import("./hi.ts"),
  ja: () => import("./ja.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
};
