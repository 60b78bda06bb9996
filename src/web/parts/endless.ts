import "./endless.css";

/**
 * The class of an element with a word in it that has no end, such as a file that was pasted as text; empty for any other words.
 *
 * Browsers shape such a word anew for every line they break it into: at a hundred thousand signs the page stands still for
 * half a minute. It stays on one line then, which is moved sideways.
 */
export function endlessClass(words: string): "endless" | "" {
  return /\S{4000}/.test(words) ? "endless" : "";
}
