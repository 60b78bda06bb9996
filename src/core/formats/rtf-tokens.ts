/** What to do while rich text is read: every token of the form once, in order. */
export interface RtfHandlers {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** A control word, without its backslash; `value` is absent where no number stands behind it. */
  readonly onWord: (name: string, value: number | undefined) => void;
  /** A control symbol: the one character behind the backslash. */
  readonly onSymbol: (symbol: string) => void;
  /** A byte of text, as it stands or in hexadecimal. */
  readonly onByte: (byte: number) => void;
}

/**
 * Cut rich text into its tokens (RTF 1.9.1) without building anything.
 *
 * Line ends between tokens are layout. The bytes behind `\bin` are passed over, however many of them are there.
 */
export function readRtfTokens(bytes: Uint8Array, handlers: RtfHandlers): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === backslash) at = readControl(bytes, at + 1, handlers);
    else {
      if (byte === openBrace) handlers.onOpen();
      else if (byte === closeBrace) handlers.onClose();
      else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) handlers.onByte(byte);
      at++;
    }
  }
}

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const apostrophe = 0x27;
const longestWord = 32;

function readControl(bytes: Uint8Array, start: number, handlers: RtfHandlers): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (first === apostrophe) return readHex(bytes, start + 1, handlers);
  if (!isLetter(first)) {
    handlers.onSymbol(String.fromCharCode(first));
    return start + 1;
  }
  return readWord(bytes, start, handlers);
}

function readHex(bytes: Uint8Array, start: number, handlers: RtfHandlers): number {
  const value = Number.parseInt(ascii(bytes, start, start + 2), 16);
  if (!Number.isNaN(value)) handlers.onByte(value);
  return start + 2;
}

function readWord(bytes: Uint8Array, start: number, handlers: RtfHandlers): number {
  let at = start;
  while (at < start + longestWord && isLetter(bytes[at])) at++;
  const name = ascii(bytes, start, at);
  const sign = at;
  if (bytes[at] === 0x2d) at++;
  const digits = at;
  while (at < digits + 10 && isDigit(bytes[at])) at++;
  // A hyphen without a number behind it is text.
  if (at === digits) at = sign;
  const value = at === sign ? undefined : Number(ascii(bytes, sign, at));
  if (bytes[at] === 0x20) at++;
  if (name === "bin") return at + Math.max(0, value ?? 0);
  handlers.onWord(name, value);
  return at;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
