/**
 * A person's real name or words that hold one; it prints as `<redacted>` wherever it is logged, joined or made JSON.
 *
 * It is made by `realName` and opened by `openRealName` alone: search for that to see every place that can read one.
 */
export class RealName {
  readonly #words: string;

  constructor(words: string) {
    this.#words = words;
  }

  /** The words themselves; only `openRealName` calls this. */
  static wordsOf(name: RealName): string {
    return name.#words;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  /** What a console shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return hidden;
  }
}

const hidden = "<redacted>";

/** Wrap a real name as soon as it leaves the vault or a reviewer's hands. */
export function realName(words: string): RealName {
  return new RealName(words);
}

/** Read a real name: for the matcher, the vault, and the screen of whoever opened the vault. */
export function openRealName(name: RealName): string {
  return RealName.wordsOf(name);
}
