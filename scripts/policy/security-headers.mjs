/**
 * What the page may load and do, declared once: the server sends it, the build writes it into index.html and into `_headers` for
 * static hosts, and development keeps as much of it as live reload allows.
 */
import { createHash } from "node:crypto";

/** Other pages may show this one in a frame: it knows no account and keeps nothing that a click could give away. */
export const anyFrame = "*";

/** Directives that a `<meta>` may not carry; browsers ignore them there, with a warning. */
const headerOnly = ["frame-ancestors"];

/**
 * @typedef {object} PolicyOptions
 * @property {string} [frameAncestors] sources of pages that may show this one in a frame, as in the directive of that name
 * @property {readonly string[]} [styleHashes] of the styles that are written into index.html
 */

/**
 * @param {PolicyOptions} options
 * @returns {Readonly<Record<string, readonly string[]>>}
 */
function directives({ frameAncestors = anyFrame, styleHashes = [] }) {
  return {
    "default-src": ["'none'"],
    // WebAssembly is compiled from bytes that the page computes; functions are never made from text.
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "worker-src": ["'self'"],
    "style-src": ["'self'", ...styleHashes],
    "font-src": ["'self'"],
    "img-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    // embed-demo.html shows the page in a frame; the page itself has none.
    "frame-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": [frameAncestors],
    "require-trusted-types-for": ["'script'"],
    // The one policy is src/web/own-scripts.ts: addresses of threads below the page's own folder, and nothing else.
    "trusted-types": ["default"],
  };
}

/** @param {Readonly<Record<string, readonly string[]>>} all */
const inText = (all) =>
  Object.entries(all)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");

/**
 * Hashes of the styles that are written into a page, as sources of `style-src`.
 * @param {string} html
 */
const styleHashesOf = (html) =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style]) => `'sha256-${createHash("sha256").update(String(style)).digest("base64")}'`,
  );

/**
 * The policy as a `<meta>` of the page: all of it that one can carry.
 * @param {string} html the page as it is built
 */
export function policyForMeta(html) {
  const all = Object.entries(directives({ styleHashes: styleHashesOf(html) }));
  return inText(Object.fromEntries(all.filter(([name]) => !headerOnly.includes(name))));
}

/** Isolation from other origins: threads may share memory, and clocks are finer. Nothing in the project may require it. */
export const isolationHeaders = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Features that the page uses itself. */
const used = ["fullscreen", "screen-wake-lock", "clipboard-write"];
/** Features that nobody gets: neither the page nor anything that it could be made to load. */
const unused = [
  ...["accelerometer", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope"],
  ...["hid", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "serial", "usb"],
  "xr-spatial-tracking",
];

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": [...used.map((name) => `${name}=(self)`), ...unused.map((name) => `${name}=()`)].join(
    ", ",
  ),
};

/** Other origins may load what stands beside index.html, such as the page itself into a frame; what the page loads is its own. */
const ownFolder = "assets/";

/**
 * Headers of every answer, beside those of the file.
 * @param {string} html the built page, whose styles are allowed by their hashes
 * @param {{ frameAncestors?: string }} [options]
 * @returns {(file: string) => Record<string, string>} by the file's path below the folder
 */
export function securityHeaders(html, { frameAncestors = anyFrame } = {}) {
  const always = {
    ...isolationHeaders,
    ...everywhere,
    "Content-Security-Policy": inText(directives({ frameAncestors, styleHashes: styleHashesOf(html) })),
  };
  return (file) => ({
    ...always,
    "Cross-Origin-Resource-Policy": file.startsWith(ownFolder) ? "same-origin" : "cross-origin",
  });
}

/**
 * The same as a file `_headers`, as static hosts such as Netlify and Cloudflare Pages read it.
 * @param {string} html the built page
 */
export function headersFile(html) {
  const of = securityHeaders(html);
  const { "Cross-Origin-Resource-Policy": ofPage, ...shared } = of("index.html");
  /** @param {Record<string, string | undefined>} headers */
  const lines = (headers) =>
    Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join("");
  const name = "Cross-Origin-Resource-Policy";
  return [
    `/*\n${lines(shared)}`,
    `/\n${lines({ [name]: ofPage })}`,
    `/index.html\n${lines({ [name]: ofPage })}`,
    `/${ownFolder}*\n${lines({ [name]: of(ownFolder)[name], "Cache-Control": cacheControl(true) })}`,
    `/sw.js\n${lines({ "Cache-Control": cacheControl(false) })}`,
  ].join("");
}

/**
 * A file whose name has its hash never changes; of any other the browser asks each time whether it has.
 * @param {boolean} isHashed
 */
export const cacheControl = (isHashed) => (isHashed ? "public, max-age=31536000, immutable" : "no-cache");

/** While developing, Vite writes styles and its own start into the page, and makes none of them a trusted type. */
export const developmentHeaders = {
  ...isolationHeaders,
  ...everywhere,
  "Content-Security-Policy": inText({
    ...Object.fromEntries(Object.entries(directives({})).filter(([name]) => !name.includes("trusted-types"))),
    "script-src": ["'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "connect-src": ["'self'", "ws:"],
  }),
};
