import { createHash } from "node:crypto";
import { addCode } from "../../src/app/codebook.ts";
import { commit, type Desk, newId } from "../../src/app/desk.ts";
import { skipNames } from "../../src/app/finish-names.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { coding, create, passage } from "../../src/core/study/index.ts";
import type { Reader } from "../../src/node/reading/index.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

/** Codings on each text; a study with more codings has more texts, as a study that grows does. */
const codingsPerText = 1_000;
const turnsPerText = 160;

/** Serve a study with that many codings of 200 codes, a thousand on each text; gives its last text. */
export async function serveCodedStudy(
  codings: number,
): Promise<{ readonly study: ServedStudy; readonly source: RecordId }> {
  let last: RecordId | undefined;
  const study = await serveStudy(async (deps, reader) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: "A coded study", founder: "Analyst" });
    const desk: Desk = { ...deps, me };
    const codes = Array.from({ length: 200 }, (_, i) => must(addCode(desk, { name: `Code ${i + 1}` })).id);
    for (let made = 0; made < codings; made += codingsPerText) {
      last = await letIn(desk, reader, made / codingsPerText);
      layCodings(desk, last, codes);
    }
    return new Map();
  });
  if (last === undefined) throw new Error("No text entered");
  return { study, source: last };
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

function layCodings(desk: Desk, source: RecordId, codes: readonly RecordId[]): void {
  const { version, blocks } = must(readSource(desk, { source }));
  const changes = Array.from({ length: codingsPerText }, (_, i) => {
    const block = blocks[(i * 7) % blocks.length] ?? { start: 0, end: 40 };
    const start = block.start + ((i * 13) % 50);
    const end = Math.min(block.end, start + 12 + ((i * 31) % 30));
    const id = newId(desk);
    const code = codes[(i * 17) % codes.length] ?? source;
    return [
      create(passage, id, { source, version, start, end }),
      create(coding, newId(desk), { passage: id, code, coder: desk.me, at: desk.clock() }),
    ];
  });
  must(commit(desk, "code-many", changes.flat()));
}

function must<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
