import { describe, expect, test } from "vitest";
import { russianForms, russianLemmas } from "./russian-forms.ts";

describe("russianForms", () => {
  // The singular paradigms as school grammars print them: genitive, dative, accusative, instrumental, prepositional.
  test.each([
    ["иван", "ивана ивану ивана иваном иване"],
    ["сергей", "сергея сергею сергея сергеем сергее"],
    ["юрий", "юрия юрию юрия юрием юрии"],
    ["игорь", "игоря игорю игоря игорем игоре"],
    ["лев", "льва льву льва львом льве"],
    ["павел", "павла павлу павла павлом павле"],
    ["илья", "ильи илье илью ильёй илье"],
    ["никита", "никиты никите никиту никитой никите"],
    ["мария", "марии марии марию марией марии"],
    ["любовь", "любови любови любовь любовью любови"],
    ["ольга", "ольги ольге ольгу ольгой ольге"],
    ["сомов", "сомова сомову сомова сомовым сомове"],
    ["сомова", "сомовой сомовой сомову сомовой сомовой"],
    ["ганский", "ганского ганскому ганского ганским ганском"],
    ["ганская", "ганской ганской ганскую ганской ганской"],
    ["толстой", "толстого толстому толстого толстым толстом"],
    ["кузьмич", "кузьмича кузьмичу кузьмича кузьмичом кузьмиче"],
    ["иванович", "ивановича ивановичу ивановича ивановичем ивановиче"],
    ["андреевна", "андреевны андреевне андреевну андреевной андреевне"],
    ["заяц", "зайца зайцу зайца зайцем зайце"],
    ["орёл", "орла орлу орла орлом орле"],
    ["воробей", "воробья воробью воробья воробьём воробье"],
    ["боец", "бойца бойцу бойца бойцом бойце"],
  ])("declines %s", (name, cases) => {
    const forms = russianForms(name);
    expect(cases.split(" ").filter((form) => !forms.has(form))).toEqual([]);
  });

  test.each([
    ["сомов", "сомовы сомовых сомовым сомовыми"],
    ["ганский", "ганские ганских ганским ганскими"],
    ["коваль", "ковали ковалей ковалям ковалями"],
  ])("gives %s the plural of a family", (name, cases) => {
    const forms = russianForms(name);
    expect(cases.split(" ").filter((form) => !forms.has(form))).toEqual([]);
  });

  test.each(["шевченко", "хаддури", "черных", "живаго", "дюма"])(
    "keeps %s as it is among its forms",
    (name) => {
      expect(russianForms(name).has(name)).toBe(true);
    },
  );

  test("contracts a patronymic as speech does", () => {
    expect([...russianForms("иванович")]).toEqual(expect.arrayContaining(["иваныч", "иванычу"]));
  });
});

test("russianLemmas leads each case form back to its nominative", () => {
  for (const [form, nominative] of [
    ["халидом", "халид"],
    ["леилои", "леила"],
    ["леилу", "леила"],
    ["сергея", "сергеи"],
    ["ганского", "гански"],
    ["зухрои", "зухра"],
    ["мариеи", "мария"],
  ] as const) {
    expect(russianLemmas(form)).toContain(nominative);
  }
});
