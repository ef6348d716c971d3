/** Who is taken for dead, and who is merely busy. Time is made to pass by the test; nothing is waited for. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withDeadlines } from "../../src/app/supervision/deadlines.ts";
import { ThreadWatch } from "../../src/app/supervision/thread-watch.ts";
import type { SimulationCommands } from "../../src/wire/simulation-api.ts";
import type { SupervisionListener } from "../../src/wire/supervision-channel.ts";

/** A thread that answers beats as it is told to. */
class Line {
  listener!: SupervisionListener;
  answers: "at once" | "never" = "at once";
  turns: number | null = null;
  turnMs = 12;
  isAdvancing = true;

  listen(listener: SupervisionListener) {
    this.listener = listener;
  }
  ask() {
    if (this.answers === "never") return;
    if (this.turns !== null && this.isAdvancing) this.turns++;
    this.listener.onBeat({ turns: this.turns, turnMs: this.turnMs });
  }
}

let line: Line;
let watch: ThreadWatch;
let faults: string[];
let sleptMs: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  sleptMs = 0;
  const awakeMs = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => awakeMs() + sleptMs);
  line = new Line();
  faults = [];
  watch = new ThreadWatch(
    { supervision: line, lockName: "test" },
    { onFault: ({ refusal }) => faults.push(refusal.key), onCheckpoint: () => {} },
  );
});
afterEach(() => {
  watch.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTime(1000 * count);
/** No timer comes for so long: the page was in the background, or the machine asleep. */
const sleep = (count: number) => {
  sleptMs += 1000 * count;
};

describe("a thread", () => {
  it("that stops answering is noticed within five seconds, once", () => {
    seconds(60);
    expect(faults).toEqual([]);
    line.answers = "never";
    seconds(3.5);
    expect(faults).toEqual([]);
    seconds(1.5);
    expect(faults).toEqual(["refusal.threadHangs"]);
    seconds(100);
    expect(faults).toHaveLength(1);
  });

  it("that builds a network is given a minute, and not more", () => {
    line.listener.onWork("building");
    line.answers = "never";
    seconds(59);
    expect(faults).toEqual([]);
    seconds(3);
    expect(faults).toEqual(["refusal.threadHangs"]);
  });

  it("is watched as before when its work is done", () => {
    line.answers = "never";
    line.listener.onWork("planning");
    seconds(15);
    line.listener.onWork(null);
    seconds(3);
    expect(faults).toEqual([]);
    seconds(2);
    expect(faults).toEqual(["refusal.threadHangs"]);
  });

  it("whose engine computes for seconds without a pause is given several such turns", () => {
    [line.turns, line.turnMs] = [1, 3000];
    seconds(1);
    line.answers = "never";
    seconds(8);
    expect(faults).toEqual([]);
    seconds(2);
    expect(faults).toEqual(["refusal.threadHangs"]);
  });

  it("that was not heard while the page itself was asleep is asked anew", () => {
    line.answers = "never";
    seconds(3);
    sleep(3600);
    seconds(3);
    expect(faults).toEqual([]);
    line.answers = "at once";
    line.listener.onBeat({ turns: null, turnMs: 0 });
    seconds(30);
    expect(faults).toEqual([]);
  });

  it("that hangs is noticed by a page that is busy itself, too", () => {
    line.answers = "never";
    for (let picture = 0; picture < 7; picture++) {
      sleep(2);
      vi.advanceTimersByTime(500);
    }
    expect(faults).toEqual([]);
    seconds(1);
    expect(faults).toEqual(["refusal.threadHangs"]);
  });

  it("whose page gets its timers once a minute, in the background, is never judged", () => {
    line.answers = "never";
    for (let minute = 0; minute < 10; minute++) {
      sleep(60);
      vi.advanceTimersByTime(500);
    }
    expect(faults).toEqual([]);
  });

  it("that answers while its network stands is noticed after what drivers need to give up by themselves", () => {
    line.turns = 1;
    seconds(60);
    line.isAdvancing = false;
    seconds(18);
    expect(faults).toEqual([]);
    seconds(4);
    expect(faults).toEqual(["refusal.threadStalls"]);
  });

  it("with no network to advance stands as long as it likes", () => {
    seconds(600);
    expect(faults).toEqual([]);
  });
});

describe("a command", () => {
  const neverAnswered = (name: keyof SimulationCommands) => {
    const api = { [name]: () => new Promise(() => {}) } as unknown as SimulationCommands;
    const refused: string[] = [];
    const ask = withDeadlines(api, watch)[name] as () => Promise<unknown>;
    ask().catch((error) => refused.push(error.refusal.key));
    return refused;
  };
  const settle = () => Promise.resolve().then(() => Promise.resolve());

  it("that is not answered is given up, though the thread lives", async () => {
    const refused = neverAnswered("setPaused");
    seconds(14);
    await settle();
    expect(refused).toEqual([]);
    seconds(2);
    await settle();
    expect(refused).toEqual(["refusal.commandUnanswered"]);
    expect(faults).toEqual([]);
  });

  it("waits for work that was announced", async () => {
    const refused = neverAnswered("setPaused");
    line.listener.onWork("building");
    seconds(50);
    await settle();
    expect(refused).toEqual([]);
  });

  it("of a trial has no deadline", async () => {
    const refused = neverAnswered("runTrial");
    seconds(3600);
    await settle();
    expect(refused).toEqual([]);
  });
});
