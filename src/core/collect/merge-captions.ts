import { joinWords } from "./line-kinds.ts";
import type { Utterance } from "./utterance.ts";

/** A turn of captions grows up to this many UTF-16 units and then ends with its sentence. */
const roomyTurn = 240;
/** And up to this many where its sentence goes on; less in Chinese and Japanese, which say more in fewer signs. */
const longestTurn = { usual: 900, dense: 300 };
/** A silence of this many milliseconds ends a turn. */
const silenceMs = 3_000;

/** Join captions, which are cut to fit a screen, to turns that can be read: one speaker, whole sentences, no silence. */
export function mergeCaptions(utterances: readonly Utterance[]): readonly Utterance[] {
  const merged: Utterance[] = [];
  for (const utterance of utterances.map(onOneLine)) {
    const last = merged.at(-1);
    if (last !== undefined && belongTogether(last, utterance))
      merged[merged.length - 1] = join(last, utterance);
    else merged.push(utterance);
  }
  return merged;
}

function onOneLine(utterance: Utterance): Utterance {
  if (utterance.isCaption !== true || /^[-–—]\s/m.test(utterance.text)) return utterance;
  const lines = utterance.text.split("\n");
  return { ...utterance, text: lines.reduce((text, line) => joinWords(text, line, "layout")) };
}

function belongTogether(last: Utterance, next: Utterance): boolean {
  if (last.isCaption !== true || next.isCaption !== true) return false;
  if (last.kind !== next.kind || last.kind === "note" || last.speaker !== next.speaker) return false;
  if ((next.atMs ?? 0) - (last.untilMs ?? last.atMs ?? 0) > silenceMs) return false;
  const hasEnded = /[.!?؟。！？…]["”»)\]]*$/.test(last.text);
  const longest = /[\p{sc=Han}\p{sc=Hiragana}]/u.test(last.text) ? longestTurn.dense : longestTurn.usual;
  return last.text.length < (hasEnded ? roomyTurn : longest);
}

function join(last: Utterance, next: Utterance): Utterance {
  const untilMs = next.untilMs ?? next.atMs;
  return {
    ...last,
    text: joinWords(last.text, next.text, "layout"),
    ...(untilMs === undefined ? {} : { untilMs }),
  };
}
