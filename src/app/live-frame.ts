/**
 * The latest frame of the model, and the page's one animation loop. React never renders because of it: what is drawn
 * from frames subscribes to pictures, reads `frame`, and compares `version` with the one that it drew last.
 */
import type { Frame } from "../wire/frame/frame.ts";

/** Called once for a picture, inside its animation frame. `nowMs` is the time of that animation frame. */
export type PictureListener = (nowMs: number) => void;
/** Called with every frame, before anything is drawn from it. */
export type FrameListener = (frame: Frame) => void;

/**
 * A picture follows every new frame and every request; without either, no listener is called. Listeners of pictures
 * are also called for requests of others, so they compare the version where only a new frame matters.
 */
export class LiveFrame {
  private current: Frame | null = null;
  private substitute: Frame | null = null;
  private currentVersion = 0;
  private readonly pictureListeners = new Set<PictureListener>();
  private readonly frameListeners = new Set<FrameListener>();
  private takeNext: (() => Frame | null) | null = null;
  private isPictureDue = false;
  private animationFrame = 0;

  /** Valid until the version changes; null before the first frame. */
  get frame(): Frame | null {
    return this.substitute ?? this.current;
  }

  /** The newest frame of the network itself, whatever is shown in its place. */
  get latest(): Frame | null {
    return this.current;
  }

  /** Goes up by one with each frame; 0 until the first has come. */
  get version(): number {
    return this.currentVersion;
  }

  /** Makes this the latest frame and asks for a picture; null takes the frame away. */
  show(frame: Frame | null): void {
    this.put(frame);
    this.requestPicture();
  }

  /** Shows this frame, of an earlier time, in place of the latest; null shows the latest again. Frames are still received. */
  showInstead(frame: Frame | null): void {
    this.substitute = frame;
    this.currentVersion++;
    this.requestPicture();
  }

  /** Before each picture, puts every frame that `next` gives until null; the last is shown. One source at a time; returns what ends it. */
  takeFrom(next: () => Frame | null): () => void {
    this.takeNext = next;
    this.schedule();
    return () => {
      if (this.takeNext === next) this.takeNext = null;
    };
  }

  /** Calls `listener` for every picture; returns what ends it. */
  onPicture(listener: PictureListener): () => void {
    this.pictureListeners.add(listener);
    return () => this.pictureListeners.delete(listener);
  }

  /** Calls `listener` with every frame that is shown, none left out; returns what ends it. */
  onFrame(listener: FrameListener): () => void {
    this.frameListeners.add(listener);
    return () => this.frameListeners.delete(listener);
  }

  /** Asks for one more picture, however often it is called before that. */
  requestPicture(): void {
    this.isPictureDue = true;
    this.schedule();
  }

  private put(frame: Frame | null): void {
    this.current = frame;
    this.currentVersion++;
    this.isPictureDue = true;
    if (frame) for (const listener of this.frameListeners) listener(frame);
  }

  private schedule(): void {
    if (this.animationFrame === 0) this.animationFrame = requestAnimationFrame(this.draw);
  }

  private readonly draw = (nowMs: number): void => {
    this.animationFrame = 0;
    for (let next = this.takeNext?.(); next; next = this.takeNext?.()) this.put(next);
    const isDue = this.isPictureDue;
    this.isPictureDue = false;
    if (this.takeNext) this.schedule();
    if (isDue) for (const listener of this.pictureListeners) listener(nowMs);
  };
}

export const liveFrame = new LiveFrame();
