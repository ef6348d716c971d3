/** How finely the picture is drawn just now. */

export interface QualityLevel {
  /** Framebuffer pixels for each CSS pixel. */
  readonly ratio: number;
  /** That ratio as a share of the finest that this canvas may have. */
  readonly resolutionShare: number;
  /** Glow round active cells and spines, and smooth edges. */
  readonly hasEffects: boolean;
  /** One neuron in so many is drawn. */
  readonly neuronsPerDrawn: number;
}

export class Quality {
  /** Each drawn neuron represents so many, and is drawn as large as they are together: a uniform shared by reference. */
  readonly neuronsPerDrawn = { value: 1 };
  level: QualityLevel = { ratio: 1, resolutionShare: 1, hasEffects: true, neuronsPerDrawn: 1 };
  private readonly requestPicture: () => void;

  constructor(requestPicture: () => void) {
    this.requestPicture = requestPicture;
  }

  apply(level: QualityLevel): void {
    this.level = level;
    this.neuronsPerDrawn.value = level.neuronsPerDrawn;
    this.requestPicture();
  }
}
