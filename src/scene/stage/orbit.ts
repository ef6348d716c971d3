/** The viewer's place around the sheet: what was asked for, and what is shown while it glides there. */

export interface Orbit {
  /** Radians about the vertical; 0 looks along the sheet's second side. */
  azimuth: number;
  /** Radians above the horizon. */
  elevation: number;
  /** 1 fits the whole sheet; larger is nearer. */
  zoom: number;
  /** World units that the looked-at point moved from the sheet's centre. */
  panX: number;
  panZ: number;
}

/** Seen from here the first tile, where the first cell is picked, lies next to its magnified dendrite. */
export const homeOrbit: Orbit = { azimuth: Math.PI - 0.5, elevation: 0.52, zoom: 1, panX: 0, panZ: 0 };

const limits = { minimumElevation: 0.22, maximumElevation: 1.15, minimumZoom: 0.7, maximumZoom: 9, pan: 5 };

/** Time constant of the glide, s. */
const glideSeconds = 0.22;
/** The slow sway while nobody touches anything: radians and seconds a turn. */
const swayRadians = 0.07;
const swaySeconds = 46;
const swayRestSeconds = 12;

const clamp = (value: number, minimum: number, maximum: number) =>
  Math.min(maximum, Math.max(minimum, value));

export class OrbitMotion {
  readonly wanted: Orbit = { ...homeOrbit };
  readonly shown: Orbit = { ...homeOrbit };
  /** No inertia and no sway: the view goes where it is told at once. */
  isStill: boolean;
  private swayPhase = 0;
  private swayShare = 1;
  private restSeconds = 0;
  private swayed = 0;

  constructor(isStill: boolean) {
    this.isStill = isStill;
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
    this.wanted.zoom = clamp(this.wanted.zoom * factor, limits.minimumZoom, limits.maximumZoom);
    this.touch();
  }

  /** Moves the looked-at point by world units to the viewer's right and away from the viewer. */
  pan(right: number, away: number): void {
    const { azimuth } = this.shown;
    const x = right * Math.cos(azimuth) - away * Math.sin(azimuth);
    const z = -right * Math.sin(azimuth) - away * Math.cos(azimuth);
    this.wanted.panX = clamp(this.wanted.panX + x, -limits.pan, limits.pan);
    this.wanted.panZ = clamp(this.wanted.panZ + z, -limits.pan, limits.pan);
    this.touch();
  }

  goHome(): void {
    Object.assign(this.wanted, homeOrbit);
    this.touch();
  }

  /** Moves on by some wall time; true when the view changed. */
  advance(seconds: number): boolean {
    const share = this.isStill ? 1 : 1 - Math.exp(-seconds / glideSeconds);
    const { wanted, shown } = this;
    this.sway(seconds);
    const azimuth = wanted.azimuth + this.swayed;
    const distance =
      Math.abs(azimuth - shown.azimuth) +
      Math.abs(wanted.elevation - shown.elevation) +
      Math.abs(Math.log(wanted.zoom / shown.zoom)) +
      Math.abs(wanted.panX - shown.panX) +
      Math.abs(wanted.panZ - shown.panZ);
    if (distance < 1e-5) {
      return false;
    }
    shown.azimuth += (azimuth - shown.azimuth) * share;
    shown.elevation += (wanted.elevation - shown.elevation) * share;
    shown.zoom *= (wanted.zoom / shown.zoom) ** share;
    shown.panX += (wanted.panX - shown.panX) * share;
    shown.panZ += (wanted.panZ - shown.panZ) * share;
    return true;
  }

  private touch(): void {
    this.restSeconds = swayRestSeconds;
  }

  private sway(seconds: number): void {
    if (this.isStill) {
      return;
    }
    this.restSeconds = Math.max(0, this.restSeconds - seconds);
    const target = this.restSeconds > 0 ? 0 : 1;
    this.swayShare += (target - this.swayShare) * (1 - Math.exp(-seconds / 3));
    this.swayPhase = (this.swayPhase + (seconds * this.swayShare) / swaySeconds) % 1;
    this.swayed = swayRadians * Math.sin(2 * Math.PI * this.swayPhase);
  }
}
