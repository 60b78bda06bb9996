import { createHash } from "node:crypto";
import { addMember } from "../../src/app/attributes.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode, changeCode } from "../../src/app/codebook.ts";
import { blindDesk } from "../../src/app/coders/blind-desk.ts";
import { freezeCodebook } from "../../src/app/coders/codebook-versions.ts";
import { closeText, startRound } from "../../src/app/coders/coding-rounds.ts";
import type { Desk } from "../../src/app/desk.ts";
import { skipNames } from "../../src/app/finish-names.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import type { Reader } from "../../src/node/reading/index.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

/** Three short talks, one of them in Arabic. */
export const talks = {
  bridge:
    "Q: How did you come over the mountains?\n\nA: A driver took us by night for two hundred dollars, and nobody asked for a name at the second bridge.\n\nQ: And the others?\n\nA: They waited for the spring. My brother stayed with our mother, since somebody had to sell the sheep.",
  town: "Q: Who paid you in the town?\n\nA: At first the committee paid every month. When the money stopped, half of the men went home.\n\nQ: And you?\n\nA: I stayed because my cousin stayed. One does not leave alone.",
  arabic:
    "س: كيف عبرتم الجبال؟\n\nج: أخذنا سائق ليلا مقابل مئتي دولار، ولم يسأل أحد عن اسم عند الجسر الثاني.\n\nس: والآخرون؟\n\nج: انتظر الآخرون الربيع، وبقي أخي مع أمنا.",
} as const;

/** A study of two coders with a codebook that was frozen three times. */
export interface CodersStudy {
  readonly study: ServedStudy;
  readonly texts: Readonly<Record<keyof typeof talks, RecordId>>;
  readonly codes: Readonly<Record<"flight" | "pay" | "kin", RecordId>>;
  readonly ben: RecordId;
  readonly round?: RecordId;
}

/** Serve it; with `coded`, both have coded the texts of a blind round and closed them. */
export async function serveCodersStudy(coded = false): Promise<CodersStudy> {
  let made: Omit<CodersStudy, "study"> | undefined;
  const study = await serveStudy(async (deps, reader) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: "Two coders", founder: "Ann" });
    const desk: Desk = { ...deps, me };
    const texts = {
      bridge: await letIn(desk, reader, "Over the bridge.txt", talks.bridge),
      town: await letIn(desk, reader, "In the town.txt", talks.town),
      arabic: await letIn(desk, reader, "Over the bridge, in Arabic.txt", talks.arabic),
    };
    const codes = frozenThrice(desk);
    const ben = must(addMember(desk, { name: "Ben" })).member;
    made = { texts, codes, ben, ...(coded ? { round: codeRound(desk, ben, texts, codes) } : {}) };
    return new Map();
  });
  if (made === undefined) throw new Error("The study was not filled");
  return { study, ...made };
}

function frozenThrice(desk: Desk): CodersStudy["codes"] {
  const flight = must(addCode(desk, { name: "Flight", definition: "How somebody left" })).id;
  must(freezeCodebook(desk, { note: "first draft" }));
  const pay = must(addCode(desk, { name: "Money" })).id;
  must(freezeCodebook(desk, {}));
  const kin = must(addCode(desk, { name: "Kin", definition: "Family as a reason" })).id;
  must(changeCode(desk, { code: pay, values: { name: "Pay", definition: "What was paid, and by whom" } }));
  must(freezeCodebook(desk, { note: "after the pilot" }));
  return { flight, pay, kin };
}

function codeRound(
  ann: Desk,
  ben: RecordId,
  texts: CodersStudy["texts"],
  codes: CodersStudy["codes"],
): RecordId {
  const version = must(freezeCodebook(ann, { note: "for the round" })).version;
  const sources = Object.values(texts);
  const order = { name: "First round", sources, coders: [ann.me, ben], version, blind: true };
  const { round } = must(startRound(ann, order));
  const put = (desk: Desk, text: keyof typeof talks, words: string, code: keyof typeof codes): void => {
    const seen = blindDesk(desk);
    const { version: on, text: whole } = must(readSource(seen, { source: texts[text] }));
    const start = whole.indexOf(words);
    const place = { source: texts[text], version: on, start, end: start + words.length };
    must(codePassage(seen, { ...place, code: codes[code] }));
  };
  const second = { ...ann, me: ben };
  for (const desk of [ann, second]) {
    put(desk, "bridge", "A driver took us by night", "flight");
    put(desk, "town", "At first the committee paid every month", "pay");
    put(desk, "town", "I stayed because my cousin stayed", "kin");
    put(desk, "arabic", "أخذنا سائق ليلا", "flight");
  }
  put(ann, "bridge", "for two hundred dollars", "pay");
  put(second, "bridge", "took us by night for two hundred dollars", "pay");
  put(ann, "bridge", "My brother stayed with our mother", "kin");
  put(second, "bridge", "My brother stayed with our mother", "flight");
  put(second, "bridge", "somebody had to sell the sheep", "pay");
  put(ann, "town", "When the money stopped, half of the men went home", "pay");
  put(second, "town", "half of the men went home", "flight");
  put(second, "arabic", "مئتي دولار", "pay");
  put(ann, "arabic", "بقي أخي مع أمنا", "kin");
  for (const source of sources)
    for (const desk of [ann, second]) must(closeText(blindDesk(desk), { round, source }));
  return round;
}

async function letIn(desk: Desk, reader: Reader, name: string, content: string): Promise<RecordId> {
  const bytes = new TextEncoder().encode(content);
  const read = must(await reader.read({ name, bytes }));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const added = must(receiveText(desk, { name, bytes, sha256, read }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  return must(skipNames(desk, { waiting: added.waiting })).source;
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
