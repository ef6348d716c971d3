/** What a simulator in a process of its own answers. It is asked for its start, for windows, and for a summary at the end. */
export interface ElapsedTime {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/** The warm-up, and the share of cells that fired in it: those whose lists of out-edges exist. Null where that is not known. */
export interface Started extends ElapsedTime {
  readonly firedShare: number | null;
}

/** Shares of a window's wall time on the first thread: outside of rounds, its own part of rounds, waiting for the others. */
export interface ThreadShares {
  readonly outsideRounds: number;
  readonly ownPart: number;
  readonly waiting: number;
}

export interface TimedWindow extends ElapsedTime {
  readonly shares: ThreadShares | null;
}

/** Over all windows together. */
export interface Summary {
  readonly excitatorySpikes: number;
  readonly inhibitorySpikes: number;
  /** Mean fraction of blocked NMDA channels at the ends of windows. */
  readonly blockExcitatory: number;
  readonly blockInhibitory: number;
  /** Mean over excitatory cells with at least four intervals; null when there is none. */
  readonly cvIsi: number | null;
}
