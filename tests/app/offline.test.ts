import { afterEach, describe, expect, it, vi } from "vitest";
import { loadNewest, offlineStore } from "../../src/app/offline/offline.ts";

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
