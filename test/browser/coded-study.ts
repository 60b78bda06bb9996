import { createHash } from "node:crypto";
import { addCode } from "../../src/app/codebook.ts";
import { commit, type Desk, newId } from "../../src/app/desk.ts";
import { skipNames } from "../../src/app/finish-names.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { type Change, coding, create, passage } from "../../src/core/study/index.ts";
import { createReader, type Reader } from "../../src/node/reading/index.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

/** Codings on each text; a study with more codings has more texts, as a study that grows does. */
const codingsPerText = 1_000;
const turnsPerText = 160;
/** Texts that are coded in one action. */
const textsAnAct = 20;

/** A served study in which more and more is coded. */
export interface CodedStudy {
  readonly study: ServedStudy;
  /** Code on until there are that many codings of 200 codes, a thousand on each text; gives the last text. */
  readonly growTo: (codings: number) => Promise<RecordId>;
}

/** Serve a study that grows: a large one takes its time to make, so the smaller ones are stations on the way. */
export async function serveCodedStudy(): Promise<CodedStudy> {
  const reader = createReader({ maxSeconds: 120, maxMegabytes: 1_500 });
  const study = await serveStudy(async (deps) => {
    foundStudy(deps.open, deps.randomBytes, { title: "A coded study", founder: "Analyst" });
    return new Map();
  });
  const { desk } = study;
  const codes = Array.from({ length: 200 }, (_, i) => must(addCode(desk, { name: `Code ${i + 1}` })).id);
  let texts: readonly RecordId[] = [];
  const growTo = async (codings: number): Promise<RecordId> => {
    const fresh: RecordId[] = [];
    for (let number = texts.length; number * codingsPerText < codings; number++)
      fresh.push(await letIn(desk, reader, number));
    for (let at = 0; at < fresh.length; at += textsAnAct)
      layCodings(desk, fresh.slice(at, at + textsAnAct), codes);
    texts = [...texts, ...fresh];
    const last = texts.at(-1);
    if (last === undefined) throw new Error("No text entered");
    return last;
  };
  return {
    study: {
      ...study,
      close: async () => {
        await study.close();
        await reader.close();
      },
    },
    growTo,
  };
}

async function letIn(desk: Desk, reader: Reader, number: number): Promise<RecordId> {
  const turns = Array.from({ length: turnsPerText }, (_, at) =>
    at % 2 === 0
      ? `Q: Talk ${number}, question ${at}. Who stopped them at the second bridge, and what was asked of them?`
      : `A: In talk ${number} nobody said anything for a while. Then the driver paid, ${at} in all, and they went on.`,
  );
  const bytes = new TextEncoder().encode(turns.join("\n\n"));
  const name = `Talk ${number}.txt`;
  const read = must(await reader.read({ name, bytes }));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const added = must(receiveText(desk, { name, bytes, sha256, read }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  return must(skipNames(desk, { waiting: added.waiting })).source;
}

/** Many texts in one action: each action writes every page that it touches, and an index by random names has all of them touched. */
function layCodings(desk: Desk, sources: readonly RecordId[], codes: readonly RecordId[]): void {
  must(
    commit(
      desk,
      "code-many",
      sources.flatMap((source) => codingsOn(desk, source, codes)),
    ),
  );
}

function codingsOn(desk: Desk, source: RecordId, codes: readonly RecordId[]): readonly Change[] {
  const { version, blocks } = must(readSource(desk, { source }));
  return Array.from({ length: codingsPerText }, (_, i) => {
    const block = blocks[(i * 7) % blocks.length] ?? { start: 0, end: 40 };
    const start = block.start + ((i * 13) % 50);
    const end = Math.min(block.end, start + 12 + ((i * 31) % 30));
    const id = newId(desk);
    const code = codes[(i * 17) % codes.length] ?? source;
    return [
      create(passage, id, { source, version, start, end }),
      create(coding, newId(desk), { passage: id, code, coder: desk.me, at: desk.clock() }),
    ];
  }).flat();
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
