/**
 * Under the page's security policy, the address of a script that is to run (a thread, the service worker) must come from a
 * policy for trusted types. This is the page's only one, and it lets nothing pass but files of the page itself: no text becomes
 * markup, and none becomes a function.
 */

/** The part of the browser's interface that is used; TypeScript does not describe it. */
interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: "default", rules: { createScriptURL: (address: string) => string }): unknown;
}

/** The address, made whole. Throws a sentence unless it is of a script in `folder` or below it. */
export function ownScript(address: string, folder: URL): string {
  const whole = new URL(address, folder);
  const isOwn = whole.origin === folder.origin && whole.pathname.startsWith(folder.pathname);
  if (isOwn && whole.pathname.endsWith(".js")) return whole.href;
  throw new TypeError(`Only scripts below ${folder.href} may run here, not ${whole.href}.`);
}

/**
 * Lets the thread of `scope` start threads from the page's own files. Browsers without trusted types need no leave.
 * @param folder what the files are below: the page's own folder
 */
export function allowOwnScripts(scope: object, folder: URL): void {
  const { trustedTypes } = scope as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy("default", { createScriptURL: (address) => ownScript(address, folder) });
}
