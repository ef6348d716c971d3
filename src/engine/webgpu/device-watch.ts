/** Sees to it that nobody waits for ever: a lost device, an error nobody asked about, or silence becomes one sentence. */
import type { Refusal } from "../../model/refusal.ts";
import { EngineError } from "../engine-error.ts";

/** A queue silent for this long counts as hung, ms; batches are far shorter. A software renderer waits longer for its turn. */
export const longestSilenceMs = { hardware: 4000, software: 60_000 } as const;

export class DeviceWatch {
  private readonly device: GPUDevice;
  private readonly silenceMs: number;
  private failure: EngineError | null = null;
  private reject: (error: EngineError) => void = () => undefined;
  private readonly failed: Promise<never>;
  private isReleased = false;

  constructor(device: GPUDevice, silenceMs: number) {
    this.device = device;
    this.silenceMs = silenceMs;
    this.failed = new Promise((_, reject) => {
      this.reject = reject;
    });
    // Whoever waits hears of it; when nobody does, it is told at the next wait.
    this.failed.catch(() => undefined);
    device.lost.then((cause) => this.fail({ key: "refusal.deviceLost" }, cause));
    device.onuncapturederror = ({ error }) =>
      this.fail({ key: "refusal.deviceError", values: { reason: saidBy(error.message) } }, error);
  }

  /** Resolves with `answer`, or rejects with a sentence when the device fails or stays silent. */
  async waitFor<Value>(answer: Promise<Value>): Promise<Value> {
    answer.catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const seconds = this.silenceMs / 1000;
        reject(new EngineError({ key: "refusal.deviceSilent", values: { seconds } }));
      }, this.silenceMs);
    });
    try {
      return await Promise.race([this.failed, answer, silence]);
    } catch (error) {
      // A buffer that cannot be mapped says little; that the device was lost is told a moment later.
      await Promise.race([this.failed, new Promise((resolve) => setTimeout(resolve, 20))]);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  check(): void {
    if (this.failure) throw this.failure;
  }

  /** Destroys the device; what it says from now on is expected. */
  release(): void {
    this.isReleased = true;
    this.device.destroy();
  }

  private fail(refusal: Refusal, cause?: unknown): void {
    if (!this.isReleased && !this.failure) {
      this.failure = new EngineError(refusal, { cause });
      this.reject(this.failure);
    }
  }
}

/** The first line of what the device says. */
function saidBy(message: string): Refusal | string {
  const first = message.trim().split("\n")[0] ?? "";
  return first === "" ? { key: "refusal.noReason" } : first;
}
