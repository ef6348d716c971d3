/** Gaussian means over neighbouring field cells; the sheet is a torus, so nothing is lost at its sides. */

export class TorusBlur {
  private readonly width: number;
  private readonly height: number;
  /** Shares of the neighbours at distance 0, 1, 2 … along one side; they add up to 1 over both directions. */
  private readonly shares: Float64Array;
  private readonly between: Float32Array;

  /** `sigmaCells`: standard deviation in field cells; cut at three of them. */
  constructor(width: number, height: number, sigmaCells: number) {
    this.width = width;
    this.height = height;
    this.between = new Float32Array(width * height);
    const reach = Math.ceil(3 * sigmaCells);
    const weights = Float64Array.from({ length: reach + 1 }, (_, distance) =>
      Math.exp(-(distance ** 2) / (2 * sigmaCells ** 2)),
    );
    const total = weights.reduce((sum, weight, distance) => sum + (distance === 0 ? weight : 2 * weight), 0);
    this.shares = weights.map((weight) => weight / total);
  }

  /** Writes the local means of `from` into `into`; they may be the same array. */
  apply(from: Float32Array, into: Float32Array): void {
    const { width, height, between } = this;
    for (let line = 0; line < height; line++) this.along(from, between, line * width, 1, width);
    for (let column = 0; column < width; column++) this.along(between, into, column, width, height);
  }

  /** One line or column of `length` cells that are `stride` apart. */
  private along(from: Float32Array, into: Float32Array, first: number, stride: number, length: number): void {
    const { shares } = this;
    const reach = shares.length - 1;
    for (let place = 0; place < length; place++) {
      let sum = shares[0]! * from[first + stride * place]!;
      for (let distance = 1; distance <= reach; distance++) {
        const after = (place + distance) % length;
        const before = (((place - distance) % length) + length) % length;
        sum += shares[distance]! * (from[first + stride * after]! + from[first + stride * before]!);
      }
      into[first + stride * place] = sum;
    }
  }
}
