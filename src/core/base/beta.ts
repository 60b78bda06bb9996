import { exp, ln, ln1p } from "./exp-ln.ts";

/** The natural logarithm of the gamma function, for x above 0; relative error about 1e-15. */
export function lnGamma(x: number): number {
  // Stirling's series wants a large argument; the recurrence brings a small one there.
  let [shifted, product] = [x, 1];
  for (; shifted < 15; shifted++) product *= shifted;
  const square = 1 / (shifted * shifted);
  const series = stirling.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / shifted;
  return (shifted - 0.5) * ln(shifted) - shifted + halfLnTwoPi + series - ln(product);
}

// B(2k) / (2k (2k - 1)).
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const halfLnTwoPi = 0.9189385332046728;

/** A Beta distribution over 0 to 1, prepared so that asking it often is cheap. */
export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  /** ln of the constant that makes the density integrate to 1. */
  readonly lnScale: number;
}

/** Prepare a Beta distribution; both parameters are above 0. */
export function betaShape(alpha: number, beta: number): BetaShape {
  return { alpha, beta, lnScale: lnGamma(alpha + beta) - lnGamma(alpha) - lnGamma(beta) };
}

/** The share of a Beta distribution that lies below x. */
export function betaShare(shape: BetaShape, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const { alpha, beta, lnScale } = shape;
  // The fraction converges fast on the near side of the mean; the other side is the mirrored distribution.
  if (x > (alpha + 1) / (alpha + beta + 2))
    return 1 - betaShare({ alpha: beta, beta: alpha, lnScale }, 1 - x);
  return (exp(lnKernel(shape, x)) * betaFraction(x, alpha, beta)) / alpha;
}

/** The density of a Beta distribution at x, strictly between 0 and 1. */
export function betaDensity(shape: BetaShape, x: number): number {
  return exp(lnKernel(shape, x)) / (x * (1 - x));
}

/**
 * The x below which a share of a Beta distribution lies, for a share strictly between 0 and 1.
 *
 * Newton's method kept inside a shrinking bracket, until a step no longer moves x by more than rounding does.
 */
export function betaQuantile(shape: BetaShape, share: number): number {
  let [low, high] = [0, 1];
  let x = shape.alpha / (shape.alpha + shape.beta);
  for (let step = 0; step < 200; step++) {
    const over = betaShare(shape, x) - share;
    if (over === 0) return x;
    if (over > 0) high = x;
    else low = x;
    const newton = x - over / betaDensity(shape, x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x || next === low || next === high) return next;
    x = next;
  }
  return x;
}

// ln of x^alpha (1-x)^beta / B(alpha, beta).
function lnKernel({ alpha, beta, lnScale }: BetaShape, x: number): number {
  return alpha * ln(x) + beta * ln1p(-x) + lnScale;
}

// Lentz's evaluation of the continued fraction DLMF 8.17.22.
function betaFraction(x: number, alpha: number, beta: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((alpha + beta) * x) / (alpha + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const at = alpha + 2 * m;
    const even = (m * (beta - m) * x) / ((at - 1) * at);
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / (at * (at + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
}
