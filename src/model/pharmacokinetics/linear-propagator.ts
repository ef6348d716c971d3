/** Exact solution of a small linear system: x(t) = exp(M t) x(0), with propagators for doubling times made once. */

/** Terms of the Taylor series: at norms below 1/8 the rest is under 1e-17. */
const taylorTerms = 12;
/** The entries of a matrix that are not zero, column by column; those of column k are numbers starts[k] … starts[k + 1] − 1. */
interface Columns {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly entries: Float64Array;
}

function columnsOf(matrix: Float64Array, size: number): Columns {
  const starts = new Int32Array(size + 1);
  const [rows, entries]: [number[], number[]] = [[], []];
  for (let column = 0; column < size; column++) {
    for (let row = 0; row < size; row++) {
      const entry = matrix[row * size + column]!;
      if (entry === 0) continue;
      rows.push(row);
      entries.push(entry);
    }
    starts[column + 1] = rows.length;
  }
  return { starts, rows: Int32Array.from(rows), entries: Float64Array.from(entries) };
}

/** Propagators reach this many doublings of the shortest time. */
const doublings = 30;

export class LinearPropagator {
  private readonly matrix: Columns;
  private readonly size: number;
  private readonly shortest: number;
  /** Results of two products in turn: one of them may be the next product's vector. */
  private spare: Float64Array;
  private other: Float64Array;
  /** exp(M · shortest · 2^k). */
  private readonly propagators: readonly Columns[];

  /** `matrix` row by row, `size` × `size`, in 1 / time. */
  constructor(matrix: Float64Array, size: number) {
    this.matrix = columnsOf(matrix, size);
    this.size = size;
    this.spare = new Float64Array(size);
    this.other = new Float64Array(size);
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
      return columnsOf(current, size);
    });
  }

  /** The state `time` later; never negative, up to 2^30 times the shortest time. */
  advance(state: Float64Array, time: number): Float64Array {
    let steps = Math.floor(time / this.shortest);
    let current = this.taylor(state, time - steps * this.shortest);
    for (let bit = 0; steps > 0; bit++, steps = Math.floor(steps / 2)) {
      if (steps % 2 === 1) current = this.apply(this.propagators[bit]!, current);
    }
    return current === this.spare || current === this.other ? current.slice() : current;
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

  /** The product lies in a list that the call after the next overwrites. */
  private apply({ starts, rows, entries }: Columns, vector: Float64Array): Float64Array {
    const { size } = this;
    const result = this.spare;
    this.spare = this.other;
    this.other = result;
    result.fill(0);
    for (let column = 0; column < size; column++) {
      const value = vector[column]!;
      if (value === 0) continue;
      const end = starts[column + 1]!;
      for (let place = starts[column]!; place < end; place++)
        result[rows[place]!]! += entries[place]! * value;
    }
    return result;
  }

  private squared(matrix: Float64Array): Float64Array {
    const { size } = this;
    const result = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let inner = 0; inner < size; inner++) {
        const entry = matrix[row * size + inner]!;
        if (entry === 0) continue;
        for (let column = 0; column < size; column++) {
          result[row * size + column]! += entry * matrix[inner * size + column]!;
        }
      }
    }
    return result;
  }
}
