/** How much a foreign file may ask for before it is refused. */
export interface ReadingLimits {
  /** Of the file itself. */
  readonly maxBytes: number;
  /** Of everything an archive unpacks to, together. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes per packed byte, for parts above one megabyte. */
  readonly maxRatio: number;
  readonly maxZipEntries: number;
  /** Of the text read, in UTF-16 units. */
  readonly maxCharacters: number;
  readonly maxPages: number;
  /** Of elements inside one another. */
  readonly maxDepth: number;
  readonly maxElements: number;
  /** Of one attribute, in UTF-16 units. */
  readonly maxAttribute: number;
}

/** Generous for a long trial record, far below what harms a small laptop. */
export const defaultLimits: ReadingLimits = {
  maxBytes: 64_000_000,
  maxUnpackedBytes: 128_000_000,
  maxRatio: 200,
  maxZipEntries: 4_000,
  maxCharacters: 12_000_000,
  maxPages: 3_000,
  maxDepth: 256,
  maxElements: 2_000_000,
  maxAttribute: 200_000,
};

/** Unpack raw DEFLATE bytes, giving up as soon as there are more than `maxBytes` of them. */
export type InflateRaw = (packed: Uint8Array, maxBytes: number) => Uint8Array | "damaged" | "too-large";

/** What reading needs from its surroundings. */
export interface ReadingDeps {
  readonly inflateRaw: InflateRaw;
  /** The CRC-32 of ISO 3309, as archives keep it of each of their parts. */
  readonly crc32: (bytes: Uint8Array) => number;
  /** Is told the share of the file, 0 to 1, that was read; forms without pages never call it. */
  readonly onProgress?: (share: number) => void;
}
