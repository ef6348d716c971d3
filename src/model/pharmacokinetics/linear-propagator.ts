/** Exact solution of a small linear system: x(t) = exp(M t) x(0), with propagators for doubling times made once. */

/** Terms of the Taylor series: at norms below 1/8 the rest is under 1e-17. */
const taylorTerms = 12;
/** Propagators reach this many doublings of the shortest time. */
const doublings = 30;

export class LinearPropagator {
  private readonly matrix: Float64Array;
  private readonly size: number;
  private readonly shortest: number;
  /** exp(M · shortest · 2^k). */
  private readonly propagators: readonly Float64Array[];

  /** `matrix` row by row, `size` × `size`, in 1 / time. */
  constructor(matrix: Float64Array, size: number) {
    this.matrix = matrix;
    this.size = size;
    let norm = 0;
    for (let row = 0; row < size; row++) {
      const entries = matrix.subarray(row * size, (row + 1) * size);
      norm = Math.max(
        norm,
        entries.reduce((sum, entry) => sum + Math.abs(entry), 0),
      );
    }
    this.shortest = 1 / (8 * Math.max(norm, 1e-9));
    const columns = Array.from({ length: size }, (_, column) => {
      const unit = new Float64Array(size);
      unit[column] = 1;
      return this.taylor(unit, this.shortest);
    });
    let propagator: Float64Array = Float64Array.from({ length: size * size }, (_, index) => {
      const row = Math.floor(index / size);
      return columns[index % size]![row]!;
    });
    this.propagators = Array.from({ length: doublings }, () => {
      const current = propagator;
      propagator = this.squared(current);
      return current;
    });
  }

  /** The state `time` later; never negative, up to 2^30 times the shortest time. */
  advance(state: Float64Array, time: number): Float64Array {
    let steps = Math.floor(time / this.shortest);
    let current = this.taylor(state, time - steps * this.shortest);
    for (let bit = 0; steps > 0; bit++, steps = Math.floor(steps / 2)) {
      if (steps % 2 === 1) current = this.apply(this.propagators[bit]!, current);
    }
    return current;
  }

  private taylor(state: Float64Array, time: number): Float64Array {
    const sum = state.slice();
    let term: Float64Array = state;
    for (let order = 1; order <= taylorTerms; order++) {
      term = this.apply(this.matrix, term);
      for (let index = 0; index < this.size; index++) {
        term[index] = (term[index]! * time) / order;
        sum[index] = sum[index]! + term[index]!;
      }
    }
    return sum;
  }

  private apply(matrix: Float64Array, vector: Float64Array): Float64Array {
    const { size } = this;
    const result = new Float64Array(size);
    for (let column = 0; column < size; column++) {
      const value = vector[column]!;
      if (value === 0) continue;
      for (let row = 0; row < size; row++) result[row]! += matrix[row * size + column]! * value;
    }
    return result;
  }

  private squared(matrix: Float64Array): Float64Array {
    const { size } = this;
    return Float64Array.from({ length: size * size }, (_, index) => {
      const [row, column] = [Math.floor(index / size), index % size];
      let sum = 0;
      for (let inner = 0; inner < size; inner++) {
        sum += matrix[row * size + inner]! * matrix[inner * size + column]!;
      }
      return sum;
    });
  }
}
