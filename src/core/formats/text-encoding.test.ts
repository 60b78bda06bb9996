import { expect, test } from "vitest";
import { utf8 } from "../base/index.ts";
import { encodeAs } from "./testing/encode-as.ts";
import { decodeText } from "./text-encoding.ts";

const russian = "Мы стояли у ворот до самого вечера, а потом нас увезли в город. Никто ничего не объяснял.";
const arabic = "وصلنا إلى القرية في الصباح، وكان الناس ينتظرون عند البئر. لم يتكلم أحد منهم.";
const french = "Le témoin a déclaré qu'il était très fatigué à l'époque, et que ça n'avait pas été demandé.";

function expectDecoded(bytes: Uint8Array, declared?: string) {
  const result = decodeText(bytes, declared);
  if (!result.ok) throw new Error("Not a text");
  return result.value;
}

test("names a byte order mark as stated and takes it away", () => {
  const marked = expectDecoded(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("café")]));
  expect(marked).toMatchObject({ text: "café", encoding: { name: "utf-8", sureness: "stated" } });
  const wide = expectDecoded(new Uint8Array([0xff, 0xfe, ...encodeAs("utf-16le", "да")]));
  expect(wide).toMatchObject({ text: "да", encoding: { name: "utf-16le", sureness: "stated" } });
});

test.each(["utf-16le", "utf-16be"] as const)("finds %s without a mark", (name) => {
  for (const text of [russian, arabic, french])
    expect(expectDecoded(encodeAs(name, text))).toMatchObject({
      text,
      encoding: { name, sureness: "certain" },
    });
});

test("tells the code pages of Russian, Arabic and French apart by their letters", () => {
  expect(expectDecoded(encodeAs("windows-1251", russian))).toMatchObject({
    text: russian,
    encoding: { name: "windows-1251", sureness: "likely" },
  });
  expect(expectDecoded(encodeAs("koi8-r", russian))).toMatchObject({
    text: russian,
    encoding: { name: "koi8-r", sureness: "likely" },
  });
  expect(expectDecoded(encodeAs("windows-1256", arabic))).toMatchObject({
    text: arabic,
    encoding: { name: "windows-1256", sureness: "likely" },
  });
  expect(expectDecoded(encodeAs("windows-1252", french))).toMatchObject({
    text: french,
    encoding: { name: "windows-1252" },
  });
});

test("tells a heading in Russian capitals from its other readings", () => {
  const text = "ПРОТОКОЛ СУДЕБНОГО ЗАСЕДАНИЯ ОТ ТРЕТЬЕГО МАРТА";
  expect(expectDecoded(encodeAs("windows-1251", text))).toMatchObject({
    text,
    encoding: { name: "windows-1251" },
  });
  expect(expectDecoded(encodeAs("koi8-r", text))).toMatchObject({ text, encoding: { name: "koi8-r" } });
});

test("believes a declaration that the bytes bear out, and no other", () => {
  expect(expectDecoded(encodeAs("windows-1251", "да"), "windows-1251").text).toBe("да");
  expect(expectDecoded(utf8("нет"), "windows-1251").text).toBe("нет");
  expect(expectDecoded(encodeAs("windows-1252", "déjà vu"), "utf-8").text).toBe("déjà vu");
});

test("reads UTF-8 with a damaged place as UTF-8 and says so", () => {
  const bytes = utf8(russian.repeat(3));
  bytes[9] = 0xff;
  const decoded = expectDecoded(bytes);
  expect(decoded.encoding).toEqual({ name: "utf-8", sureness: "likely" });
  expect(decoded.notes.join(" ")).toContain("could not be read");
});

test("says that a guess is a guess", () => {
  const decoded = expectDecoded(new Uint8Array([0x61, 0xe9, 0x62]));
  expect(decoded.encoding).toEqual({ name: "windows-1252", sureness: "guess" });
  expect(decoded.notes.join(" ")).toContain("is a guess");
});

test("brings line ends to one form and drops what nobody can see", () => {
  const decoded = expectDecoded(utf8("one\r\ntwo\rthree\u2028four\u0000\u0007 end\ufeff"));
  expect(decoded.text).toBe("one\ntwo\nthree\nfour end");
  expect(decoded.notes).toEqual(["3 control characters were dropped: no reader can see them."]);
});

test("leaves letters as they were written, composed or not", () => {
  const text = "e\u0301 é ﷺ ـــ";
  expect(expectDecoded(utf8(text)).text).toBe(text);
});

test.each([
  [
    "UTF-8 read as Windows-1252",
    "windows-1252",
    "Le témoin était fatigué, à l’époque, près de l’hôtel; déjà très âgé.",
  ],
  ["Russian read as Windows-1252", "windows-1252", "Мы стояли у ворот"],
] as const)("notices %s and saved again", (_, page, text) => {
  const wrong = new TextDecoder(page).decode(utf8(text));
  expect(expectDecoded(utf8(wrong)).notes.join(" ")).toContain("wrong encoding");
});

test("finds nothing wrong with running French, Russian and Arabic", () => {
  for (const text of [russian, arabic, french]) expect(expectDecoded(utf8(text)).notes).toEqual([]);
});

test("mentions signs that turn the order of letters around", () => {
  expect(expectDecoded(utf8("abc \u202e def")).notes.join(" ")).toContain("turn the order");
});

test("refuses bytes that are no text", () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 32);
  expect(decodeText(bytes)).toEqual({ ok: false, error: { type: "NotText" } });
});
