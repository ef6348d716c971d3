import { describe, expect, it, vi } from "vitest";
import { forgetTutorial, onTutorial, playTutorial } from "../../../src/app/heard/tutorial.ts";

describe("the tutorial of the sound", () => {
  it("that is asked for before the sound is loaded begins when it is, once", () => {
    playTutorial();
    const play = vi.fn();
    const sound = new AbortController();
    onTutorial(play, sound.signal);
    expect(play).toHaveBeenCalledTimes(1);
    sound.abort();
    const again = vi.fn();
    const next = new AbortController();
    onTutorial(again, next.signal);
    expect(again).not.toHaveBeenCalled();
    next.abort();
  });

  it("is not played when the sound was switched off before it came", () => {
    playTutorial();
    forgetTutorial();
    const play = vi.fn();
    const sound = new AbortController();
    onTutorial(play, sound.signal);
    expect(play).not.toHaveBeenCalled();
    sound.abort();
  });

  it("is played whenever it is asked for while there is sound, and by the sound that is there now", () => {
    const [before, now] = [vi.fn(), vi.fn()];
    const [old, current] = [new AbortController(), new AbortController()];
    onTutorial(before, old.signal);
    onTutorial(now, current.signal);
    old.abort();
    playTutorial();
    playTutorial();
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledTimes(2);
    current.abort();
  });
});
