import { expect, test } from "vitest";
import type { Said } from "../../app/views.ts";
import { prepareLanguage } from "./index.ts";
import { refusalIn } from "./refusal-words.ts";
import { saidIn } from "./said-words.ts";

prepareLanguage("ar");

const years = (count: number): Said => ({ code: "time-years", values: { count }, text: `${count} years` });

test("a sentence is said in Arabic by its code, with the study's own words in their direction", () => {
  const within = (count: number): string =>
    saidIn("ar", { code: "range-within", values: { said: "x", time: years(count) }, text: "" });
  expect([1, 2, 5, 11].map(within)).toEqual(
    ["سنة", "سنتين", "5 سنوات", "11 سنة"].map((time) => `\u2068x\u2069، خلال ${time}`),
  );
});

test("figures are written as the page writes them elsewhere", () => {
  const drawn = { figure: "error", share: 0.004 } as const;
  const ran: Said = { code: "ran-drawn", values: { runs: 10_240, seed: "7", drawn }, text: "Computed …" };
  expect(saidIn("ar", ran)).toBe("حُسب من 10,240 محاكاة ببذرة \u20687\u2069؛ خطأ مونت كارلو 0.4 نقطة.");
  expect(saidIn("en", ran)).toBe("Computed …");
});

test("what somebody wrote stays as it is", () => {
  expect(saidIn("ar", { code: "own", values: { words: "As told." }, text: "As told." })).toBe("As told.");
});

test("what is wrong with a question is said behind that it is, its signs in the order in which they are typed", () => {
  const end: Said = { code: "asked-end", values: {}, text: "the end" };
  const problem: Said = { code: "asked-expected-comparison", values: { met: end }, text: "Write = …" };
  const why: Said = { code: "asked-at-sign", values: { problem, sign: 6 }, text: "Write = … (at sign 6)" };
  const refused = { code: "question-unclear", text: why.text, why } as const;
  expect(refusalIn("en", refused).text).toBe(why.text);
  expect(refusalIn("ar", refused).text).toBe(
    "لا يمكن قراءة هذا السؤال. اكتب \u2066=\u2069 أو \u2066!=\u2069 قبل آخر السؤال، وللتاريخ \u2066>=\u2069 أو \u2066<=\u2069. (عند العلامة 6)",
  );
});
