/**
 * The engine and the size of network that were measured here at a visit before: the next visit begins with them, without the time
 * that measuring takes. They are good for a week, and for the version, the machine and what was asked for then; a restart
 * measures anew.
 */
import * as v from "valibot";
import { squareSizes } from "../model/network/populations.ts";
import { localStorageOf } from "../web/browser-storage.ts";
import type { StartReport, StartRequest } from "../wire/simulation-api.ts";
import { settingTable } from "./settings.ts";

/** Set when the page is built. */
declare const appCommit: string;

const storageName = "disinhibit.engine";
const goodForMs = 7 * 24 * 3_600_000;

const engineSchema = settingTable.engine.address?.schema ?? v.never();
const keptSchema = v.object({
  of: v.string(),
  atMs: v.number(),
  engine: v.pipe(engineSchema, v.notValue("auto")),
  neurons: v.picklist(squareSizes),
});

type Asked = Pick<
  StartRequest,
  "engine" | "neurons" | "threads" | "parameterSet" | "msPerSecond" | "remembered"
>;

export class RememberedEngine {
  private readonly page: Window;
  private readonly now: () => number;

  /** `now` is in ms since 1970. */
  constructor(page: Window, now: () => number = Date.now) {
    this.page = page;
    this.now = now;
  }

  /** What was measured for such a request; undefined where nothing was, or not lately, and where something is asked for by name. */
  find(asked: Asked): StartRequest["remembered"] {
    if (!isLeftToUs(asked)) return undefined;
    const text = localStorageOf(this.page)?.getItem(storageName);
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text);
    if (!kept.success) return undefined;
    const { of, atMs, engine, neurons } = kept.output;
    const ageMs = this.now() - atMs;
    const isGood = of === this.nameOf(asked) && ageMs >= 0 && ageMs < goodForMs;
    return isGood ? ({ engine, neurons } as StartRequest["remembered"]) : undefined;
  }

  /** Keeps what was measured. What was itself remembered stays as old as it is. */
  keep(asked: Asked, { engine: { executedOn: engine }, neurons, reasons }: StartReport): void {
    if (!isLeftToUs(asked) || reasons.some(({ key }) => key === "engine.remembered")) return;
    const kept = { of: this.nameOf(asked), atMs: this.now(), engine, neurons };
    try {
      localStorageOf(this.page)?.setItem(storageName, JSON.stringify(kept));
    } catch {
      // A full storage: the next visit measures again.
    }
  }

  /** It has not held: the next visit measures again. */
  forget(): void {
    localStorageOf(this.page)?.removeItem(storageName);
  }

  private nameOf({ threads, parameterSet, msPerSecond }: Asked): string {
    const { navigator, crossOriginIsolated } = this.page;
    const { hardwareConcurrency, userAgent } = navigator;
    const machine = [hardwareConcurrency, crossOriginIsolated, userAgent];
    return [appCommit, threads, parameterSet, msPerSecond, ...machine].join();
  }
}

const isLeftToUs = ({ engine, neurons }: Asked): boolean => engine === "auto" && neurons === "auto";
