// Math.exp, log and pow may differ in their last bits from one machine or version to the next, and WebAssembly has none.
// These use nothing but + - * / on doubles, which every machine rounds alike, so the same input gives the same bits.

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const perLn2 = Math.LOG2E;
const sqrtHalf = Math.sqrt(0.5);

// 2^k for k from -1022 to 1023, by doubling and halving, which are exact.
const powersOfTwo = new Float64Array(2046);
powersOfTwo[1022] = 1;
for (let k = 1; k <= 1023; k++) powersOfTwo[1022 + k] = powerOfTwo(k - 1) * 2;
for (let k = -1; k >= -1022; k--) powersOfTwo[1022 + k] = powerOfTwo(k + 1) / 2;

/** e to the power x, within 1 unit in the last place; infinity above 709.78, 0 below -745.13, NaN for NaN. */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * perLn2);
  const reduced = 1 + expm1Near(x - k * ln2High, k * ln2Low);
  // In two steps at the ends of the range, where 2^k itself is no normal number.
  const half = k >> 1;
  return k > -1022 && k < 1024 ? reduced * powerOfTwo(k) : reduced * powerOfTwo(half) * powerOfTwo(k - half);
}

/** exp(x) - 1 without the loss of digits that the subtraction costs near 0. */
export function expm1(x: number): number {
  return Math.abs(x) < 0.5 ? expm1Near(x, 0) : exp(x) - 1;
}

/** The natural logarithm of x, within 2 units in the last place; -infinity at 0, NaN below 0. */
export function ln(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY)
    return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  let [mantissa, k] = [x, 0];
  // Subnormal numbers first become normal ones.
  if (mantissa < 2.2250738585072014e-308) [mantissa, k] = [mantissa * powerOfTwo(54), -54];
  const exponent = exponentOf(mantissa);
  mantissa /= powerOfTwo(exponent);
  k += exponent;
  if (mantissa > 2 * sqrtHalf) {
    mantissa /= 2;
    k += 1;
  }
  const f = mantissa - 1;
  return k * ln2High + (ln1pNear(f) + k * ln2Low);
}

/** ln(1 + x) without the loss of digits that the addition costs near 0; NaN below -1. */
export function ln1p(x: number): number {
  return x > -0.25 && x < 0.4 ? ln1pNear(x) : ln(1 + x);
}

/** base to the power of exponent through exp and ln, for a base of 0 or more; 0 to the power of 0 is 1. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? (exponent > 0 ? 0 : Number.POSITIVE_INFINITY) : exp(exponent * ln(base));
}

// exp(high - low) - 1 by its series, for |high - low| below 0.5: what is left out is under 1e-17 of the sum.
function expm1Near(high: number, low: number): number {
  const r = high - low;
  let tail = 1 / 14;
  for (let n = 13; n >= 3; n--) tail = (1 + r * tail) / n;
  // What rounding took from r when `low` was subtracted is given back.
  return r + (r * r * (1 + r * tail) * 0.5 + (high - r - low));
}

// ln(1 + f) = 2 artanh(s), s = f / (2 + f), by its series, for f between -0.3 and 0.42.
function ln1pNear(f: number): number {
  const s = f / (2 + f);
  const square = s * s;
  let tail = 1 / 25;
  for (let n = 23; n >= 3; n -= 2) tail = 1 / n + square * tail;
  // f - f²/2 + ... in the arrangement in which the largest term is exact: 2s = f - s f.
  return f - s * (f - 2 * square * tail);
}

function powerOfTwo(k: number): number {
  return powersOfTwo[k + 1022] ?? Number.NaN;
}

// The k with 2^k <= x < 2^(k+1), for a normal number.
function exponentOf(x: number): number {
  let [low, high] = [-1022, 1024];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (powerOfTwo(middle) <= x) low = middle;
    else high = middle;
  }
  return low;
}
