/** Brings settings to the simulation: all of them when a network has started, then each that changes. */
import { reasonOf } from "../model/refusal.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { SimulationCommands } from "../wire/simulation-api.ts";
import { settingNames, settingTable } from "./settings.ts";
import { type AppState, appStore } from "./store.ts";

/**
 * A setting has one command in flight; when it is done, only the latest value that came meanwhile is sent. A refusal
 * becomes a push notification of the run.
 */
export class AppliedSettings {
  private readonly senders: readonly { readonly names: readonly (keyof AppState)[]; readonly send: Send }[];
  private readonly unsubscribe: () => void;
  private isOver = false;
  private isAdopting = false;

  /** Applies the settings until `stop`. */
  constructor(simulation: SimulationCommands, onRefusal: (sentence: Sentence) => void) {
    this.senders = settingNames.flatMap((name) => {
      const { apply, together = [], onRefusal: change } = settingTable[name];
      if (!apply) return [];
      const send = latestOnly(
        async () => {
          const changed = await apply(simulation, appStore.getState());
          // What was compared before was compared with other numbers.
          if (changed && !this.isOver) this.adopt({ ...changed, comparison: null });
        },
        (error) => {
          if (this.isOver) return;
          if (change) appStore.setState(change);
          onRefusal(reasonOf(error));
        },
      );
      return [{ names: [name, ...together], send }];
    });
    this.unsubscribe = appStore.subscribe((state, previous) => {
      if (this.isAdopting) return;
      for (const { names, send } of this.senders) {
        if (names.some((name) => state[name] !== previous[name])) void send();
      }
    });
    void this.sendAll();
  }

  /** Sends every setting. Resolves when all have been answered. */
  async sendAll(): Promise<void> {
    await Promise.all(this.senders.map(({ send }) => send()));
  }

  /** Shows what the simulation itself has changed; it is not sent back. */
  adopt(changes: Partial<AppState>): void {
    this.isAdopting = true;
    appStore.setState(changes);
    this.isAdopting = false;
  }

  stop(): void {
    this.isOver = true;
    this.unsubscribe();
  }
}

type Send = () => Promise<void>;

/** Runs `task` when it is called, and once more after it if it was called meanwhile. */
function latestOnly(task: () => Promise<unknown>, onError: (error: Error) => void): Send {
  let underWay: Promise<void> | null = null;
  let isWantedAgain = false;
  const run = async (): Promise<void> => {
    do {
      isWantedAgain = false;
      await task().catch(onError);
    } while (isWantedAgain);
    underWay = null;
  };
  return () => {
    isWantedAgain = true;
    underWay ??= run();
    return underWay;
  };
}
