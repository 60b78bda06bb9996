import { expect, test } from "vitest";
import { languageOf, learnLanguages } from "./language.ts";

const english =
  "When the soldiers came to the village nobody had time to take anything, and so we left everything behind us.";
const russian =
  "Когда солдаты пришли в деревню, никто не успел ничего взять с собой, и мы оставили всё дома.";
const arabic = "عندما وصل الجنود إلى القرية لم يكن لدى أحد الوقت ليأخذ شيئا، فتركنا كل شيء خلفنا.";
const french =
  "Quand les soldats sont arrivés au village, personne n'a eu le temps de prendre quoi que ce soit, et nous avons tout laissé derrière nous.";

test.each([
  ["en", english],
  ["ru", russian],
  ["ar", arabic],
  ["fr", french],
  ["fa", "وقتی سربازان به روستا رسیدند هیچ کس فرصت نداشت چیزی با خود بردارد و ما همه چیز را گذاشتیم."],
  ["uk", "Коли солдати прийшли до села, ніхто не встиг нічого взяти із собою, і ми залишили все вдома."],
  ["tr", "Askerler köye geldiğinde kimsenin bir şey almaya vakti olmadı ve her şeyi arkamızda bıraktık."],
  ["he", "כאשר החיילים הגיעו לכפר לאיש לא היה זמן לקחת דבר והשארנו הכל מאחור."],
])("tells %s by its letters and words", (language, text) => {
  expect(learnLanguages([text], undefined).main).toBe(language);
});

test("lends short stretches the usual language of their script in the document", () => {
  const guide = learnLanguages([english.repeat(3), russian], undefined);
  expect(guide.main).toBe("en");
  expect(languageOf("Yes.", guide)).toBe("en");
  expect(languageOf("Да.", guide)).toBe("ru");
  expect(languageOf("12", guide)).toBe("en");
});

test("takes a long stretch out of the language around it where that is clear", () => {
  const guide = learnLanguages([english.repeat(4)], undefined);
  expect(languageOf(french.repeat(2), guide)).toBe("fr");
});

test("believes what the document states, and says und where nothing can be told", () => {
  expect(learnLanguages(["Hej."], "da").main).toBe("da");
  expect(learnLanguages(["Hm."], undefined).main).toBe("und");
});
