/**
 * Functions that every target has of its own: equations call them by these names, and each target puts its
 * own function in their place. Their TypeScript may use what the subset refuses (a table, say).
 */
export const intrinsics: ReadonlyMap<
  string,
  { readonly file: string; readonly javascript: string; readonly wgsl: string }
> = new Map([["exponential", { file: "exponential.ts", javascript: "Math.exp", wgsl: "exp" }]]);
