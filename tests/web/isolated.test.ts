import { describe, expect, it } from "vitest";
import { isolated } from "../../src/web/offline/isolated.ts";

const headersOf = (response: Response) => Object.fromEntries(response.headers);

describe("a response from what is kept", () => {
  it("isolates the page, keeps its type, and may lie in the frame of another page", async () => {
    const response = isolated(new Response("text", { headers: { "Content-Type": "text/html" } }));
    expect(headersOf(response)).toEqual({
      "content-type": "text/html",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "cross-origin",
    });
    expect(await response.text()).toBe("text");
  });

  it("is shared as its host has said", () => {
    const headers = { "Cross-Origin-Resource-Policy": "same-site" };
    const response = isolated(new Response("text", { headers }));
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("same-site");
  });

  it("has no body where there is none, and is left alone where it cannot be read", () => {
    expect(isolated(new Response(null, { status: 304 })).body).toBeNull();
    const unreadable = Response.error();
    expect(isolated(unreadable)).toBe(unreadable);
  });
});
