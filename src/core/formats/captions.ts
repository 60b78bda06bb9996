import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import type { DecodedText } from "./text-encoding.ts";

/**
 * Read WebVTT: one paragraph of style `cue` a caption (two where two voices share one), with its times.
 *
 * Header lines and notes are kept as metadata; styles, regions, positions and colours are left aside.
 */
export function readVtt(decoded: DecodedText): ForeignDocument {
  const blocks = splitBlocks(decoded.text);
  const paragraphs: ForeignParagraph[] = [];
  let left = 0;
  blocks.forEach((block, index) => {
    const first = block.lines[0] ?? "";
    if (index === 0 && /^WEBVTT/.test(first)) paragraphs.push(...metadata(block.lines.slice(1)));
    else if (/^(STYLE|REGION)\b/.test(first)) left++;
    else if (/^NOTE\b/.test(first))
      paragraphs.push(...metadata([first.slice(4).trim(), ...block.lines.slice(1)]));
    else paragraphs.push(...readCue(block));
  });
  const language = /^\s*lang(?:uage)?\s*:\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s*$/im.exec(
    blocks[0]?.lines.join("\n") ?? "",
  )?.[1];
  return {
    format: "vtt",
    encoding: decoded.encoding,
    ...(language === undefined ? {} : { language }),
    paragraphs,
    lost: [...decoded.notes, ...(left > 0 ? ["Styles and regions of the captions were left aside."] : [])],
  };
}

/** Read SubRip: as WebVTT, without voices; colours and positions are left aside. */
export function readSrt(decoded: DecodedText): ForeignDocument {
  const paragraphs = splitBlocks(decoded.text).flatMap(readCue);
  return { format: "srt", encoding: decoded.encoding, paragraphs, lost: decoded.notes };
}

interface CueBlock {
  readonly lines: readonly string[];
  /** Number of the first line in the file, from 1. */
  readonly line: number;
}

function splitBlocks(text: string): readonly CueBlock[] {
  const blocks: CueBlock[] = [];
  let lines: string[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() !== "") lines.push(line);
    else if (lines.length > 0) {
      blocks.push({ lines, line: index - lines.length + 1 });
      lines = [];
    }
  });
  if (lines.length > 0) blocks.push({ lines, line: text.split("\n").length - lines.length + 1 });
  return blocks;
}

function metadata(lines: readonly string[]): readonly ForeignParagraph[] {
  return lines.filter((line) => line.trim() !== "").map((line) => ({ text: line.trim(), style: "metadata" }));
}

const timing = /((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

function readCue(block: CueBlock): readonly ForeignParagraph[] {
  const at = block.lines.findIndex((line) => timing.test(line));
  const times = timing.exec(block.lines[at] ?? "");
  // Lines without a time belong to no caption; they are kept, since they may be words.
  if (times === null) return [{ text: block.lines.join("\n").trim(), style: "stage", line: block.line }];
  const place = {
    atMs: milliseconds(times[1] ?? ""),
    untilMs: milliseconds(times[2] ?? ""),
    line: block.line,
  };
  return splitVoices(block.lines.slice(at + 1).join("\n")).flatMap(({ text, speaker }) => {
    const plain = plainCue(text);
    if (plain === "") return [];
    return [{ text: plain, style: "cue", ...(speaker === undefined ? {} : { speaker }), ...place } as const];
  });
}

function splitVoices(payload: string): readonly { readonly text: string; readonly speaker?: string }[] {
  const pieces = payload.split(/<v(?:\.[^\s>]{0,100})?[ \t]+([^>\n]{1,200})>/);
  const voices = [{ text: pieces[0] ?? "" }] as { text: string; speaker?: string }[];
  for (let at = 1; at < pieces.length; at += 2)
    voices.push({ text: pieces[at + 1] ?? "", speaker: unescapeCue(pieces[at] ?? "").trim() });
  return voices;
}

// Tags are the form's own (voice end, italics, ruby, times) or SubRip's font and position marks; the words stay.
function plainCue(text: string): string {
  const words = text
    .replace(/<\/?(?:v|c|i|b|u|s|font|ruby|rt|lang)(?:[.\s][^>]{0,300})?>|<\d[\d:.]{4,12}>|\{\\an?\d\}/gi, "")
    .replace(/[ \t]*\n[ \t]*/g, "\n");
  return unescapeCue(words).trim();
}

function unescapeCue(text: string): string {
  return text.replace(
    /&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g,
    (whole, name: string) => cueEntities.get(name) ?? whole,
  );
}

const cueEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", "\u00a0"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
  ["quot", '"'],
  ["#39", "'"],
]);

function milliseconds(time: string): number {
  const [seconds = "0", fraction = "0"] = time.split(/[.,]/);
  const whole = seconds.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return whole * 1000 + Number(fraction.padEnd(3, "0"));
}
