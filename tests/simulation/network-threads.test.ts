/** Threads of the network in the simulation's service: as many as were asked for, and none left behind. */
import { describe, expect, it, vi } from "vitest";
import { startThread } from "../../src/cli/start-thread.ts";
import { threadsFor } from "../../src/wire/limits.ts";
import { SimulationService } from "../../workers/simulation-service.ts";
import { portsOf } from "../support/simulation-ports.ts";

describe("the threads of a network", () => {
  it("end with it: twenty restarts and a vehicle twin leave none behind", async () => {
    let started = 0;
    let running = 0;
    const service = new SimulationService((task) => {
      const thread = startThread(task);
      started++;
      running++;
      const stop = async () => {
        await thread.stop();
        running--;
      };
      return { stop };
    });
    const { port1, port2 } = new MessageChannel();
    service.connect(portsOf(port1));
    const choices = { engine: "reference", neurons: 5120, subject: "healthy", threads: 2 } as const;
    const others = { seed: 1, without: null, parameterSet: "k1" as const, parameters: {}, msPerSecond: 100 };
    for (let run = 1; run <= 20; run++) {
      const { engine } = await service.start({ run, ...choices, ...others });
      expect(engine.threads).toBe(2);
    }
    await service.attachTwin(true);
    expect(started).toBe(21);
    await vi.waitFor(() => expect(running).toBe(2));
    await service.stop();
    await vi.waitFor(() => expect(running).toBe(0));
    port1.close();
    port2.close();
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 3],
    [8, 6],
    [64, 16],
  ])("of %i cores leave some for drawing, where nobody has chosen their number", (cores, threads) => {
    expect(threadsFor("auto", cores)).toBe(threads);
    expect(threadsFor(5, cores)).toBe(5);
  });
});
