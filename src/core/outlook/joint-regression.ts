import { dot, type Regression, regressionOn } from "./least-squares.ts";

/** Columns that are made up of others, but for less than this share of their square. */
const madeUp = 1e-10;

/** Observations that are multiplied at a time: few enough that all columns of them stay in a processor's near memory. */
const rowsAtOnce = 256;

/**
 * Prepare to regress on many inputs together, each with columns of its own.
 *
 * The columns of each input are orthogonalised first, which is where they are near to one another; then all of them together by
 * the Cholesky factor of their products. That is several times as fast for hundreds of columns as taking one out of the other.
 */
export function jointRegression(
  inputs: readonly (readonly ArrayLike<number>[])[],
): Pick<Regression, "rank" | "squares"> {
  const columns = inputs.flatMap((each) => regressionOn(each).basis);
  const { factor, kept } = choleskyOf(productsOf(columns), columns.length);
  return {
    rank: kept.filter(Boolean).length,
    squares: (values) => {
      const along = new Float64Array(columns.length);
      let explained = 0;
      for (const [at, column] of columns.entries()) {
        if (kept[at] !== true) continue;
        let rest = dot(column, values);
        for (let before = 0; before < at; before++)
          rest -= (factor[at * columns.length + before] ?? 0) * (along[before] ?? 0);
        along[at] = rest / (factor[at * columns.length + at] ?? Number.NaN);
        explained += (along[at] ?? 0) * (along[at] ?? 0);
      }
      return { explained, all: dot(values, values) };
    },
  };
}

/** The products of all columns with each other: of `one` and `other` at `one * columns + other`, for `other` up to `one`. */
function productsOf(columns: readonly Float64Array[]): Float64Array {
  const many = columns.length;
  const products = new Float64Array(many * many);
  const rows = columns[0]?.length ?? 0;
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce);
    for (const [one, column] of columns.entries())
      for (let other = 0; other <= one; other++) {
        const at = one * many + other;
        products[at] = (products[at] ?? 0) + dot(column, columns[other] ?? column, from, to);
      }
  }
  return products;
}

/** The lower triangle whose product with itself the products are; a column that others make up is left out. */
function choleskyOf(products: Float64Array, many: number) {
  const factor = new Float64Array(many * many);
  const kept: boolean[] = [];
  for (let one = 0; one < many; one++) {
    for (let other = 0; other < one; other++) {
      const rest = (products[one * many + other] ?? 0) - rowProduct(factor, many, one, other);
      const scale = factor[other * many + other] ?? 0;
      factor[one * many + other] = kept[other] === true ? rest / scale : 0;
    }
    const square = products[one * many + one] ?? 0;
    const left = square - rowProduct(factor, many, one, one);
    kept.push(left > madeUp * square);
    if (left > madeUp * square) factor[one * many + one] = Math.sqrt(left);
  }
  return { factor, kept };
}

/** The product of two rows of the triangle before the column `other`. */
function rowProduct(factor: Float64Array, many: number, one: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < other; at++) sum += (factor[one * many + at] ?? 0) * (factor[other * many + at] ?? 0);
  return sum;
}
