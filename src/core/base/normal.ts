import { exp, ln } from "./exp-ln.ts";

/**
 * The value below which a share of the standard normal distribution lies, for a share strictly between 0 and 1.
 *
 * Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988); relative error about 1e-16.
 */
export function standardNormalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(middleTop, r)) / polynomial(middleBottom, r);
  }
  const r = Math.sqrt(-ln(q < 0 ? share : 1 - share));
  const size =
    r <= 5
      ? polynomial(sideTop, r - 1.6) / polynomial(sideBottom, r - 1.6)
      : polynomial(tailTop, r - 5) / polynomial(tailBottom, r - 5);
  return q < 0 ? -size : size;
}

/** The share of the standard normal distribution that lies below a value; absolute error under 1e-15. */
export function standardNormalShare(value: number): number {
  const x = Math.abs(value);
  const upper = x < 3 ? 0.5 - density(x) * oddSeries(x) : density(x) * tailFraction(x);
  return value < 0 ? upper : 1 - upper;
}

function density(x: number): number {
  return exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

// x + x³/3 + x⁵/(3·5) + ..., until a term no longer changes the sum.
function oddSeries(x: number): number {
  let [sum, term] = [x, x];
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

// Laplace's continued fraction 1/(x + 1/(x + 2/(x + ...))); 200 levels are enough from x = 3 on.
function tailFraction(x: number): number {
  let fraction = x;
  for (let level = 200; level >= 1; level--) fraction = x + level / fraction;
  return 1 / fraction;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const middleTop = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const middleBottom = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const sideTop = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const sideBottom = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const tailTop = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const tailBottom = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
];
