/** Writes the page's security policy into the build: as a `<meta>` of index.html, and as `_headers` for hosts that read it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { headersFile, policyForMeta, securityHeaders } from "./security-headers.mjs";

/** What static hosts read; no file of the page. */
export const headersFileName = "_headers";

export function policy(): Plugin {
  let page = "";
  return {
    name: "policy",
    configResolved({ root, build }) {
      page = path.resolve(root, build.outDir, "index.html");
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { server }) {
        if (server) return html;
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyForMeta(html)}" />`;
        // Before anything that it is about.
        return html.replace(/<meta charset="[^"]*" ?\/?>/i, (charset) => `${charset}\n    ${meta}`);
      },
    },
    writeBundle() {
      const file = path.join(path.dirname(page), headersFileName);
      writeFileSync(file, headersFile(readFileSync(page, "utf8")));
    },
    // `vite preview` answers as scripts/serve.mjs does.
    configurePreviewServer({ middlewares }) {
      const headersOf = securityHeaders(readFileSync(page, "utf8"));
      middlewares.use((request, response, next) => {
        const file = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
        for (const [name, value] of Object.entries(headersOf(file))) response.setHeader(name, value);
        next();
      });
    },
  };
}
