import { utf8, zipFile } from "../../src/core/base/index.ts";
import { numberedGuid as g } from "./other-project.ts";

/** A project of another program with something of every fate: what comes whole, what changes, and what has to stay behind. */
export function lossyProject(): Uint8Array {
  const coding = (number: number, code: number): string =>
    `<Coding guid="${g(number)}"><CodeRef targetGUID="${g(code)}"/></Coding>`;
  const selection = (number: number, name: string, start: number, end: number, inner: string): string =>
    `<PlainTextSelection guid="${g(number)}" name="${name}" startPosition="${start}" endPosition="${end}">${inner}</PlainTextSelection>`;
  const marks = words
    .map(([word, start], at) => selection(100 + at, word, start, start + word.length, coding(200 + at, 10)))
    .join("");
  const markup = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Crossings 2019" origin="ATLAS.ti 26.1.2">
<Users><User guid="${g(1)}" name="Second coder"/></Users>
<CodeBook><Codes><Code guid="${g(10)}" name="Ways out" isCodable="true" color="#00ff88"/><Code guid="${g(11)}" name="Prices" isCodable="false" color="#1c5894"><Code guid="${g(12)}" name="Paid late" isCodable="true" color="rgb(1,2,3)"/></Code></Codes></CodeBook>
<Cases><Case guid="${g(21)}"><SourceRef targetGUID="${g(30)}"/></Case></Cases>
<Sources>
<TextSource guid="${g(30)}" name="Call with the driver" plainTextPath="internal://call.txt">${marks}${selection(140, "nobody knows", 400, 430, coding(240, 10))}${selection(141, "We left", 0, 7, `<Description>Which night?</Description>${coding(241, 11)}`)}${coding(242, 12)}</TextSource>
<TextSource guid="${g(31)}" name="Notes, second visit" plainTextPath="internal://lost.txt">${selection(142, "gone", 0, 4, coding(243, 10))}</TextSource>
<PictureSource guid="${g(32)}" name="Map on the wall" path="internal://map.png"/>
<AudioSource guid="${g(33)}" name="Court, morning" path="absolute:///C:/Users/x/court.wav"/>
</Sources>
<Links><Link guid="${g(70)}" name="because" originGUID="${g(10)}"/></Links>
<Graphs><Graph guid="${g(80)}" name="Overview"><Vertex guid="${g(81)}" firstX="1" firstY="1"/></Graph></Graphs>
</Project>`;
  return zipFile([
    { name: "Crossings.qde", bytes: utf8(markup) },
    { name: "Sources/call.txt", bytes: utf8(text) },
  ]);
}

const text =
  "We left at night. Nobody spoke until the bridge.\nThe driver wanted two hundred each, and then he wanted more.\nAfterwards nobody asked who had paid.\n";

const words = ["at night", "Nobody", "bridge", "two hundred", "more", "nobody asked"].map(
  (word): readonly [string, number] => [word, text.indexOf(word)],
);
