import type { RecordId } from "../../base/index.ts";
import { isRecordId } from "../../base/index.ts";
import type { QuestionError, RecordName } from "./question.ts";
import { Fault, readTokens, type Token } from "./read-tokens.ts";

/** Words that mean something in a question; a name that is one of them stands in quotation marks. */
export const questionWords: ReadonlySet<string> = new Set(
  `code any not and or below overlapping within containing near followed by after in same turn turns source where is none
  attribute date`.split(/\s+/),
);

/** Steps through the tokens of a question. */
export interface TokenReader {
  /** The token to be read next, or one of those behind it. */
  readonly peek: (ahead?: number) => Token;
  readonly next: () => Token;
  /** Whether the next tokens are these words of the language. */
  readonly sees: (...words: readonly string[]) => boolean;
  /** As `sees`, and goes behind them where they are. */
  readonly takes: (...words: readonly string[]) => boolean;
  readonly fail: (type: QuestionError["type"], at?: Token) => never;
}

/** Make a reader at the beginning of a text. */
export function tokenReader(text: string): TokenReader {
  const tokens = readTokens(text);
  const end: Token = { kind: "end", text: "", start: text.length, end: text.length };
  let place = 0;
  const peek = (ahead = 0): Token => tokens[place + ahead] ?? end;
  const sees = (...words: readonly string[]): boolean =>
    words.every((word, ahead) => isWord(peek(ahead), word));
  return {
    peek,
    sees,
    next: () => {
      const token = peek();
      if (place < tokens.length) place++;
      return token;
    },
    takes: (...words) => {
      const seen = sees(...words);
      if (seen) place += words.length;
      return seen;
    },
    fail: (type, { start, end: to } = peek()) => {
      throw new Fault({ type, start, end: to, met: text.slice(start, to) });
    },
  };
}

function isWord({ kind, text }: Token, word: string): boolean {
  return (kind === "word" || kind === "sign") && text.toLowerCase() === word;
}

/** The number that a token writes, in the digits of any script; `undefined` where it writes none. */
export function numberOf({ kind, text }: Token): number | undefined {
  if (kind !== "word" || !/^\p{Nd}{1,4}$/u.test(text)) return undefined;
  return Number([...text].map(plainDigit).join(""));
}

/** A text in which the digits of Arabic, Persian and Devanagari are written as in Latin script. */
export function plainDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const zero = [0x30, 0x660, 0x6f0, 0x966].find((each) => point >= each && point < each + 10);
  return zero === undefined ? character : String(point - zero);
}

/** Read the name of a record: in quotation marks, as one plain word, or as an id. */
export function readName(reader: TokenReader): RecordName {
  const token = reader.peek();
  const isName =
    (token.kind === "quoted" && token.text.trim() !== "") ||
    token.kind === "id" ||
    (token.kind === "word" && !questionWords.has(token.text.toLowerCase()));
  if (!isName) return reader.fail("expected-name");
  reader.next();
  return token.kind === "id" && isRecordId(token.text) ? idName(token.text) : { name: token.text };
}

function idName(id: RecordId): RecordName {
  return { id };
}
