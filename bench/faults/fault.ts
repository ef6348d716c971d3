/** What a fault is: how it is brought about, and what must follow. */
import type { Browser, BrowserContextOptions } from "playwright";
import type { FaultPage } from "./fault-page.ts";

export interface Fault {
  readonly group: string;
  readonly name: string;
  /** How it is brought about, for the table. */
  readonly how: string;
  /** One of these must be said; null: nothing needs to be, since nothing is lost. */
  readonly says: readonly string[] | null;
  /** After the fault at the latest, s. */
  readonly withinS: number;
  /** Whether the network advances afterwards; "unknown" where the page that is opened shows no clock. */
  readonly runs: boolean | "unknown";
  /** One of many of a kind, which the table counts together. */
  readonly isOfFile?: boolean;
  /** What is there in the picture's place afterwards. */
  readonly picture: "drawn" | "chart" | "any";
  readonly query?: string;
  readonly hash?: string;
  /** Runs in the page before anything of its own. */
  readonly before?: string;
  readonly context?: BrowserContextOptions;
  /** Another browser, with these flags. */
  readonly browserFlags?: readonly string[];
  /** The fault is one of the whole browser. */
  readonly needsOwnBrowser?: boolean;
  /** Something that is wrong from the start. */
  readonly prepare?: (page: FaultPage) => unknown;
  /** Something that happens while the network runs; without it the fault is that of `prepare`. The time counts from the ms that it resolves with, or from its beginning. */
  readonly inject?: (page: FaultPage, browser: Browser) => Promise<unknown>;
  /** Carried out at the end, before the page is looked at. */
  readonly after?: (page: FaultPage) => Promise<unknown>;
  /** Biological time that may be lost, ms; null: the network begins anew. */
  readonly mayLoseMs?: number | null;
}

/** The network and its picture go on. */
export const runsOn = { runs: true, picture: "drawn" } as const;
