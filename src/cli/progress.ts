/** Progress of a long run, on standard error: one line that updates on a terminal, else a line now and then. */

export interface ProgressOptions {
  readonly label: string;
  /** Nothing is said before this many milliseconds have passed. */
  readonly silentMs?: number;
  /** Milliseconds between two lines where lines cannot be rewritten. */
  readonly everyMs?: number;
  readonly stream?: NodeJS.WriteStream;
  readonly now?: () => number;
}

export interface Progress {
  /** `fraction` of the work done, 0 … 1, and what to say about it. */
  update(fraction: number, detail: string): void;
  /** Clears the updating line, if there is one. */
  end(): void;
}

export function createProgress(options: ProgressOptions): Progress {
  const {
    label,
    silentMs = 2000,
    everyMs = 10_000,
    stream = process.stderr,
    now = () => performance.now(),
  } = options;
  const startedAt = now();
  const pauseMs = stream.isTTY ? 100 : everyMs;
  let lastAt = stream.isTTY ? 0 : startedAt + silentMs - everyMs;
  let isLineOpen = false;
  return {
    update(fraction, detail) {
      const at = now();
      if (fraction >= 1 || at - startedAt < silentMs || at - lastAt < pauseMs) return;
      lastAt = at;
      const restMs = fraction > 0 ? ((at - startedAt) / fraction) * (1 - fraction) : Number.NaN;
      const line = `${label}: ${detail}, ${Math.floor(100 * fraction)} %, ${inWords(restMs)} to go`;
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      isLineOpen = stream.isTTY;
    },
    end() {
      if (isLineOpen) {
        stream.write("\r\u001b[K");
        isLineOpen = false;
      }
    },
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (!Number.isFinite(seconds)) return "an unknown time";
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
