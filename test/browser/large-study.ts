import { createHash } from "node:crypto";
import { addCode } from "../../src/app/codebook.ts";
import { commit, type Desk, newId } from "../../src/app/desk.ts";
import { skipNames } from "../../src/app/finish-names.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { coding, create, passage } from "../../src/core/study/index.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

/** Letters of the one text, at least. */
export const largeLetters = 1_010_000;
/** Codings on it. */
export const largeCodings = 10_000;

const sentences = [
  "They stopped the lorry at the second bridge and asked everybody for a name.",
  "Nobody said anything for a while, and then the driver paid.",
  "لم يسأل أحد عن الأوراق في تلك الليلة، وكان الثلج قد غطى الطريق.",
  "قال السائق إن الثمن ارتفع مرتين منذ الخريف.",
  "Потом сказали, что дорога закрыта до весны, и все вышли.",
  "Я считал людей у машины, их было двадцать шесть.",
] as const;

/** Serve a study with one text of a million letters in three languages and ten thousand overlapping codings of 200 codes. */
export async function serveLargeStudy(): Promise<{ readonly study: ServedStudy; readonly source: RecordId }> {
  let made: RecordId | undefined;
  const study = await serveStudy(async (deps, reader) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: "A large text", founder: "Analyst" });
    const desk: Desk = { ...deps, me };
    const bytes = new TextEncoder().encode(largeText());
    const name = "large.txt";
    const read = must(await reader.read({ name, bytes }));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const added = must(receiveText(desk, { name, bytes, sha256, read }));
    if (!("waiting" in added)) throw new Error("The study holds that text already");
    made = must(skipNames(desk, { waiting: added.waiting })).source;
    layCodings(desk, made);
    return new Map();
  });
  if (made === undefined) throw new Error("The large text did not enter");
  return { study, source: made };
}

function largeText(): string {
  const turns: string[] = [];
  for (let letters = 0, at = 0; letters < largeLetters; at++) {
    const language = at % 3;
    const words = Array.from({ length: 2 + (at % 4) }, (_, i) => sentences[language * 2 + (i % 2)]).join(" ");
    turns.push(`${at % 2 === 0 ? "Q" : "A"}: ${words}`);
    letters += words.length;
  }
  return turns.join("\n\n");
}

function layCodings(desk: Desk, source: RecordId): void {
  const codes = Array.from({ length: 200 }, (_, i) => must(addCode(desk, { name: `Code ${i + 1}` })).id);
  const { version, blocks } = must(readSource(desk, { source }));
  const changes = Array.from({ length: largeCodings }, (_, i) => {
    const block = blocks[(i * 7) % blocks.length] ?? { start: 0, end: 10 };
    const length = block.end - block.start;
    const start = block.start + ((i * 13) % Math.max(1, length >> 1));
    const end = Math.min(block.end, start + 20 + ((i * 31) % Math.max(1, length >> 1)));
    const id = newId(desk);
    const code = codes[(i * 17) % codes.length] ?? source;
    return [
      create(passage, id, { source, version, start, end }),
      create(coding, newId(desk), { passage: id, code, coder: desk.me, at: desk.clock() }),
    ];
  });
  for (let at = 0; at < changes.length; at += 1_000)
    must(commit(desk, "code-many", changes.slice(at, at + 1_000).flat()));
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
