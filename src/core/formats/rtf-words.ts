/** The characters that control words and symbols of rich text stand for. */
export const rtfCharacters: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line", "\n"],
  ["lbr", "\n"],
  ["page", "\n"],
  ["emdash", "\u2014"],
  ["endash", "\u2013"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["bullet", "\u2022"],
  ["lquote", "\u2018"],
  ["rquote", "\u2019"],
  ["ldblquote", "\u201c"],
  ["rdblquote", "\u201d"],
  ["ltrmark", "\u200e"],
  ["rtlmark", "\u200f"],
  ["zwj", "\u200d"],
  ["zwnj", "\u200c"],
  ["nestcell", "\t"],
  ["~", "\u00a0"],
  ["_", "\u2011"],
  ["\\", "\\"],
  ["{", "{"],
  ["}", "}"],
]);

/** What the words of a group belong to. */
export type RtfDestination =
  | "body"
  | "page-header"
  | "page-footer"
  | "footnote"
  | "fonts"
  | "styles"
  | "shape"
  | "skip";

/** Where a group that begins with this word leads; words that are not listed leave it where it is. */
export const rtfDestinations: ReadonlyMap<string, RtfDestination> = new Map([
  ["fonttbl", "fonts"],
  ["stylesheet", "styles"],
  ["header", "page-header"],
  ["headerl", "page-header"],
  ["headerr", "page-header"],
  ["headerf", "page-header"],
  ["footer", "page-footer"],
  ["footerl", "page-footer"],
  ["footerr", "page-footer"],
  ["footerf", "page-footer"],
  ["footnote", "footnote"],
  ["shpinst", "shape"],
  ["shptxt", "body"],
  ...[
    "colortbl",
    "info",
    "pict",
    "object",
    "fldinst",
    "annotation",
    "nonesttables",
    "shprslt",
    "upr",
    "sp",
  ].map((name) => [name, "skip"] as const),
  ...["listtext", "pntext", "pntxta", "pntxtb", "xe", "tc", "rxe", "filetbl", "revtbl", "listtable"].map(
    (name) => [name, "skip"] as const,
  ),
]);
