import { expect, test } from "vitest";
import { docxOf, wordParagraph } from "../formats/testing/build-files.ts";
import { isLayout } from "../study/index.ts";
import { collectFile, shown, turnsOf } from "./testing/collect-file.ts";

test("takes labels out of the text and keeps each once, with what its bearer does", async () => {
  const collected = await collectFile(
    "a.txt",
    "I: So how did you get out?\nR: We paid: everybody paid.\n\nAnd then we walked.\nI: Who led?\nR: [pauses] A man.\n",
  );
  expect(collected.text).toBe(
    "So how did you get out?\n\nWe paid: everybody paid.\n\nAnd then we walked.\n\nWho led?\n\n[pauses] A man.",
  );
  expect(collected.speakers).toEqual([
    { label: "I", part: "interviewer" },
    { label: "R", part: "respondent" },
  ]);
  expect(collected.blocks.map((block) => block.speaker)).toEqual([0, 1, 1, 0, 1]);
  expect(isLayout(JSON.parse(JSON.stringify(collected.blocks)))).toBe(true);
});

test("takes R for a researcher where R does the asking", async () => {
  const talk = ["Where?", "When?", "Who?", "Why?"]
    .map((question, index) => `R: ${question}\nOmar: Sentence ${index}.`)
    .join("\n");
  expect((await collectFile("a.txt", talk)).speakers).toEqual([
    { label: "R", part: "interviewer" },
    { label: "Omar", part: "respondent" },
  ]);
});

test("leaves sentences with a colon and the fields of a form alone", async () => {
  const notes =
    "Date: 4 May\nPlace: Court room 2\n\nI sat in the second row. The judge was late.\n\nI said: go. The clerk said: wait.\nNote: he left after ten minutes.\nHe asked: why?\nHe asked: when?\n";
  const collected = await collectFile("a.txt", notes);
  expect(collected.speakers).toEqual([]);
  expect(collected.text).toContain("I said: go. The clerk said: wait.");
});

test("reads Russian interviews and protocols", async () => {
  const collected = await collectFile(
    "a.txt",
    "ПРОТОКОЛ\n\nСУДЬЯ: Назовите себя.\nСВИДЕТЕЛЬ: Я живу в посёлке. Он сказал: молчи.\nВ. Вы уверены?\nО. Уверен.\nВ. Кто ещё был?\nО. Никого.\n",
  );
  expect(turnsOf(collected)).toEqual([
    "СУДЬЯ: Назовите себя.",
    "СВИДЕТЕЛЬ: Я живу в посёлке. Он сказал: молчи.",
    "В (question): Вы уверены?",
    "О (answer): Уверен.",
    "В (question): Кто ещё был?",
    "О (answer): Никого.",
  ]);
  expect(collected.speakers.map(({ part }) => part)).toEqual([
    "court",
    "respondent",
    "interviewer",
    "respondent",
  ]);
  const interview = await collectFile(
    "b.txt",
    "Интервьюер: Как вы туда попали?\nРеспондент: Меня позвал брат.\nИнтервьюер: А потом?\nРеспондент: Потом нас увезли.\n",
  );
  expect(interview.speakers.map(({ part }) => part)).toEqual(["interviewer", "respondent"]);
});

test("reads Arabic interviews, right to left", async () => {
  const collected = await collectFile(
    "a.txt",
    "الصحفية: متى وصلت؟\nأبو خالد: وصلت في الشتاء. قال لي: ادخل.\nالصحفية: ومن استقبلك؟\nأبو خالد: رجل لا أعرفه.\nس: وماذا بعد؟\nج: بقيت ثلاثة أشهر.\n",
  );
  expect(turnsOf(collected)[1]).toBe("أبو خالد: وصلت في الشتاء. قال لي: ادخل.");
  expect(turnsOf(collected).slice(4)).toEqual(["س (question): وماذا بعد؟", "ج (answer): بقيت ثلاثة أشهر."]);
  expect(collected.speakers[0]).toEqual({ label: "الصحفية", part: "interviewer" });
  expect(new Set(collected.blocks.map((block) => block.direction))).toEqual(new Set(["rtl"]));
  expect(collected.language).toBe("ar");
});

test("follows an examination: who is called, who asks, who interrupts", async () => {
  const record = `WITNESS:  ANNA B. KOV [Resumed]
MR. HOLT: Thank you, Your Honour.
CROSS-EXAMINATION BY MR. HOLT:
Q.  Where were you?
A.  At home.

I had been ill.
JUDGE REY: Please speak up.
THE WITNESS: Yes.
BY MS. DUNN:
Q.  Were you alone?
A.  With my sister.
`;
  const collected = await collectFile("a.txt", record);
  expect(turnsOf(collected)).toEqual([
    "MR. HOLT: Thank you, Your Honour.",
    "MR. HOLT (question): Where were you?",
    "ANNA B. KOV (answer): At home.",
    "ANNA B. KOV (answer): I had been ill.",
    "JUDGE REY: Please speak up.",
    "ANNA B. KOV: Yes.",
    "MS. DUNN (question): Were you alone?",
    "ANNA B. KOV (answer): With my sister.",
  ]);
  expect(collected.speakers.map(({ part }) => part)).toEqual(["court", "respondent", "court", "court"]);
});

test("takes no sentence for the heading of an examination", async () => {
  const collected = await collectFile(
    "a.txt",
    "MR. HOLT: Yes.\n\nBy the way: thank you\n\nThe examination was done by the doctor\n\nBy Monday\n\nMR. HOLT: No.\n",
  );
  expect(shown(collected).map(([kind]) => kind)).toEqual(["turn", "turn", "turn", "turn", "turn"]);
});

test("reads names in bold, with their roles in brackets kept as a note", async () => {
  const body = [
    "Anna:|Where?",
    "Guard (wing 2):|Upstairs.",
    "Anna:|All of them?",
    "Guard (wing 2):|Most.",
  ].map((line) => {
    const [bold = "", text = ""] = line.split("|");
    return wordParagraph(` ${text}`, bold);
  });
  const collected = await collectFile("a.docx", docxOf(body.join("")));
  expect(shown(collected)).toEqual([
    ["turn", "Anna", "Where?"],
    ["note", undefined, "(wing 2)"],
    ["turn", "Guard", "Upstairs."],
    ["turn", "Anna", "All of them?"],
    ["turn", "Guard", "Most."],
  ]);
});

test("reads a name in bold before a colon that stands there once, but no fields of a form", async () => {
  const line = (text: string) =>
    wordParagraph(text.slice(text.indexOf(":") + 1), text.slice(0, text.indexOf(":") + 1));
  const talk = ["Anna: Where?", "Karim: Upstairs.", "Anna: All of them?", "كريم: نعم."].map(line).join("");
  expect((await collectFile("a.docx", docxOf(talk))).speakers.map(({ label }) => label)).toEqual([
    "Anna",
    "Karim",
    "كريم",
  ]);
  const form = ["Setting: a café", "Mood: calm", "Weather: rain"].map(line).join("");
  expect((await collectFile("a.docx", docxOf(form))).speakers).toEqual([]);
});

test("reads bold names without a colon only where several return", async () => {
  const line = (bold: string, text: string) => wordParagraph(` ${text}`, bold);
  const talk = ["Anna", "Omar", "Anna", "Omar", "Anna", "Omar"].map((name, index) =>
    line(name, `Sentence number ${index}.`),
  );
  expect((await collectFile("a.docx", docxOf(talk.join("")))).speakers.map(({ label }) => label)).toEqual([
    "Anna",
    "Omar",
  ]);
  const emphasis = [line("Never", "did they come back."), line("Then", "the road was closed.")];
  expect((await collectFile("a.docx", docxOf(emphasis.join("")))).speakers).toEqual([]);
});

test("keeps the times that stand before or beside labels", async () => {
  const before = await collectFile(
    "a.txt",
    "[00:01:02] Maria: Where?\n[00:01:05] Yusuf: There.\n[00:01:09] Maria: When?\n",
  );
  expect(before.blocks.map((block) => block.atMs)).toEqual([62_000, 65_000, 69_000]);
  const beside = await collectFile(
    "b.txt",
    "Speaker 1  00:03\nShall we start?\n\nSpeaker 2  00:07\nYes.\n\nSpeaker 1  00:09\nGood.\n",
  );
  expect(beside.blocks.map((block) => block.atMs)).toEqual([3_000, 7_000, 9_000]);
  expect(turnsOf(beside)).toEqual(["Speaker 1: Shall we start?", "Speaker 2: Yes.", "Speaker 1: Good."]);
});

test("makes readable turns of captions, and says where a speaker was supposed", async () => {
  const cue = (second: number, text: string) =>
    `00:00:${String(second).padStart(2, "0")}.000 --> 00:00:${String(second + 1).padStart(2, "0")}.900\n${text}\n\n`;
  const collected = await collectFile(
    "a.vtt",
    `WEBVTT\n\n${cue(1, "<v Anna>We walked\nall night")}${cue(3, "through the snow.")}${cue(5, "[ wind ]")}${cue(7, "<v Omar>And then?")}`,
  );
  expect(shown(collected)).toEqual([
    ["turn", "Anna", "We walked all night through the snow."],
    ["note", undefined, "[ wind ]"],
    ["turn", "Omar", "And then?"],
  ]);
  expect(collected.notes.join(" ")).toContain("1 caption names no speaker");
});

test("takes line numbers, page headers and the width of lines out of a transcript's way", async () => {
  const lines = [
    "JUDGE REY:  We begin with the first matter today, as",
    "was agreed among the parties and the registry last week.",
    "MR. HOLT:  Thank you. I call the first of our witnesses",
    "and ask that the door be closed while he is speaking to",
    "the chamber, since he has been promised protection by it.",
  ];
  const page = (number: number) =>
    `Case 12 - A. Kov (Open Session)   Page ${number}\n\n${lines
      .concat(lines)
      .concat(lines)
      .map((line, index) => `${String(index + 1).padStart(2)}   ${line}`)
      .join("\n")}\n\n`;
  const collected = await collectFile("a.txt", `${page(1)}${page(2)}${page(3)}`);
  expect(shown(collected).slice(0, 3)).toEqual([
    ["furniture", undefined, "Case 12 - A. Kov (Open Session)  Page 1"],
    [
      "turn",
      "JUDGE REY",
      "We begin with the first matter today, as was agreed among the parties and the registry last week.",
    ],
    [
      "turn",
      "MR. HOLT",
      "Thank you. I call the first of our witnesses and ask that the door be closed while he is speaking to the chamber, since he has been promised protection by it.",
    ],
  ]);
  expect(collected.blocks.filter(({ kind }) => kind === "furniture")).toHaveLength(3);
  expect(collected.notes).toHaveLength(2);
});

test("makes words that were divided at line ends whole, and leaves compounds alone", async () => {
  const { text } = await collectFile(
    "a.txt",
    `${"the people of the valley had always said that the moun-\ntains were closed in winter and that the mother-in-\nlaw of the mayor knew a way over them in every weather\nand at every hour of the day, if only she were asked it\n\n".repeat(4)}`,
  );
  expect(text).toContain("the mountains were closed");
  expect(text).toContain("mother-in-law");
});

test("cuts long paragraphs at the ends of sentences, and loses nothing", async () => {
  const sentence = "They walked for a long time and said nothing at all. ";
  const { text, blocks } = await collectFile("a.txt", sentence.repeat(300));
  expect(text).toBe(sentence.repeat(300).trim());
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocks.every(({ start, end }) => end - start <= 4_000 && text.slice(start, end).endsWith("."))).toBe(
    true,
  );
});

test("keeps site chrome and headers as furniture", async () => {
  const collected = await collectFile(
    "a.html",
    "<html><body><nav>Menu</nav><h1>Title</h1><p>Words.</p><footer>Imprint</footer></body></html>",
  );
  expect(shown(collected).map(([kind, , words]) => [kind, words])).toEqual([
    ["furniture", "Menu"],
    ["heading", "Title"],
    ["paragraph", "Words."],
    ["furniture", "Imprint"],
  ]);
});
