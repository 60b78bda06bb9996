import { addCode } from "../../src/app/codebook.ts";
import type { Desk } from "../../src/app/desk.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { attachRecording } from "../../src/app/originals-shown.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { nodeCrypto } from "../../src/node/store/index.ts";
import { enterBytes, must } from "../support/working-study.ts";
import { spokenWav, wallPng } from "./media-files.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

/** A study with a recording and a picture as sources, a transcript with its recording, and one whose recording is broken. */
export interface MediaStudy {
  readonly study: ServedStudy;
  readonly talk: RecordId;
  readonly wall: RecordId;
  readonly heard: RecordId;
  readonly broken: RecordId;
}

const captions = `WEBVTT

00:00:00.000 --> 00:00:01.000
<v Guest>We left before the snow came.
`;

/** Serve it. */
export async function serveMediaStudy(): Promise<MediaStudy> {
  const ids: RecordId[] = [];
  const study = await serveStudy(async (deps) => {
    const me = foundStudy(deps.open, deps.randomBytes, { title: "A study to hear", founder: "Mara Venn" });
    const desk: Desk = { ...deps, me };
    ids.push(await enterBytes(desk, "Talk", spokenWav()), await enterBytes(desk, "Wall", wallPng()));
    const heard = await enterBytes(desk, "Captions, heard", new TextEncoder().encode(`${captions}\n`));
    must(
      attachRecording(
        desk,
        { source: heard, name: "b.wav", base64: Buffer.from(spokenWav()).toString("base64") },
        nodeCrypto.sha256,
      ),
    );
    const broken = await enterBytes(desk, "Captions", new TextEncoder().encode(captions));
    const base64 = Buffer.from("RIFF\0\0\0\0WAVEfmt and nothing more").toString("base64");
    must(attachRecording(desk, { source: broken, name: "a.wav", base64 }, nodeCrypto.sha256));
    ids.push(heard, broken);
    for (const name of ["Fear", "Flag"]) must(addCode(desk, { name }));
    return new Map();
  });
  const [talk, wall, heard, broken] = ids;
  if (talk === undefined || wall === undefined || heard === undefined || broken === undefined)
    throw new Error("Nothing entered");
  return { study, talk, wall, heard, broken };
}
