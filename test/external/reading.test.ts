import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLayout } from "../../src/core/study/index.ts";
import { createReader, type ReadFile, readingErrorText } from "../../src/node/reading/index.ts";
import { hasSharedTexts, listSharedTexts, readSharedText, withoutSharedTexts } from "./shared-texts.ts";

const reader = createReader({ maxSeconds: 30, maxMegabytes: 512 });
const readByPath = new Map<string, ReadFile>();
const refusedByPath = new Map<string, string>();

beforeAll(async () => {
  for (const path of listSharedTexts()) {
    const result = await reader.read({ name: path, bytes: readSharedText(path) });
    if (result.ok) readByPath.set(path, result.value);
    else refusedByPath.set(path, readingErrorText(result.error));
  }
}, 120_000);

afterAll(() => reader.close());

const title = hasSharedTexts ? "files written by others" : `files written by others (${withoutSharedTexts})`;

describe.skipIf(!hasSharedTexts)(title, () => {
  test("are all read", () => {
    expect([...refusedByPath]).toEqual([]);
  });

  test("come without mojibake, in blocks that hold every word", () => {
    for (const [path, { text, blocks }] of readByPath) {
      expect(text, path).not.toMatch(/\ufffd|Ã[\u0080-\u00bf©¨]|â€|Ð[\u0080-\u00bf]|Ø[\u00a0-\u00bf]/);
      expect(isLayout(JSON.parse(JSON.stringify(blocks))), path).toBe(true);
      const outside = blocks
        .map((block, index) => text.slice(blocks[index - 1]?.end ?? 0, block.start))
        .join("");
      expect(outside.trim(), path).toBe("");
    }
  });

  test("have their encodings named", () => {
    expect(fileNamed("ICTR-01-64-14.txt").encoding).toEqual({ name: "windows-1252", sureness: "likely" });
    expect(fileNamed("ICTR-01-64-14.txt").text).toContain("Andrésia");
    expect(fileNamed("IT-05-88_2-103.txt").encoding).toEqual({ name: "utf-16le", sureness: "stated" });
    expect(fileNamed("rus.html").encoding?.name).toBe("utf-8");
    expect(fileNamed("deadline_captions_ar.vtt").encoding?.name).toBe("utf-8");
    expect(fileNamed("VOLUME-I.txt").encoding?.name).toBe("ascii");
  });
});

describe.skipIf(!hasSharedTexts)("records of courts and hearings", () => {
  test("the tribunal for the former Yugoslavia: every question and answer, page furniture and line numbers apart", () => {
    const file = fileNamed("IT-05-88_2-103.txt");
    const raw = new TextDecoder("utf-16le").decode(readSharedText("icty-doc/IT-05-88_2-103.txt"));
    expect(labels(file)).toEqual(
      expect.arrayContaining([
        "JUDGE AGIUS",
        "THE REGISTRAR",
        "MS. NIKOLIC",
        "MS. FAUVEAU",
        "MR. JOSSE",
        "MR. VANDERPUYE",
        "STEFANIE FREASE",
      ]),
    );
    expect(runs(file, "question")).toBe(raw.match(/^ ?\d+ +Q\. /gm)?.length);
    expect(runs(file, "answer")).toBe(raw.match(/^ ?\d+ +A\. /gm)?.length);
    expect(partOf(file, "STEFANIE FREASE")).toBe("respondent");
    expect(partOf(file, "JUDGE AGIUS")).toBe("court");
    expect(shownText(file)).not.toMatch(/\(Open Session\) +Page \d+/);
    expect(shownText(file)).not.toMatch(/\n ?\d\d? {3}/);
    expect(shownText(file)).toContain("Could you call the case, please.");
  });

  test("the same day as a Word document of 2009: every character of its body as in the reference, and the same turns", () => {
    const [doc, reference] = [fileNamed("IT-05-88_2-103.doc"), fileNamed("IT-05-88_2-103.txt")];
    const squash = (text: string) => text.replace(/\s+/g, "");
    // The reference has the headers of pages at its end; the document keeps them first, each once.
    const edgeLength = doc.blocks.findIndex((block) => block.kind !== "furniture");
    const bodyFrom = doc.blocks[edgeLength]?.start ?? 0;
    expect(edgeLength).toBeGreaterThan(10);
    const body = squash(doc.text.slice(bodyFrom));
    expect(body.length).toBeGreaterThan(80_000);
    expect(squash(reference.text).startsWith(body)).toBe(true);
    expect(labels(doc)).toEqual(labels(reference));
    const missing = (from: ReadFile, other: ReadFile) => {
      const held = new Set(turns(other).map(squash));
      return turns(from).filter((turn) => !held.has(squash(turn)));
    };
    // Twice the indentation that parts two paragraphs is told by one of the two alone.
    expect(missing(doc, reference).length).toBeLessThanOrEqual(3);
    expect(runs(doc, "question")).toBe(runs(reference, "question"));
  });

  test("the tribunal for Rwanda: speakers on their own lines, one expert witness", () => {
    const file = fileNamed("ICTR-01-64-14.txt");
    const raw = new TextDecoder("windows-1252").decode(readSharedText("ictr-gacumbitsi/ICTR-01-64-14.txt"));
    expect(labels(file)).toEqual([
      "MADAM PRESIDENT",
      "MR. KOUENGOUA",
      "MR. KAREGYESA",
      "ALISON DES FORGES",
      "THE ENGLISH INTERPRETER",
      "JUDGE EGOROV",
      "JUDGE REDDY",
    ]);
    expect(runs(file, "question")).toBe(raw.match(/^Q\./gm)?.length);
    expect(runs(file, "answer")).toBe(raw.match(/^A\./gm)?.length);
    expect(partOf(file, "THE ENGLISH INTERPRETER")).toBe("interpreter");
  });

  test("the grand jury: questions and answers without dots, paragraphs over page breaks", () => {
    const file = fileNamed("VOLUME-I.txt");
    const raw = new TextDecoder().decode(readSharedText("ferguson-grand-jury/VOLUME-I.txt"));
    expect(labels(file).slice(0, 3)).toEqual(["MR. MCCULLOCH", "MS. ALIZADEH", "MS. WHIRLEY"]);
    const marked = raw.match(/^Q /gm)?.length ?? 0;
    // Once the record has two questions in a row.
    expect(runs(file, "question")).toBe(marked - 1);
    expect(runs(file, "answer")).toBeGreaterThan(marked * 0.95);
    expect(file.text).toContain("your term ends on the lOth of September.");
  });

  test("the examination of 1946, as a play and as TEI, with the same turns", () => {
    const [play, tei] = [
      fileNamed("Interrogation_of_Erich_Kempka.txt"),
      fileNamed("interrogation-kempka.tei.xml"),
    ];
    expect(labels(play)).toEqual(["Bergold", "Judicial President Lawrence", "Kempka", "Dodd", "Biddle"]);
    expect(labels(tei)).toEqual(labels(play));
    expect(partOf(play, "Kempka")).toBe("respondent");
    const words = (file: ReadFile) => turns(file).map((turn) => turn.replace(/\s+/g, " "));
    expect(words(tei)).toEqual(words(play));
  });

  test("hearings of Congress: a row is a turn, questions and answers by the role column", () => {
    for (const path of ["CHRG-114hhrg22125.csv", "CHRG-114hhrg97630.csv", "CHRG-116hhrg35589.csv"]) {
      const file = fileNamed(path);
      const raw = new TextDecoder().decode(readSharedText(`congress-hearings/${path}`));
      expect(turns(file).length, path).toBe(raw.match(/^\d+,/gm)?.length);
      expect(file.speakers.length, path).toBeGreaterThan(25);
      expect(
        file.blocks.some((block) => block.part === "answer"),
        path,
      ).toBe(true);
    }
    expect(partOf(fileNamed("CHRG-114hhrg22125.csv"), "Mr. Comey")).toBe("respondent");
    expect(partOf(fileNamed("CHRG-114hhrg22125.csv"), "Mr. Goodlatte")).toBe("interviewer");
    const pairs = fileNamed("CHRG-114hhrg22125_qa.csv");
    expect(pairs.blocks.filter((block) => block.part === "question").length).toBe(220);
    expect(pairs.blocks.filter((block) => block.part === "answer").length).toBe(220);
  });
});

describe.skipIf(!hasSharedTexts)("research interviews in PDF", () => {
  test.each([1, 2, 3, 4, 5, 6, 7])("interview %i reads as turns of interviewer and participant", (number) => {
    const file = fileNamed(`P${number}.pdf`);
    expect(partOf(file, "Dan")).toBe("interviewer");
    expect(partOf(file, "Participant")).toBe("respondent");
    expect(turns(file).length).toBeGreaterThan(90);
    // Page numbers are set apart, the numbers of paragraphs in the margin left aside, and no label is left behind.
    const furniture = file.blocks
      .filter((block) => block.kind === "furniture")
      .map((block) => file.text.slice(block.start, block.end));
    expect(furniture.every((text) => /^\d\/\d$/.test(text))).toBe(true);
    expect(file.blocks.some((block) => /^\d+$/.test(file.text.slice(block.start, block.end)))).toBe(false);
    expect(shownText(file)).not.toMatch(/(^|\n)(Dan|Participant):/);
  });

  test("the protocol, the codes and the coded segments are read as text and rows", () => {
    expect(fileNamed("protocol.pdf").speakers).toEqual([]);
    expect(shownText(fileNamed("protocol.pdf"))).toContain(
      "use this deck of slides to introduce the participant to the study",
    );
    expect(fileNamed("code-system.pdf").text).toContain("Understanding feature importance\t2");
    expect(fileNamed("coded-segments.pdf").text).toContain(
      "P4\tExplainability purposes > Guiding feature engineering\tWe can, from that, we can look at",
    );
  });
});

describe.skipIf(!hasSharedTexts)("languages and directions", () => {
  test.each([
    ["arb.html", "ar"],
    ["heb.html", "he"],
    ["pes_1.html", "fa"],
    ["uig_arab.html", "ug-Arab"],
  ])("%s runs right to left", (name, language) => {
    const file = fileNamed(name);
    expect(file.language).toBe(language);
    const body = file.blocks.filter((block) => block.kind !== "furniture");
    expect(body.length).toBeGreaterThan(85);
    expect(body.every((block) => block.direction === "rtl")).toBe(true);
  });

  test.each([
    ["eng.html", "en"],
    ["fra.html", "fr"],
    ["rus.html", "ru"],
    ["tur.html", "tr"],
    ["kaz.html", "kk"],
    ["tgk.html", "tg"],
    ["uzn_cyrl.html", "uz-Cyrl"],
    ["kmr.html", "ku"],
    // This file is the Latin spelling, as its own head says.
    ["ckb.html", "ckb-Latn"],
  ])("%s runs left to right", (name, language) => {
    const file = fileNamed(name);
    expect(file.language).toBe(language);
    expect(file.blocks.every((block) => block.direction === "ltr")).toBe(true);
  });

  test("the parallel corpora are a thousand paragraphs each, in their language and direction", () => {
    const [arabic, russian] = [fileNamed("pud.ar.tsv"), fileNamed("pud.ru.tsv")];
    expect(arabic.blocks.length).toBe(1000);
    expect(arabic.blocks.every((block) => block.direction === "rtl" && block.language === "ar")).toBe(true);
    expect(russian.blocks.length).toBe(1000);
    expect(russian.blocks.filter((block) => block.language === "ru").length).toBeGreaterThan(990);
  });

  test("the languages of the declarations are found without their being stated", async () => {
    for (const [name, language] of [
      ["arb", "ar"],
      ["heb", "he"],
      ["pes_1", "fa"],
      ["uig_arab", "ug"],
      ["eng", "en"],
      ["fra", "fr"],
      ["rus", "ru"],
      ["tur", "tr"],
      ["kaz", "kk"],
      ["tgk", "tg"],
      ["uzn_cyrl", "uz-Cyrl"],
      ["kmr", "ku"],
    ] as const) {
      const html = new TextDecoder()
        .decode(readSharedText(`udhr/${name}.html`))
        .replace(/ lang="[^"]*"/g, "");
      const result = await reader.read({ name: `${name}.html`, bytes: new TextEncoder().encode(html) });
      expect(result.ok && result.value.language, name).toBe(language);
    }
  });
});

describe.skipIf(!hasSharedTexts)("captions", () => {
  test("voices are speakers, and captions whole sentences", () => {
    expect(labels(fileNamed("deadline_captions_en.vtt"))).toEqual(["Project", "Boy"]);
    expect(labels(fileNamed("itaccess_captions_en.vtt"))).toContain("Tracy Mitrano");
    expect(turns(fileNamed("itaccess_captions_en.vtt"))[1]).toMatch(
      /^Tracy Mitrano: We're a leading university globally\. We want/,
    );
    expect(fileNamed("wwa_captions_ja.vtt").language).toBe("ja");
    expect(fileNamed("itaccess_subtitles_zh-cn.vtt").language).toBe("zh");
    expect(fileNamed("deadline_captions_hi.vtt").language).toBe("hi");
  });

  test("Arabic voices in brackets are speakers, right to left", () => {
    const file = fileNamed("deadline_captions_ar.vtt");
    expect(labels(file)).toEqual(["المشروع", "الولد"]);
    expect(
      file.blocks.filter((block) => block.kind === "turn").every((block) => block.direction === "rtl"),
    ).toBe(true);
    expect(file.blocks.find((block) => block.kind === "turn")?.atMs).toBe(14_140);
  });
});

function fileNamed(name: string): ReadFile {
  const found = [...readByPath].find(([path]) => path.endsWith(`/${name}`));
  if (found === undefined) throw new Error(`There is no such file: ${name}`);
  return found[1];
}

function labels(file: ReadFile): readonly string[] {
  return file.speakers.map((speaker) => speaker.label);
}

function partOf(file: ReadFile, label: string): string | undefined {
  return file.speakers.find((speaker) => speaker.label === label)?.part;
}

/** The turns of a file with their speakers; what was cut only for its length is not counted again. */
function turns(file: ReadFile): readonly string[] {
  const beginsTurn = (index: number) => {
    const [before, block] = [file.blocks[index - 1], file.blocks[index]];
    return before === undefined || file.text.slice(before.end, block?.start).includes("\n");
  };
  return file.blocks
    .filter((block, index) => block.kind === "turn" && beginsTurn(index))
    .map(
      (block) => `${file.speakers[block.speaker ?? -1]?.label}: ${file.text.slice(block.start, block.end)}`,
    );
}

function shownText(file: ReadFile): string {
  return file.blocks
    .filter((block) => block.kind !== "furniture")
    .map((block) => file.text.slice(block.start, block.end))
    .join("\n");
}

/** How many turns are marked as questions or answers; paragraphs that go on in one are not counted again. */
function runs(file: ReadFile, part: "question" | "answer"): number {
  const body = file.blocks.filter((block) => block.kind === "turn");
  return body.filter(
    (block, index) =>
      block.part === part && (body[index - 1]?.part !== part || body[index - 1]?.speaker !== block.speaker),
  ).length;
}
