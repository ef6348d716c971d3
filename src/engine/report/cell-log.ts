/** The state of a few cells at every whole millisecond of an `advance`, every variable of the state table. */
import { type NetworkState, type StateVariableName, stateVariableNames } from "../../model/network/state.ts";
import { mostFollowedCells } from "../../wire/frame/recording-batch.ts";

export interface CellSamples {
  readonly cells: readonly number[];
  readonly count: number;
  /** Biological ms of the first sample. */
  readonly firstMs: number;
  /** Of each variable a row per sample with a value per cell; only the first `count` rows mean anything. */
  readonly columns: { readonly [Name in StateVariableName]: Float32Array };
}

/** Throws a RangeError for more cells than can be followed, or for an id that the network does not have. */
export function checkFollowed(cells: readonly number[], neurons: number): void {
  if (cells.length > mostFollowedCells) {
    throw new RangeError(
      `At most ${mostFollowedCells} cells can be followed at once, but ${cells.length} were asked for.`,
    );
  }
  const strange = cells.find((id) => !(Number.isInteger(id) && id >= 0 && id < neurons));
  if (strange !== undefined) {
    throw new RangeError(
      `A followed cell must be a whole number between 0 and ${neurons - 1}, but got ${strange}.`,
    );
  }
}

/** Keeps the samples of one `advance` without allocating while there are no more than ever before. */
export class CellLog implements CellSamples {
  cells: readonly number[] = [];
  count = 0;
  firstMs = 0;
  columns = allocate(0);

  /** Empties it, with room for `samples` of these cells from the millisecond `firstMs` on. */
  begin(cells: readonly number[], firstMs: number, samples: number): void {
    const length = samples * cells.length;
    if (length > this.columns.membranePotential.length) this.columns = allocate(length);
    this.cells = cells;
    this.count = 0;
    this.firstMs = firstMs;
  }

  /** Appends the state of the cells as it is now. */
  sample(state: NetworkState): void {
    const { cells, columns } = this;
    if (cells.length === 0) return;
    const first = this.count * cells.length;
    for (const name of stateVariableNames) {
      const column = columns[name];
      const values = state[name];
      for (let index = 0; index < cells.length; index++) column[first + index] = values[cells[index]!]!;
    }
    this.count++;
  }

  /** Appends rows that hold every variable of every cell: variable by variable, cell by cell. */
  append(rows: Float32Array, count: number): void {
    const { cells, columns } = this;
    for (let row = 0; row < count; row++) {
      const first = (this.count + row) * cells.length;
      for (const [variable, name] of stateVariableNames.entries()) {
        const start = (row * stateVariableNames.length + variable) * cells.length;
        columns[name].set(rows.subarray(start, start + cells.length), first);
      }
    }
    this.count += count;
  }
}

function allocate(length: number): { [Name in StateVariableName]: Float32Array } {
  const entries = stateVariableNames.map((name) => [name, new Float32Array(length)]);
  return Object.fromEntries(entries) as { [Name in StateVariableName]: Float32Array };
}
