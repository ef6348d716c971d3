/** The viewer's place: what was asked for, and what is shown while it glides there. */

export interface Orbit {
  /** Radians about the vertical; 0 looks along the sheet's second side. */
  azimuth: number;
  /** Radians above the horizon, before each scale adds its own. */
  elevation: number;
  /** How near: 0 the whole sheet, 1 the column, 2 the dendrite, 3 the synapse, and everything between. */
  depth: number;
  /** World units that the looked-at point moved from the sheet's centre: for the sheet alone. */
  panX: number;
  panZ: number;
  /** Picture heights that the looked-at point moved to the right and upwards: from the column on. */
  shiftX: number;
  shiftY: number;
}

/** Seen from here the first tile, where the first cell is picked, lies next to its magnified dendrite. */
export const homeOrbit: Orbit = {
  azimuth: Math.PI - 0.5,
  elevation: 0.52,
  depth: 0,
  panX: 0,
  panZ: 0,
  shiftX: 0,
  shiftY: 0,
};

const limits = { minimumElevation: 0.22, maximumElevation: 1.15, minimumDepth: -0.12, pan: 5, shift: 0.8 };
/** A little beyond the last stop. */
const furtherDepth = 0.12;

/** Time constant of the glide, s. */
const glideSeconds = 0.22;
/** A flight between stops: seconds for the first, and for each further one. */
const flightSeconds = 1.5;
const flightSecondsMore = 0.7;
/** The slow sway while nobody touches anything: radians, and seconds per turn. */
const swayRadians = 0.07;
const swaySeconds = 46;
const swayRestSeconds = 12;

const axes = Object.keys(homeOrbit) as (keyof Orbit)[];

const clamp = (value: number, minimum: number, maximum: number) =>
  Math.min(maximum, Math.max(minimum, value));

export class OrbitMotion {
  readonly wanted: Orbit = { ...homeOrbit };
  readonly shown: Orbit = { ...homeOrbit };
  /** No inertia, no flight and no sway: the view goes where it is told at once. */
  isStill: boolean;
  /** Natural logarithm of how much nearer each scale is than the one before it. */
  spans: readonly [number, number, number] = [1, 1, 1];
  /** The nearest stop that there is something to see at. */
  deepestStop = 3;
  private swayAllowed = true;
  private readonly onChange: () => void;
  private flight: { readonly from: number; readonly seconds: number; elapsed: number } | null = null;
  private swayPhase = 0;
  private swayShare = 1;
  private restSeconds = 0;
  private swayed = 0;

  /** `onChange` is called when the view is told to go elsewhere: `advance` then moves it. */
  constructor(isStill: boolean, onChange: () => void) {
    this.isStill = isStill;
    this.onChange = onChange;
  }

  keepStill(isStill: boolean): void {
    this.isStill = isStill;
    this.onChange();
  }

  /** Whether the view may sway while nobody touches anything. */
  allowSway(isAllowed: boolean): void {
    this.swayAllowed = isAllowed;
    this.onChange();
  }

  turn(azimuth: number, elevation: number): void {
    this.wanted.azimuth += azimuth;
    this.wanted.elevation = clamp(
      this.wanted.elevation + elevation,
      limits.minimumElevation,
      limits.maximumElevation,
    );
    this.touch();
  }

  zoomBy(factor: number): void {
    const { wanted, spans } = this;
    const interval = clamp(Math.floor(wanted.depth), 0, 2);
    this.setDepth(wanted.depth + Math.log(factor) / (spans[interval] ?? 1));
    this.flight = null;
    this.touch();
  }

  /** Flies to a depth evenly, slow at both ends; in as many seconds as the way needs, or in so many. */
  flyTo(depth: number, seconds?: number): void {
    this.setDepth(depth);
    const stops = Math.abs(this.wanted.depth - this.shown.depth);
    this.flight = this.isStill
      ? null
      : {
          from: this.shown.depth,
          seconds: seconds ?? flightSeconds * Math.min(1, stops) + flightSecondsMore * Math.max(0, stops - 1),
          elapsed: 0,
        };
    this.wanted.shiftX = 0;
    this.wanted.shiftY = 0;
    this.touch();
  }

  /** Flies to a stop, or to the nearest one before it that has something to show. */
  flyToStop(stop: number, seconds?: number): void {
    this.flyTo(Math.min(this.deepestStop, stop), seconds);
  }

  /** Moves the looked-at point by world units to the viewer's right and away from the viewer. */
  pan(right: number, away: number, unitsHigh: number): void {
    const { azimuth, depth } = this.shown;
    const { wanted } = this;
    if (depth > 0.5) {
      wanted.shiftX = clamp(wanted.shiftX + right / unitsHigh, -limits.shift, limits.shift);
      wanted.shiftY = clamp(wanted.shiftY + away / unitsHigh, -limits.shift, limits.shift);
    } else {
      const x = right * Math.cos(azimuth) - away * Math.sin(azimuth);
      const z = -right * Math.sin(azimuth) - away * Math.cos(azimuth);
      wanted.panX = clamp(wanted.panX + x, -limits.pan, limits.pan);
      wanted.panZ = clamp(wanted.panZ + z, -limits.pan, limits.pan);
    }
    this.touch();
  }

  goHome(): void {
    Object.assign(this.wanted, homeOrbit);
    this.flyTo(0);
  }

  /** Lets a scale that has nothing to show go no deeper than the one before it. */
  limitTo(deepestStop: number): void {
    this.deepestStop = deepestStop;
    if (this.wanted.depth > deepestStop + furtherDepth) this.flyTo(deepestStop);
  }

  /** Moves on by some wall time; true when the view changed. */
  advance(seconds: number): boolean {
    const share = this.isStill ? 1 : 1 - Math.exp(-seconds / glideSeconds);
    const { wanted, shown } = this;
    this.sway(seconds);
    const target = { ...wanted, azimuth: wanted.azimuth + this.swayed };
    const distance = axes.reduce((sum, axis) => sum + Math.abs(target[axis] - shown[axis]), 0);
    if (distance < 1e-5) {
      this.flight = null;
      return false;
    }
    const depth = this.nextDepth(seconds, share);
    for (const axis of axes) shown[axis] += (target[axis] - shown[axis]) * share;
    shown.depth = depth;
    return true;
  }

  private nextDepth(seconds: number, share: number): number {
    const { wanted, shown, flight } = this;
    if (flight === null) return shown.depth + (wanted.depth - shown.depth) * share;
    flight.elapsed += seconds;
    const t = Math.min(1, flight.elapsed / Math.max(1e-3, flight.seconds));
    if (t === 1) {
      this.flight = null;
      return wanted.depth;
    }
    return flight.from + (wanted.depth - flight.from) * t * t * (3 - 2 * t);
  }

  private setDepth(depth: number): void {
    this.wanted.depth = clamp(depth, limits.minimumDepth, this.deepestStop + furtherDepth);
  }

  private touch(): void {
    this.restSeconds = swayRestSeconds;
    this.onChange();
  }

  private sway(seconds: number): void {
    if (this.isStill || !this.swayAllowed) return;
    this.restSeconds = Math.max(0, this.restSeconds - seconds);
    const target = this.restSeconds > 0 ? 0 : 1;
    this.swayShare += (target - this.swayShare) * (1 - Math.exp(-seconds / 3));
    this.swayPhase = (this.swayPhase + (seconds * this.swayShare) / swaySeconds) % 1;
    this.swayed = swayRadians * Math.sin(2 * Math.PI * this.swayPhase);
  }
}
