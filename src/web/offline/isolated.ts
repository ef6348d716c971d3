/** Headers that isolate the page from other origins, so that its threads may share memory. */
const isolationHeaders = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
} as const;
/** Another origin's page, isolated or not, may show this one in a frame. A host that wants it otherwise says so itself. */
const sharing = ["Cross-Origin-Resource-Policy", "cross-origin"] as const;

/** The response with these headers, where a host has not set them; what is not ours to read stays as it is. */
export function isolated(response: Response): Response {
  if (response.type === "opaque" || response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(isolationHeaders)) headers.set(name, value);
  if (!headers.has(sharing[0])) headers.set(...sharing);
  const { status, statusText } = response;
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? response.body : null, { status, statusText, headers });
}
