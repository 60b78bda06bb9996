import { expect, test } from "vitest";
import { readOk } from "./testing/build-files.ts";

const vtt = `WEBVTT
kind: captions
lang: en

NOTE made by hand

STYLE
::cue { color: red }

1
00:00:01.500 --> 00:00:03.000 align:start position:10%
<v Anna B.>We walked <i>all</i> night &amp; day

00:03.200 --> 00:04.000
<v Omar>Yes.</v> <v Anna B.>Through the snow.

00:00:05.000 --> 00:00:06.000
`;

test("reads WebVTT cues with their voices and times", async () => {
  const document = await readOk("a.vtt", vtt);
  expect(document.language).toBe("en");
  expect(document.paragraphs.filter((paragraph) => paragraph.style === "cue")).toEqual([
    {
      text: "We walked all night & day",
      style: "cue",
      speaker: "Anna B.",
      atMs: 1500,
      untilMs: 3000,
      line: 10,
    },
    { text: "Yes.", style: "cue", speaker: "Omar", atMs: 3200, untilMs: 4000, line: 14 },
    { text: "Through the snow.", style: "cue", speaker: "Anna B.", atMs: 3200, untilMs: 4000, line: 14 },
  ]);
  expect(document.lost).toEqual(["Styles and regions of the captions were left aside."]);
});

test("reads SubRip with its colours and positions left aside", async () => {
  const srt =
    '1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font color="red">Where to?</font>\r\n\r\n2\r\n00:01:00,000 --> 00:01:01,000\r\nHome.\r\n';
  const { paragraphs } = await readOk("a.srt", srt);
  expect(paragraphs.map(({ text, atMs }) => ({ text, atMs }))).toEqual([
    { text: "Where to?", atMs: 1000 },
    { text: "Home.", atMs: 60_000 },
  ]);
});

test("keeps comparison signs that are no tags", async () => {
  const { paragraphs } = await readOk("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nfive < six and a> b");
  expect(paragraphs[0]?.text).toBe("five < six and a> b");
});
