import { afterEach, describe, expect, it, vi } from "vitest";
import { keepOffline, loadNewest, offlineStore } from "../../src/app/offline/offline.ts";

afterEach(() => offlineStore.setState(offlineStore.getInitialState()));

describe("a page that is loaded again while nobody uses it", () => {
  const load = () => {
    const reload = vi.fn();
    loadNewest({ location: { reload } as unknown as Location });
    return reload;
  };

  it("takes the newer version that is ready, which loads it", () => {
    const takeUpdate = vi.fn();
    offlineStore.setState({ takeUpdate });
    expect(load()).not.toHaveBeenCalled();
    expect(takeUpdate).toHaveBeenCalledOnce();
  });

  it("is loaded as it is where none is ready", () => {
    expect(load()).toHaveBeenCalledOnce();
  });
});

describe("a browser that denies storage", () => {
  afterEach(() => vi.unstubAllEnvs());

  const deny = () => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };
  const denied = (search: string, navigator: object = {}) =>
    Object.defineProperty({ navigator, location: { search } }, "localStorage", { get: deny }) as Window;

  it("has a page that is not kept, and nothing else changes", () => {
    vi.stubEnv("PROD", true);
    const noWorkers = Object.defineProperty({}, "serviceWorker", { get: deny });
    keepOffline(denied("", noWorkers))();
    const register = vi.fn();
    keepOffline(denied("", { serviceWorker: { register } }))();
    const getRegistration = vi.fn().mockResolvedValue(undefined);
    keepOffline(denied("?offline=off", { serviceWorker: { register, getRegistration } }))();
    expect(register).not.toHaveBeenCalled();
    expect(getRegistration).toHaveBeenCalledOnce();
  });
});
