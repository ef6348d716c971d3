/**
 * A film of the scene with exact frames: the network is paused and advanced by the same biological time for every picture, so
 * that nothing depends on how fast this machine is. WebM, in the first codec that the browser encodes.
 */
import type { FilmRequest } from "../../../app/exports.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { CommandCancelled } from "../../../app/run.ts";
import { session } from "../../../app/session.ts";
import { appStore } from "../../../app/store.ts";
import { loadPart } from "../../../loading/load-part.ts";
import { RefusalError } from "../../../model/refusal.ts";
import { scalarOf } from "../../../wire/frame/frame.ts";
import { type CapturedParts, SceneCapture } from "./capture.ts";

const codecs = ["vp9", "vp8", "av1"] as const;

/** Named one by one, so that the build leaves out the rest of the package. */
const loadMuxer = () =>
  import("mediabunny").then(
    ({
      BufferTarget,
      CanvasSource,
      getFirstEncodableVideoCodec,
      Output,
      QUALITY_HIGH,
      WebMOutputFormat,
    }) => ({
      ...{ BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Output, QUALITY_HIGH, WebMOutputFormat },
    }),
  );

/** Throws a `RefusalError` where the browser encodes none of them or the network ends, and the reason of `signal`. */
export async function takeFilm(
  parts: CapturedParts,
  request: FilmRequest,
  restore: () => void,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const { widthPx: width, heightPx: height, framesPerSecond, frames, stepMs } = request;
  const { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Output, QUALITY_HIGH, WebMOutputFormat } =
    await loadPart(loadMuxer);
  const codec = await getFirstEncodableVideoCodec([...codecs], { width, height });
  if (!codec) throw new RefusalError({ key: "refusal.noVideo", values: { codecs: codecs.join(", ") } });
  const capture = new SceneCapture(parts, request, restore);
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const { isPaused } = appStore.getState();
  try {
    const source = new CanvasSource(capture.canvas, { codec, bitrate: QUALITY_HIGH });
    output.addVideoTrack(source, { frameRate: framesPerSecond });
    await output.start();
    appStore.setState({ isPaused: true });
    await session.command((simulation) => simulation.setPaused(true), signal);
    let shownMs = await shownOnce(signal, (ms) => ms >= 0);
    for (let frame = 0; frame < frames; frame++) {
      signal.throwIfAborted();
      if (frame > 0) {
        const speed = stepMs * framesPerSecond;
        await session.command((simulation) => simulation.advancePaused(stepMs, speed), signal);
        const wantedMs = shownMs + stepMs;
        shownMs = await shownOnce(signal, (ms) => ms >= wantedMs - 0.5);
      }
      capture.draw(1 / framesPerSecond);
      await source.add(frame / framesPerSecond, 1 / framesPerSecond);
      onProgress((frame + 1) / frames);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    if (error instanceof CommandCancelled && !signal.aborted) {
      throw new RefusalError({ key: "refusal.filmInterrupted" });
    }
    throw error;
  } finally {
    capture.dispose();
    appStore.setState({ isPaused });
  }
  const { buffer } = output.target;
  if (!buffer) throw new RefusalError({ key: "refusal.filmInterrupted" });
  return new Blob([buffer], { type: "video/webm" });
}

/** The biological time of a frame that is wanted, once the scene has drawn it. Rejects when the run ends or `signal` is aborted. */
function shownOnce(signal: AbortSignal, isWanted: (biologicalMs: number) => boolean): Promise<number> {
  let forget = () => {};
  const shown = new Promise<number>((resolve) => {
    forget = liveFrame.onPicture(() => {
      const { frame } = liveFrame;
      const ms = frame ? scalarOf(frame, "biologicalMs") : Number.NaN;
      if (isWanted(ms)) resolve(ms);
    });
    liveFrame.requestPicture();
  });
  return session.command(() => shown, signal).finally(forget);
}
