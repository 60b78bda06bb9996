import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAttribute } from "../../src/app/attributes.ts";
import { restrictPassage } from "../../src/app/code-passage.ts";
import { addCode, changeCode } from "../../src/app/codebook.ts";
import { linkEvidence } from "../../src/app/corroboration.ts";
import { type Desk, newId } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import { describeSource } from "../../src/app/sources.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { collectText } from "../../src/core/collect/index.ts";
import { defaultLimits, readForeign } from "../../src/core/formats/index.ts";
import { archivePackage, create, namesNote, person, release } from "../../src/core/study/index.ts";
import { type CommandBench, commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import { attackRelease, pinnedCounts, plain, secretsOf } from "../support/attack-release.ts";
import { makeReleasable, namedThere, type ReleasableStudy } from "../support/release-study.ts";
import { scanFolder, scannerFor } from "../support/scan-bytes.ts";
import { codeWords, must, placeOfWords } from "../support/working-study.ts";

// An archive is given a package: open files that anybody can read and check, with nothing in them that must not leave.
const study = ["--study", "s.grounds", "--passphrase-file", "pass.txt"];
const bench: CommandBench = commandsIn(mkdtempSync(join(tmpdir(), "grounds-package-")));
const at = (...path: readonly string[]): string => join(bench.folder, ...path);
const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
// What anybody has; where it is not installed, our own check stands alone.
const checker = process.env.SHA256SUM ?? "sha256sum";
// Every word that is planted begins so, and is in no register: only what never leaves can hold it.
const scan = scannerFor(["quellvar"]);

let made: ReleasableStudy;
let planted: RecordId;
let code: RecordId;

beforeAll(async () => {
  await bench.run("new", "s", "--title", "Leavers", "--founder", "R. Vale", "--passphrase-file", "pass.txt");
  await bench.atDesk("s.grounds", async (desk) => {
    made = await makeReleasable(desk);
    for (const source of made.sources.slice(1))
      must(describeSource(desk, { source, values: { consentArchive: "yes", language: "en" } }));
    planted = await plant(desk);
  });
}, 60_000);
afterAll(() => rmSync(bench.folder, { recursive: true, force: true }));

/** Words where none must leave from: memo, file name, property of a document, title, attribute, code, note on a name. */
async function plant(desk: Desk): Promise<RecordId> {
  const [, second] = made.sources;
  if (second === undefined) throw new Error("There are twelve sources");
  const about = { table: "source", id: second } as const;
  must(
    writeMemo(desk, { about, title: "Quellvartitle", text: `Quellvarmemo says ${namedThere.name} lied.` }),
  );
  must(addAttribute(desk, { about, name: "town", value: "Quellvartown" }));
  must(
    describeSource(desk, {
      source: second,
      values: { biasNote: "Quellvarbias", hostOrganisation: "Quellvarhost" },
    }),
  );
  code = must(addCode(desk, { name: "Ways home", definition: "How they went home" })).id;
  must(changeCode(desk, { code, values: { example: "Quellvarexample" } }));
  codeWords(desk, second, "went home and stayed there", code);
  const [somebody] = desk.open.study.all(person);
  const note = create(namesNote, newId(desk), {
    person: somebody?.id ?? "",
    text: "Quellvarnote: cousin of the baker",
  });
  desk.open.vault?.store.commit({ act: "note-name", author: desk.me, changes: [note] });
  expect(desk.open.vault?.store.all(namesNote)).toHaveLength(1);
  const source = await fromWord(desk);
  const values = {
    role: "official",
    mode: "court",
    release: "quote",
    consentQuotation: "yes",
    consentArchive: "yes",
    utterance: "verbatim",
  } as const;
  must(describeSource(desk, { source, values }));
  // A longer passage that may be quoted reaches over the one that may not.
  must(
    linkEvidence(desk, {
      claim: made.claim,
      at: placeOfWords(desk, source, "Then the plum ledger burned in the attic, they said"),
      direction: "for",
      proximity: "was-told",
      credibility: "3",
    }),
  );
  const held = codeWords(desk, source, "the plum ledger burned in the attic", code).passage;
  must(restrictPassage(desk, { passage: held, release: "never" }));
  return source;
}

/** A Word document whose file name, properties and first word are planted; the word is replaced in the names step. */
async function fromWord(desk: Desk): Promise<RecordId> {
  const words = [
    "On 3 May 2019 Quellvarnadim Osk rang +49 170 1234567.",
    "Then the plum ledger burned in the attic, they said.",
  ];
  const body = words.map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`).join("");
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const bytes = zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "word/document.xml": strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    "docProps/core.xml": strToU8(
      "<cp:coreProperties xmlns:cp='x' xmlns:dc='y'><dc:creator>Quellvarprop</dc:creator></cp:coreProperties>",
    ),
  });
  const document = must(await readForeign(unpacking, { name: "Quellvarfile.docx", bytes }, defaultLimits));
  const received = { name: "Quellvarfile.docx", bytes, sha256: sha(bytes), read: collectText(document) };
  const added = must(receiveText(desk, received));
  if (!("waiting" in added)) throw new Error("It is new");
  const name = {
    key: "Quellvarnadim Osk",
    do: "new-person",
    pseudonym: "Caller 7",
    role: "official",
  } as const;
  return must(finishNames(desk, { waiting: added.waiting, title: "A call", decisions: [], marked: [name] }))
    .source;
}

const files = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(at(folder).length + 1), readFileSync(path)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

test("a registered name in a code bars it, in words that repeat nothing, until it is taken out", async () => {
  await bench.atDesk("s.grounds", (desk) =>
    must(changeCode(desk, { code, values: { name: `As ${namedThere.name} said` } })),
  );
  const barred = await bench.run("package", "out", ...study);
  expect([barred.exit, barred.out]).toEqual([2, expect.stringContaining("codebook.csv")]);
  expect(barred.out + barred.err).not.toContain("Haldun");
  expect(readdirSync(bench.folder)).not.toContain("out");
  await bench.atDesk("s.grounds", (desk) => {
    must(changeCode(desk, { code, values: { name: "Ways home" } }));
    expect(desk.open.study.all(release)).toEqual([]);
  });
});

test("the tree is looked at first, and is what is then written and noted", async () => {
  const preview = await bench.run("package", "--preview", "--json", ...study);
  expect(preview.exit).toBe(0);
  const shown = JSON.parse(preview.out);
  const done = await bench.run("package", "out", "--note", "For the archive", "--json", ...study);
  expect(done.exit).toBe(0);
  const listed = [...files("out")].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: sha(bytes),
  }));
  expect(listed).toEqual(shown.files);
  expect([...files("out").keys()].filter((path) => !path.startsWith("transcripts/"))).toEqual([
    "MANIFEST.sha256",
    "README.txt",
    "brief/brief.docx",
    "brief/brief.html",
    "codebook.csv",
    "counts.csv",
    "evidence.csv",
    "methods.html",
    "reporting/coreq.csv",
    "reporting/coreq.html",
    "sources.csv",
  ]);
  await bench.atDesk("s.grounds", ({ open: { study: held } }) => {
    const [noted] = held.all(archivePackage);
    expect(noted?.manifestSha256).toBe(sha(readFileSync(at("out", "MANIFEST.sha256"))));
    expect(held.all(release)).toMatchObject([
      { note: "For the archive", sha256: sha(readFileSync(at("out", "brief/brief.html"))) },
    ]);
  });
});

test("nothing that was planted is in any byte of it, nor a name, a pseudonym, a title, an id or a small count", async () => {
  expect(scanFolder(at("out"), scan)).toEqual([]);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(at("out", "brief/brief.docx")))))
    expect([path, scan(bytes), scan(Buffer.from(path))]).toEqual([path, [], []]);
  await bench.atDesk("s.grounds", (desk) => {
    const secrets = secretsOf(desk);
    const docx = new Uint8Array(readFileSync(at("out", "brief/brief.docx")));
    for (const [path, bytes] of files("out")) {
      if (path === "brief/brief.docx") continue;
      // What was agreed to be archived may be repeated; nothing else of it may be there.
      const runs = path.startsWith("transcripts/") ? new Set<string>() : secrets.runs;
      expect([path, attackRelease({ ...secrets, runs }, { html: bytes.toString("utf8"), docx })]).toEqual([
        path,
        [],
      ]);
    }
  });
});

test("a whole text is there where it may be, with what is held back and what locates somebody taken out", () => {
  const transcripts = [...files("out")].filter(([path]) => path.startsWith("transcripts/"));
  expect(transcripts).toHaveLength(12);
  const call = transcripts.map(([, bytes]) => bytes.toString("utf8")).find((text) => text.includes("rang"));
  expect(call).toContain("On [a day in 2019] [person 1] rang [a number].");
  expect(call).toContain("Then [words withheld], they said.");
  const all = transcripts.map(([, bytes]) => bytes.toString("utf8")).join("\n");
  expect(all).not.toMatch(/marmalade|plum ledger|Caller 7/);
  for (const path of ["evidence.csv", "brief/brief.html"])
    expect([path, readFileSync(at("out", path), "utf8")]).toEqual([
      path,
      expect.not.stringMatching(/plum ledger/),
    ]);
  const rows = readFileSync(at("out", "sources.csv"), "utf8").trim().split("\r\n").slice(1);
  const alike = rows.map((row) => row.split(",").slice(1, -1).join());
  for (const each of alike) expect(alike.filter((other) => other === each).length).toBeGreaterThanOrEqual(5);
  expect(alike.some((each) => each.startsWith("insider"))).toBe(true);
});

test("the same study and day give the same bytes, as a folder and as one file", async () => {
  expect((await bench.run("package", "again", ...study)).exit).toBe(0);
  const hashes = (folder: string) => [...files(folder)].map(([path, bytes]) => [path, sha(bytes)]);
  expect(hashes("again")).toEqual(hashes("out"));
  expect((await bench.run("package", "again.zip", "--zip", ...study)).exit).toBe(0);
  const unpacked = Object.entries(unzipSync(readFileSync(at("again.zip"))));
  expect(unpacked.map(([path, bytes]) => [path.replace("grounds-package/", ""), sha(bytes)])).toEqual(
    hashes("out"),
  );
  expect((await bench.run("package", "again", ...study)).exit).toBe(2);
});

test("it verifies elsewhere without a study, and what was changed, lost or added is told", async () => {
  const sum = spawnSync(checker, ["-c", "MANIFEST.sha256"], { cwd: at("again"), encoding: "utf8" });
  if (sum.error === undefined)
    expect([sum.status, sum.stdout]).toEqual([0, expect.not.stringContaining("FAILED")]);
  expect(await bench.run("package", "--check", "again")).toMatchObject({
    exit: 0,
    out: expect.stringContaining("as they left"),
  });
  appendFileSync(at("again", "evidence.csv"), " ");
  writeFileSync(at("again", "more.txt"), "not of it");
  const checked = await bench.run("package", "--check", "again");
  expect([checked.exit, checked.out]).toEqual([
    2,
    expect.stringMatching(/changed: {2}evidence\.csv\nnot of it: more\.txt/),
  ]);
  if (sum.error === undefined)
    expect(spawnSync(checker, ["-c", "MANIFEST.sha256"], { cwd: at("again") }).status).toBe(1);
});

test("a source that was withdrawn leaves no trace in the next package, nor in what the two say together", async () => {
  expect(
    (await bench.run("withdraw", planted, "--reason", "consent-withdrawn", "--yes", ...study)).exit,
  ).toBe(0);
  expect((await bench.run("package", "after", ...study)).exit).toBe(0);
  expect(scanFolder(at("after"), scan)).toEqual([]);
  const texts = [...files("after")].map(([, bytes]) => plain(bytes.toString("utf8"))).join("\n");
  expect(texts).not.toMatch(/\brang\b|\[a number\]|\[words withheld\]|\battic\b|withdrawn on/);
  const names = [...files("after").keys()].filter((path) => path.startsWith("transcripts/"));
  expect(names).toEqual(names.map((_, each) => `transcripts/S${String(each + 1).padStart(2, "0")}.txt`));
  // Every count that is told is told as before, or as a range around it.
  const answers = (folder: string, item: string) =>
    readFileSync(at(folder, "reporting/coreq.csv"), "utf8")
      .split("\r\n")
      .find((line) => line.startsWith(`${item},`));
  for (const item of ["13", "15", "18", "19", "20"])
    expect(answers("after", item)).toBe(answers("out", item));
  expect(answers("after", "13")).toContain("fewer than 5, or none");
  await bench.atDesk("s.grounds", ({ open: { study: held } }) => {
    const cells = held
      .all(release)
      .toSorted((a, b) => a.at - b.at)
      .map((each) => each.cells);
    expect(pinnedCounts(cells[0] ?? [], cells.at(-1) ?? [])).toEqual([]);
  });
});
