/** Four 32-bit words, each a whole number from 0 to 2^32 - 1. */
export type FourWords = readonly [number, number, number, number];

const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const weylA = 0x9e3779b9;
const weylB = 0xbb67ae85;
const rounds = 10;

/**
 * Philox4x32-10: four random words that depend on a counter and a key alone, so that any draw can be made again by itself.
 *
 * Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011). The known answers of their
 * library hold it in `philox.test.ts`.
 */
export function philox(counter: FourWords, key: readonly [number, number]): FourWords {
  let [a, b, c, d] = counter;
  let [keyA, keyB] = key;
  for (let round = 0; round < rounds; round++) {
    // Without lists: this is called millions of times.
    const highA = highOf(multiplierA, a);
    const highB = highOf(multiplierB, c);
    const lowA = Math.imul(multiplierA, a);
    a = highB ^ b ^ keyA;
    b = Math.imul(multiplierB, c);
    c = highA ^ d ^ keyB;
    d = lowA;
    keyA = (keyA + weylA) | 0;
    keyB = (keyB + weylB) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

// The upper 32 bits of the product of two 32-bit words, from products of halves of 16 bits: whole numbers of 32 bits alone,
// which is several times as fast as going through numbers with a fraction.
function highOf(one: number, other: number): number {
  const oneHigh = one >>> 16;
  const oneLow = one & 0xffff;
  const otherHigh = other >>> 16;
  const otherLow = other & 0xffff;
  const upper = Math.imul(oneHigh, otherLow);
  const lower = Math.imul(oneLow, otherHigh);
  const middle = (Math.imul(oneLow, otherLow) >>> 16) + (upper & 0xffff) + (lower & 0xffff);
  return (Math.imul(oneHigh, otherHigh) + (upper >>> 16) + (lower >>> 16) + (middle >>> 16)) | 0;
}
