import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** The words of a document of Taguette, and where its positions lie in them. */
export interface TaguetteText {
  readonly text: string;
  /** The character at which a stretch begins that starts at a byte; `undefined` beyond the end. */
  readonly startAt: (byte: number) => number | undefined;
  /** The character before which a stretch ends that ends at a byte; `undefined` beyond the end. */
  readonly endAt: (byte: number) => number | undefined;
}

/**
 * Read a document of Taguette: HTML, in which positions count the bytes of the words in UTF-8 and nothing else.
 *
 * Line breaks that its elements mean are put in, and white space within a paragraph is a blank; positions follow.
 */
export function taguetteText(html: string): TaguetteText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [0];
  let characters = 0;
  let ending = "\n";
  const put = (piece: string): void => {
    pieces.push(piece);
    characters += 1;
    ending = piece;
  };
  const breakLine = (): void => {
    if (ending !== "\n") put("\n");
  };
  const words = (value: string, isKept: boolean): void => {
    for (const character of value) {
      const at = characters;
      put(!isKept && /[\t\n\r]/.test(character) ? " " : character);
      for (let i = 0; i < utf8Length(character); i++) {
        starts.push(at);
        ends.push(characters);
      }
    }
  };
  walk(parseFragment(html), words, breakLine);
  starts.push(characters);
  return { text: pieces.join(""), startAt: (byte) => starts[byte], endAt: (byte) => ends[byte] };
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

const ownLine = new Set(
  "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul".split(
    " ",
  ),
);

/** Visits words and line breaks in order; not by recursion, since how deep a file goes is its own choice. */
function walk(root: Node, words: (value: string, isKept: boolean) => void, breakLine: () => void): void {
  const open: { readonly node: Node; readonly isKept: boolean; readonly isEnd?: true }[] = [
    { node: root, isKept: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, isKept } = next;
    const name = "tagName" in node ? node.tagName : "";
    if (ownLine.has(name) || name === "br") breakLine();
    if (next.isEnd === true) continue;
    if (node.nodeName === "#text" && "value" in node) words(node.value, isKept);
    if (!("childNodes" in node)) continue;
    const inside = isKept || name === "pre";
    open.push({ node, isKept, isEnd: true });
    for (const child of node.childNodes.toReversed()) open.push({ node: child, isKept: inside });
  }
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
