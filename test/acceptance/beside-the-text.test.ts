import { describe, expect, test } from "vitest";
import { attachRecording, destroyRecording, readOriginal } from "../../src/app/originals-shown.ts";
import { readSource } from "../../src/app/read-source.ts";
import { linkTranslation, textsBeside, unlinkTranslation } from "../../src/app/translations.ts";
import { undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import { recordingFormat } from "../../src/core/formats/index.ts";
import { original } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { enterText, must, newWorkingStudy } from "../support/working-study.ts";

const sound = new TextEncoder().encode("OggS and then the voices");
const base64 = Buffer.from(sound).toString("base64");

function refusal(result: {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}): string | undefined {
  return result.ok ? undefined : result.error?.code;
}

describe("texts that belong together", () => {
  test("stand beside each other from both sides, and beside the other translations of the same", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const said = await enterText(desk, "Said", "Q: And?\nA: We left by night.");
    const english = await enterText(desk, "English", "Q: And then?\nA: They left at night.");
    const russian = await enterText(desk, "Russian", "Q: И потом?\nA: Ушли ночью.");
    must(linkTranslation(desk, { source: english, of: said }));
    must(linkTranslation(desk, { source: russian, of: said }));
    const beside = (of: typeof said) =>
      textsBeside(desk.open.study, of).map(({ title, is }) => `${is} ${title}`);
    expect(beside(said)).toEqual(["translation English", "translation Russian"]);
    expect(beside(english)).toEqual(["original Said", "sibling Russian"]);
    must(unlinkTranslation(desk, { source: english, of: said }));
    expect(beside(english)).toEqual([]);
    expect(undo(desk).act).toBe("unlink-translation");
    expect(beside(said)).toEqual(["translation English", "translation Russian"]);
    must(withdrawSource(desk, { source: said, reason: "consent-withdrawn" }));
    expect(beside(english)).toEqual([]);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("never go round in a circle, nor is a text its own translation", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const one = await enterText(desk, "One", "The first text.");
    const two = await enterText(desk, "Two", "The second text.");
    must(linkTranslation(desk, { source: two, of: one }));
    expect(refusal(linkTranslation(desk, { source: one, of: one }))).toBe("translates-itself");
    expect(refusal(linkTranslation(desk, { source: one, of: two }))).toBe("translates-itself");
  });
});

describe("a recording beside its transcript", () => {
  test("is kept encrypted like every original, read back byte for byte, and replaced by a later one", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterText(desk, "Call", "A: We left by night.");
    must(attachRecording(desk, { source, name: "call.ogg", base64 }, nodeCrypto.sha256));
    expect(must(readSource(desk, { source })).originals).toEqual({
      vaultOpen: true,
      pages: false,
      recording: true,
      picture: false,
    });
    expect(must(readOriginal(desk, { source, which: "recording" }))).toEqual({ format: "audio-ogg", base64 });
    expect(verifyStudy(desk.open).findings).toEqual([]);
    const other = Buffer.from("fLaC other voices").toString("base64");
    must(attachRecording(desk, { source, name: "call.flac", base64: other }, nodeCrypto.sha256));
    expect(must(readOriginal(desk, { source, which: "recording" })).base64).toBe(other);
    expect(desk.open.vault?.store.all(original)).toHaveLength(2);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("goes when it is destroyed, and with its source when that is withdrawn", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterText(desk, "Call", "A: We left by night.");
    must(attachRecording(desk, { source, name: "call.ogg", base64 }, nodeCrypto.sha256));
    must(destroyRecording(desk, { source }));
    expect(refusal(readOriginal(desk, { source, which: "recording" }))).toBe("not-found");
    must(attachRecording(desk, { source, name: "call.ogg", base64 }, nodeCrypto.sha256));
    must(withdrawSource(desk, { source, reason: "risk" }));
    expect(desk.open.vault?.store.all(original)).toEqual([]);
    expect(verifyStudy(desk.open).findings).toEqual([]);
  });

  test("is refused where it is no sound, and where the vault is locked", async () => {
    const desk = newWorkingStudy(temporaryFolder());
    const source = await enterText(desk, "Call", "A: We left by night.");
    const words = Buffer.from("Only words").toString("base64");
    const attach = (content: string) =>
      refusal(attachRecording(desk, { source, name: "call", base64: content }, nodeCrypto.sha256));
    expect(attach(words)).toBe("not-a-recording");
    expect(attach("not base64")).toBe("not-a-recording");
    const locked = { ...desk, open: { ...desk.open, vault: undefined } };
    expect(refusal(readOriginal(locked, { source, which: "recording" }))).toBe("vault-locked");
    expect(refusal(attachRecording(locked, { source, name: "a", base64 }, nodeCrypto.sha256))).toBe(
      "vault-locked",
    );
  });

  test.each([
    ["ID3\u0003", "audio-mpeg"],
    ["\u00ff\u00fb\u0090", "audio-mpeg"],
    ["RIFF\0\0\0\0WAVE", "audio-wav"],
    ["\0\0\0 ftypM4A ", "audio-mp4"],
    ["\u001a\u0045\u00df\u00a3", "audio-webm"],
    ["%PDF-1.4", undefined],
    ["", undefined],
  ])("is known by how it begins: %j", (begins, format) => {
    expect(recordingFormat(Uint8Array.from(begins, (letter) => letter.charCodeAt(0)))).toBe(format);
  });
});
