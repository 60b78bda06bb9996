/**
 * The coarse consonant keys of a row of sounds: two spellings of one name share at least one of them.
 *
 * Sounds that some scheme leaves out or that turn into vowels may be absent, so a word can have several keys; the
 * number is bounded by reading only the first few doubtful sounds both ways.
 */
export function soundKeys(sounds: string): readonly string[] {
  let keys = [""];
  for (const sound of sounds) {
    const options = keyOptions[sound];
    if (options === undefined) continue;
    const [only = ""] = options;
    if (options.length === 1 || keys.length * options.length > mostKeys) keys = keys.map((key) => key + only);
    else keys = keys.flatMap((key) => options.map((option) => key + option));
  }
  return [...new Set(keys)];
}

const mostKeys = 24;

const keyOptions: Readonly<Record<string, readonly string[]>> = {
  b: ["b"],
  p: ["b"],
  f: ["f"],
  v: ["f", ""],
  w: ["", "f"],
  t: ["t"],
  T: ["t", "s"],
  d: ["t"],
  D: ["t", "s"],
  k: ["k"],
  q: ["k"],
  K: ["k", "s"],
  g: ["k", "", "s"],
  G: ["k", "r", ""],
  x: ["k", ""],
  c: ["s", "k", ""],
  J: ["s", "k", ""],
  s: ["s"],
  S: ["s"],
  z: ["s"],
  Z: ["s", "k"],
  C: ["s"],
  l: ["l"],
  m: ["m"],
  n: ["n"],
  r: ["r"],
};
