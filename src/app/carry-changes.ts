/** Carries what a person chose from the store to the simulation: latest wins, one command of a kind in flight. */
import { answerPhaseTimes } from "./answer-phase-times.ts";
import { answerTwin } from "./answer-twin.ts";
import type { AtlasOffer } from "./atlas-offer.ts";
import { beginNetwork } from "./begin-network.ts";
import { answerComparison, answerCourse, answerSeek } from "./course-commands.ts";
import type { SimulationCommands } from "./simulation-commands.ts";
import { type AppState, appStore } from "./store.ts";
import { fail, takeNotice } from "./take-notice.ts";

/** Carries changes until the returned function is called. */
export function carryChanges(commands: SimulationCommands, offerAtlas: AtlasOffer): () => void {
  const carry = <Value>(select: (state: AppState) => Value, command: (value: Value) => Promise<unknown>) => {
    const send = latestWins(command);
    return appStore.subscribe((state, previous) => {
      if (select(state) !== select(previous)) {
        send(select(state));
      }
    });
  };
  /** Carries wishes: objects that are null while there is nothing to ask. */
  const carryWish = <Wish>(
    select: (state: AppState) => Wish | null,
    answer: (wish: Wish) => Promise<unknown>,
  ) => carry(select, async (wish) => (wish === null ? undefined : answer(wish)));
  const unsubscribes = [
    carry(
      ({ concentrationUm, isHeld }) => (isHeld ? concentrationUm : null),
      (value) => commands.holdConcentration(value),
    ),
    carry(
      ({ ampaBlock }) => ampaBlock,
      (value) => commands.setAmpaBlock(value),
    ),
    carry(
      ({ blockAcceleration }) => blockAcceleration,
      (value) => commands.setBlockAcceleration(value),
    ),
    carry(
      ({ areWavesOn }) => areWavesOn,
      (value) => commands.setInputWaves(value),
    ),
    carry(
      ({ stimulus }) => stimulus,
      (value) => commands.stimulate(value),
    ),
    carry(
      ({ msPerSecond }) => msPerSecond,
      (value) => commands.setMsPerSecond(value),
    ),
    carry(
      ({ hoursPerSecond }) => hoursPerSecond,
      (value) => commands.setHoursPerSecond(value),
    ),
    carry(
      ({ isPaused }) => isPaused,
      (value) => commands.setPaused(value),
    ),
    carry(
      ({ pickedNeuron }) => pickedNeuron,
      (value) => commands.pick(value),
    ),
    carry(
      ({ colourMode }) => colourMode === "difference",
      (isOn) => answerTwin(commands, isOn),
    ),
    carryWish(
      ({ courseWish }) => courseWish,
      (wish) => answerCourse(commands, wish),
    ),
    carryWish(
      ({ seekWish }) => seekWish,
      (wish) => answerSeek(commands, wish),
    ),
    carryWish(
      ({ comparisonWish }) => comparisonWish,
      (wish) => answerComparison(commands, wish),
    ),
    carryWish(
      ({ phaseTimesWish }) => phaseTimesWish,
      (wish) => answerPhaseTimes(commands, wish),
    ),
    carry(
      ({ generation }) => generation,
      () => beginNetwork(commands, offerAtlas).catch((error: Error) => fail(error.message)),
    ),
  ];
  return () => {
    for (const unsubscribe of unsubscribes) {
      unsubscribe();
    }
  };
}

/** A sender that has one command in flight and, when it is done, sends only the latest value that came meanwhile. */
function latestWins<Value>(command: (value: Value) => Promise<unknown>): (value: Value) => void {
  let isInFlight = false;
  let waiting: { readonly value: Value } | null = null;
  const send = async (value: Value): Promise<void> => {
    isInFlight = true;
    try {
      await command(value);
    } catch (error) {
      takeNotice({ kind: "failure", sentence: (error as Error).message });
    }
    isInFlight = false;
    if (waiting) {
      const { value: next } = waiting;
      waiting = null;
      await send(next);
    }
  };
  return (value) => {
    if (isInFlight) {
      waiting = { value };
    } else {
      void send(value);
    }
  };
}
