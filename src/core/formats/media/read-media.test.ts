import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "../../base/index.ts";
import { read } from "../testing/build-files.ts";
import { barePicture, isFilm, mediaFormat, mediaFormats, readMedia, wavPeaks } from "./index.ts";
import { jpegOf, letters, m4aOf, mp3Of, oggOf, pngOf, wavOf } from "./testing/build-media.ts";

function readBytes(bytes: Uint8Array) {
  const format = mediaFormat(bytes);
  if (format === undefined) throw new Error("Neither sound nor picture");
  return readMedia(format, bytes);
}

const tenSeconds = Array.from({ length: 100 }, () => 0.5);

describe("the tracks of a recording", () => {
  test("tell a film from a sound", () => {
    expect(isFilm(m4aOf(431, { isFilm: true }))).toBe(true);
    expect(isFilm(letters("\x1a\x45\xdf\xa3 webm V_VP9 A_OPUS"))).toBe(true);
    const sounds = [m4aOf(431), wavOf(tenSeconds), letters("\x1a\x45\xdf\xa3 webm A_OPUS"), letters("V_VP9")];
    expect(sounds.map(isFilm)).toEqual([false, false, false, false]);
  });

  test("are read of no film that is damaged", () => {
    const film = m4aOf(3, { isFilm: true });
    for (let length = 0; length < 200; length++) expect(typeof isFilm(film.slice(0, length))).toBe("boolean");
  });

  test("beside its sound are no matter of it: a film is as long as that", () => {
    const read = readBytes(m4aOf(431, { isFilm: true }));
    expect(read).toMatchObject({ ok: true, value: { facts: { durationMs: 10_008 }, notes: [] } });
  });
});

describe("the header of a recording", () => {
  test.each([
    ["wav", wavOf(tenSeconds, { channels: 2, hertz: 16_000 }), "audio-wav", 10_000, 2, 16_000],
    ["mp3", mp3Of(383), "audio-mpeg", 10_005, 1, 44_100],
    ["mp3 that counts its frames", mp3Of(383, 383), "audio-mpeg", 10_005, 1, 44_100],
    ["m4a", m4aOf(431), "audio-mp4", 10_008, 2, 44_100],
    ["ogg", oggOf(10), "audio-ogg", 9994, 1, 48_000],
  ])(
    "of %s says how long, how many channels and samples",
    (_, bytes, format, durationMs, channels, hertz) => {
      expect(readBytes(bytes)).toEqual({
        ok: true,
        value: { facts: { is: "sound", format, durationMs, channels, hertz }, notes: [] },
      });
    },
  );

  test.each([
    ["wav", wavOf(tenSeconds, { stated: 160_000_000 }), "2:46:40"],
    ["mp3", mp3Of(383, 400_000), "2:54:09"],
    ["m4a by its length", m4aOf(431, { statedLength: 44_100 * 7200 }), "2:00:00"],
    ["ogg", oggOf(10, 48_000 * 7200), "2:00:00"],
  ])("of %s with a false length is held against the sound that is there", (_, bytes, stated) => {
    const result = readBytes(bytes);
    if (!result.ok || result.value.facts.is !== "sound") throw new Error("refused");
    expect(result.value.facts.durationMs).toBeGreaterThan(9900);
    expect(result.value.facts.durationMs).toBeLessThan(10_100);
    expect(result.value.notes).toEqual([
      `The file states a length of ${stated} and holds 00:10 of sound: it was cut short, or its header is false.`,
    ]);
  });

  test("of m4a whose tables promise more samples than there are is held against the bytes", () => {
    const result = readBytes(m4aOf(431, { statedSamples: 431_000, statedLength: 431_000 * 1024 }));
    expect(result).toMatchObject({ ok: true, value: { facts: { durationMs: 10_008 } } });
  });

  test("of a recorder that was switched off in the midst says that its length was counted", () => {
    const result = readBytes(wavOf(tenSeconds, { stated: 0xffffffff }));
    expect(result).toMatchObject({
      ok: true,
      value: { facts: { durationMs: 10_000 }, notes: [expect.stringContaining("does not state")] },
    });
  });

  test("without a sample, a channel or a second is refused by name", () => {
    const refused = { ok: false, error: { type: "Damaged", kind: "recording" } };
    expect(readBytes(wavOf([]))).toEqual(refused);
    expect(readBytes(wavOf(tenSeconds, { channels: 0 }))).toEqual(refused);
    expect(readBytes(concatBytes(letters("ID3\x04\0\0\x7f\x7f\x7f\x7f"), new Uint8Array(500)))).toEqual(
      refused,
    );
    expect(readBytes(oggOf(0))).toEqual(refused);
    expect(readBytes(m4aOf(0))).toEqual(refused);
  });
});

describe("a picture", () => {
  test("is as wide and high as it is seen", () => {
    const facts = (bytes: Uint8Array) => readBytes(bytes);
    expect(facts(pngOf(40, 30))).toMatchObject({ ok: true, value: { facts: { width: 40, height: 30 } } });
    expect(facts(jpegOf(40, 30, 1))).toMatchObject({ ok: true, value: { facts: { width: 40, height: 30 } } });
    expect(facts(jpegOf(40, 30, 6))).toMatchObject({ ok: true, value: { facts: { width: 30, height: 40 } } });
  });

  test("that claims more pixels than a machine has room for is refused", () => {
    expect(readBytes(pngOf(4, 4, { width: 60_000, height: 60_000 }))).toEqual({
      ok: false,
      error: { type: "TooManyPixels", width: 60_000, height: 60_000, maxPixels: 100_000_000 },
    });
  });

  test("is shown without what its camera wrote beside it, and the right way up", () => {
    for (const bytes of [pngOf(40, 30), jpegOf(40, 30, 6)]) {
      const bare = barePicture(bytes);
      const [before, after] = [bytes, bare].map((each) => Buffer.from(each).toString("latin1"));
      expect(before).toContain("Zulvarikhan");
      expect(after).not.toMatch(/Zulvarikhan|GPS|second picture/);
      expect(readBytes(bare)).toEqual(readBytes(bytes));
    }
  });
});

test("how loud a recording is, stretch by stretch", () => {
  expect(wavPeaks(wavOf([0, 1, 0.5, 0]), 4)).toEqual([0, 255, 128, 0]);
  expect(wavPeaks(wavOf([1, 1], { stated: 4_000_000_000 }), 2)).toEqual([255, 255]);
});

test("a recording enters as a document without words that says what it holds", async () => {
  const result = await read("talk.txt", wavOf(tenSeconds));
  expect(result).toMatchObject({
    ok: true,
    value: { format: "audio-wav", paragraphs: [], media: { is: "sound", durationMs: 10_000 } },
  });
});

const samples = [wavOf([0.5, 0.5]), mp3Of(20, 20), m4aOf(20), oggOf(2), pngOf(9, 9), jpegOf(9, 9, 3)];

test("whatever bytes stand in a header, reading ends with facts that are finite or with a reason", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(900), fc.nat(255)), { maxLength: 12 }),
      fc.nat(1000),
      (bytes, changes, cut) => {
        const changed = bytes.slice(0, Math.max(12, bytes.length - cut));
        for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
        for (const format of mediaFormats) {
          const result = readMedia(format, changed);
          if (!result.ok) expect(["Damaged", "TooManyPixels"]).toContain(result.error.type);
          else if (result.value.facts.is === "sound") {
            expect(Number.isSafeInteger(result.value.facts.durationMs)).toBe(true);
            expect(result.value.facts.durationMs).toBeGreaterThan(0);
          }
        }
        barePicture(changed);
        if (mediaFormat(changed) === "audio-wav" && readMedia("audio-wav", changed).ok)
          expect(wavPeaks(changed, 10) ?? []).not.toContain(Number.NaN);
      },
    ),
    { numRuns: 400 },
  );
});
