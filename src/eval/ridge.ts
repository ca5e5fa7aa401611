/** One observation: what was measured and what is to be told from it. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly target: number;
}

/**
 * Weights of a linear ridge regression within groups: each group is centred on its own means and counts alike, so that
 * only differences inside a group are fitted. Groups of fewer than four observations are left out.
 */
export function solveRidge(groups: readonly (readonly Observation[])[], penalty: number): number[] {
  const size = groups.find((group) => group.length > 0)?.[0]?.inputs.length ?? 0;
  const matrix = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, column) => (row === column ? penalty : 0)),
  );
  const right = new Float64Array(size);
  for (const group of groups) if (group.length >= 4) addGroup(group, matrix, right);
  return solve(matrix, right);
}

function addGroup(group: readonly Observation[], matrix: readonly Float64Array[], right: Float64Array): void {
  const size = right.length;
  const target = mean(group.map((observation) => observation.target));
  const centre = Array.from({ length: size }, (_, at) => mean(group.map(({ inputs }) => inputs[at] ?? 0)));
  for (const { inputs, target: value } of group) {
    const centred = centre.map((middle, at) => (inputs[at] ?? 0) - middle);
    for (const [row, own] of centred.entries()) {
      right[row] = (right[row] ?? 0) + (own * (value - target)) / group.length;
      const line = matrix[row];
      if (line === undefined) continue;
      for (const [column, other] of centred.entries())
        line[column] = (line[column] ?? 0) + (own * other) / group.length;
    }
  }
}

/** Gaussian elimination of a positive definite system, which needs no pivots; it uses up both. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      matrix[row]?.forEach((value, column, line) => {
        if (column >= pivot) line[column] = value - factor * at(pivot, column);
      });
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) sum -= at(row, column) * (solution[column] ?? 0);
    solution[row] = sum / at(row, row);
  }
  return solution;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
