// Measures search: folding and cutting of texts, keeping the index while texts come in, and looking for words.
// Run: node bench/search.ts [texts]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "../src/app/desk.ts";
import { foundStudy } from "../src/app/found-study.ts";
import { noOutlooks } from "../src/app/outlooks.ts";
import { searchStudy } from "../src/app/search-study.ts";
import type { Indexer } from "../src/app/store.ts";
import { studyIndexer } from "../src/app/study-index.ts";
import { newRecordId, type RecordId } from "../src/core/base/index.ts";
import { foldForSearch, searchParagraphs } from "../src/core/code/index.ts";
import { type Block, create, source, textVersion } from "../src/core/study/index.ts";
import { createStudyFolder, nodeCrypto, noIndexer, standardKdf } from "../src/node/store/index.ts";

const texts = Number(process.argv[2] ?? 300);
const wordsPerText = 5000;
const folder = mkdtempSync(join(tmpdir(), "grounds-bench-"));
const newId = (): RecordId => newRecordId(nodeCrypto.randomBytes);

/** Syllables and endings from which words are made, a few common and most rare, as in speech. */
const languages = [
  {
    language: "en",
    direction: "ltr",
    common: "the of and a to in he was that it his",
    syllables: "ba ri son tel mar gun ost pel vi ner dro",
    endings: " s ed ing er ers ",
    front: "",
  },
  {
    language: "ru",
    direction: "ltr",
    common: "и в не на я что он с как это",
    syllables: "ба ри сон тёл мар гун ост пел ви нер дро",
    endings: "а у ы ами ах ов ить ил или ался ого ые",
    front: "",
  },
  {
    language: "ar",
    direction: "rtl",
    common: "من في على إلى أن هذا كان ما لا قال",
    syllables: "كت سج مق حد رب نص فل عم شر غن",
    endings: " ين ون ات ها هم ة ي",
    front: "ال وال بال لل و",
  },
] as const;

try {
  console.table(Object.fromEntries(languages.map((each, at) => [each.language, measureText(at)])));
  const rows = [measureStudy("without index", noIndexer), measureStudy("with index", studyIndexer)];
  console.table(Object.fromEntries(rows.map(({ name, row }) => [name, row])));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureText(language: number) {
  const { text, blocks } = madeText(language, 1, 170_000);
  const bytes = Buffer.byteLength(text);
  foldForSearch(text);
  const fold = seconds(() => foldForSearch(text));
  const cut = seconds(() => searchParagraphs(text, blocks));
  return {
    "M characters": round(text.length / 1e6),
    "fold ms": round(fold * 1000),
    "fold MB per s": round(bytes / 1e6 / fold),
    "fold, cut, stem ms": round(cut * 1000),
    "fold, cut, stem MB per s": round(bytes / 1e6 / cut),
  };
}

function measureStudy(name: string, indexer: Indexer) {
  const path = join(folder, `${name}.grounds`);
  const deps = { crypto: nodeCrypto, kdf: standardKdf, stateFolder: join(folder, "state"), indexer };
  const made = createStudyFolder(path, { passphrase: "mallet orchid seventeen bramble tundra clasp" }, deps);
  if (!made.ok) throw new Error(made.error.type);
  const { open } = made.value;
  const me = foundStudy(open, nodeCrypto.randomBytes, { title: "Bench", founder: "Bench" });
  const desk: Desk = {
    open,
    me,
    clock: nodeCrypto.clock,
    randomBytes: nodeCrypto.randomBytes,
    outlooks: noOutlooks,
  };
  let bytes = 0;
  const importing = seconds(() => {
    for (let nth = 0; nth < texts; nth++) bytes += addText(desk, nth);
  });
  const row = {
    "texts per s": round(texts / importing),
    "import ms per text": round((importing / texts) * 1000),
    ...(indexer === noIndexer ? {} : searches(desk)),
    "study file / clear text": 0,
  };
  open.close();
  const size = readdirSync(path, { withFileTypes: true })
    .filter((each) => each.isFile())
    .reduce((sum, each) => sum + statSync(join(path, each.name)).size, 0);
  return { name, row: { ...row, "study file / clear text": round(size / bytes) } };
}

/** How long typical queries take, with snippets: the middle of five tries each. */
function searches(desk: Desk): Readonly<Record<string, string>> {
  const rare = { en: "barisoning", ru: "баритёлами", ar: "والكتسجين" };
  const queries = {
    "a rare word": rare.en,
    "a rare word, Russian": rare.ru,
    "a rare word, Arabic": rare.ar,
    "a common word": "the",
    "two words": `${rare.en} marvi`,
    "a phrase": '"of and"',
    "a beginning": "bari*",
    "alternatives, one left out": `${rare.en} OR ${rare.ru} -guns`,
  };
  return Object.fromEntries(
    Object.entries(queries).map(([name, query]) => {
      let total = 0;
      const tries = Array.from({ length: 5 }, () =>
        seconds(() => {
          const found = searchStudy(desk, { query });
          if (found.ok) total = found.value.total;
        }),
      ).sort((a, b) => a - b);
      return [`${name}, ms (found)`, `${round((tries[2] ?? 0) * 1000)} (${total})`];
    }),
  );
}

function addText(desk: Desk, nth: number): number {
  const id = newId();
  const { text, blocks } = madeText(nth % languages.length, nth + 1, wordsPerText);
  const done = desk.open.study.commit({
    act: "add-source",
    author: desk.me,
    changes: [
      create(source, id, {
        title: `Text ${nth}`,
        release: "never",
        consentAnalysis: "yes",
        consentQuotation: "no",
        consentArchive: "no",
        consentRecontact: "no",
        namesStep: "done",
        format: "text/plain",
        originalSha256: "00".repeat(32),
        originalBytes: text.length,
        receivedAt: 0,
      }),
      create(textVersion, newId(), {
        source: id,
        reason: "import",
        map: [{ start: 0, end: 0, length: text.length }],
        words: [text],
        whole: true,
        layout: blocks,
      }),
    ],
  });
  if (!done.ok) throw new Error(done.error.type);
  return Buffer.byteLength(text);
}

function madeText(language: number, seed: number, words: number): { text: string; blocks: Block[] } {
  const made = languages[language] ?? languages[0];
  const word = wordMaker(made, seed);
  const blocks: Block[] = [];
  let text = "";
  for (let done = 0; done < words; done += 50) {
    const turn = `${Array.from({ length: 50 }, (_, at) => word() + (at % 12 === 11 ? "." : "")).join(" ")}.`;
    blocks.push({
      start: text.length,
      end: text.length + turn.length,
      kind: "turn",
      language: made.language,
      direction: made.direction,
    });
    text += `${turn}\n`;
  }
  return { text, blocks };
}

function wordMaker(made: (typeof languages)[number], seed: number): () => string {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (list: string): string => {
    const all = list.split(" ");
    return all[Math.floor(draw() * all.length)] ?? "";
  };
  return () => {
    if (draw() < 0.4) return pick(made.common);
    const front = draw() < 0.3 ? pick(made.front) : "";
    return (
      front +
      pick(made.syllables) +
      pick(made.syllables) +
      (draw() < 0.5 ? pick(made.syllables) : "") +
      pick(made.endings)
    );
  };
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
