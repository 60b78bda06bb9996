/** The decoder of a Windows code page; undefined for one that the platform does not know. */
export function codePageDecoder(page: number): TextDecoder | undefined {
  const known = decoders.get(page);
  if (known !== undefined) return known;
  const label = pageLabels.get(page);
  if (label === undefined) return undefined;
  const decoder = new TextDecoder(label);
  decoders.set(page, decoder);
  return decoder;
}

/** The code page of a font's character set, as Windows numbers them; undefined for "as the document says". */
export function charsetPage(charset: number): number | undefined {
  return charsetPages.get(charset);
}

/** The page of western Windows, which stands in where none is named. */
export const westernPage = 1252;

const decoders = new Map<number, TextDecoder>();

const pageLabels: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
  [10_000, "macintosh"],
  [10_007, "x-mac-cyrillic"],
  [20_866, "koi8-r"],
  [21_866, "koi8-u"],
  [28_591, "windows-1252"],
  [28_592, "iso-8859-2"],
  [28_595, "iso-8859-5"],
  [28_596, "iso-8859-6"],
  [28_598, "iso-8859-8"],
  [54_936, "gb18030"],
  [65_001, "utf-8"],
]);

const charsetPages: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [2, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
