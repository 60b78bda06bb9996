/** Instructions of WebAssembly, as bytes. Values are pairs of numbers, one for each of two runs, unless said otherwise. */
export type Code = readonly number[];

/** Where something stands: an address on the stack plus a fixed number of bytes. */
interface Place {
  readonly address: Code;
  readonly offset: number;
}

/** A whole number as WebAssembly writes it: seven bits a byte, the lowest first. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** A 32-bit constant, not below 0. */
export function whole(value: number): Code {
  // Signed numbers end with a byte whose seventh bit is the sign.
  const bytes = [...unsigned(value)];
  const last = bytes.at(-1) ?? 0;
  return [0x41, ...(last >= 64 ? [...bytes.slice(0, -1), last + 128, 0] : bytes)];
}

/** The same number for both runs. */
export function both(value: number): Code {
  const bytes = [...new Uint8Array(new Float64Array([value, value]).buffer)];
  return [...simd(0x0c), ...bytes];
}

export const load = ({ address, offset }: Place): Code => [...address, ...simd(0x00), 3, ...unsigned(offset)];
/** A 32-bit number at a fixed place. */
export const loadWhole = (offset: number): Code => [...whole(0), 0x28, 2, ...unsigned(offset)];
export const store = ({ address, offset }: Place, value: Code): Code => [
  ...address,
  ...value,
  ...simd(0x0b),
  3,
  ...unsigned(offset),
];

export const add = joining(0xf0);
export const less = joining(0xf1);
export const times = joining(0xf2);
export const over = joining(0xf3);
export const least = joining(0xf4);
export const most = joining(0xf5);
export const negative = (of: Code): Code => [...of, ...simd(0xed)];

/** Comparisons give all bits where they hold and none where they do not. */
export const isBelow = joining(0x49);
export const isAbove = joining(0x4a);
export const isAtMost = joining(0x4b);
export const isAtLeast = joining(0x4c);
export const isEqual = joining(0x47);
export const bothHold = joining(0x4e);
export const eitherHolds = joining(0x50);

/** One value where a comparison holds, and the other where it does not. */
export const choose = (test: Code, yes: Code, no: Code): Code => [...yes, ...no, ...test, ...simd(0x52)];
/** 1 where a comparison holds, 0 where it does not. */
export const oneWhere = (test: Code): Code => bothHold(test, both(1));
/** A 32-bit 1 where a comparison holds for both runs. */
export const holdsForBoth = (test: Code): Code => [...test, ...simd(0xc3)];

/** A number on the stack for both runs. */
export const spread = (of: Code): Code => [...of, ...simd(0x14)];
/** A function of one number, called for each of the two runs; `kept` is a local in which the value is put by. */
export function called(index: number, value: Code, kept: number): Code {
  const held = [0x20, ...unsigned(kept)];
  const of = (lane: number): Code => [...held, ...simd(0x21), lane, 0x10, ...unsigned(index)];
  return [...value, 0x21, ...unsigned(kept), ...spread(of(0)), ...of(1), ...simd(0x22), 1];
}

export const numberOf = (integer: Code): Code => [...integer, 0xb7];
export const plusNumber = (one: Code, other: Code): Code => [...one, ...other, 0xa0];
export const overNumber = (one: Code, other: Code): Code => [...one, ...other, 0xa3];
export const plusWhole = (one: Code, other: Code): Code => [...one, ...other, 0x6a];
export const lessWhole = (one: Code, other: Code): Code => [...one, ...other, 0x6b];
export const timesWhole = (one: Code, other: Code): Code => [...one, ...other, 0x6c];
export const bothWhole = (one: Code, other: Code): Code => [...one, ...other, 0x71];
export const eitherWhole = (one: Code, other: Code): Code => [...one, ...other, 0x72];
export const isSmaller = (one: Code, other: Code): Code => [...one, ...other, 0x48];
export const isSame = (one: Code, other: Code): Code => [...one, ...other, 0x46];

/** One pair of numbers or the other, by a 32-bit truth. */
export const pick = (test: Code, yes: Code, no: Code): Code => [...yes, ...no, ...test, 0x1c, 1, 0x7b];
export const when = (test: Code, body: Code): Code => [...test, 0x04, 0x40, ...body, 0x0b];
/** Do a body once, and again as long as a 32-bit truth holds after it. */
export const repeat = (body: Code, again: Code): Code => [0x03, 0x40, ...body, ...again, 0x0d, 0, 0x0b];
export const giveBack = (value: Code): Code => [...value, 0x0f];

function joining(operation: number): (one: Code, other: Code) => Code {
  return (one, other) => [...one, ...other, ...simd(operation)];
}

function simd(operation: number): Code {
  return [0xfd, ...unsigned(operation)];
}
