import { useEffect, useState } from "react";
import type { SoundView } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import type { HeldOriginal } from "../state/originals.ts";
import { call } from "../state/session.ts";

/** How many stretches a wave is drawn with where the browser decodes the sound. */
const peakCount = 1200;
/** Decoding is for the eye alone, so few samples a second are enough. */
const drawnHertz = 8000;
/** What may be decoded at one go, in bytes of samples; an MP3 is decoded in pieces. */
const mostDecoded = 300_000_000;
const pieceBytes = 2_000_000;

/** What is known of a recording, and how loud it is from beginning to end. */
export interface Sound {
  readonly known: SoundView | undefined;
  /** 0 to 255; `none` where the recording cannot be drawn. */
  readonly peaks: readonly number[] | "none" | undefined;
}

/** Ask what a recording is, and decode it for its wave where the program does not know it. */
export function useSound(source: RecordId, held: HeldOriginal | undefined): Sound {
  const [known, setKnown] = useState<SoundView>();
  const [peaks, setPeaks] = useState<Sound["peaks"]>();
  useEffect(() => {
    if (held === undefined) return;
    let gone = false;
    void call("soundOf", { source }).then(async (answer) => {
      if (gone) return;
      const found = answer.ok ? answer.value : { notes: [answer.error.text] };
      setKnown(found);
      const drawn = found.peaks ?? (await decodedPeaks(held, found).catch(() => undefined));
      if (!gone) setPeaks(drawn ?? "none");
    });
    return () => {
      gone = true;
      setPeaks(undefined);
    };
  }, [source, held]);
  return { known, peaks };
}

async function decodedPeaks(held: HeldOriginal, known: SoundView): Promise<readonly number[] | undefined> {
  const { durationMs, hertz = 48_000, channels = 2 } = known;
  const isMpeg = held.format === "audio-mpeg";
  const decoded = durationMs === undefined ? undefined : (durationMs / 1000) * hertz * channels * 4;
  if (!isMpeg && (decoded === undefined || decoded > mostDecoded)) return undefined;
  const pieces = isMpeg ? piecesOf(held.bytes) : [held.bytes];
  const peaks: number[] = [];
  for (const piece of pieces) {
    const count = Math.max(1, Math.round((peakCount * piece.length) / held.bytes.length));
    const context = new OfflineAudioContext(1, 1, drawnHertz);
    // The bytes are given away to be decoded, so a copy is.
    const sound = await context.decodeAudioData(piece.slice().buffer);
    peaks.push(...loudest(sound.getChannelData(0), count));
  }
  const most = peaks.reduce((one, other) => Math.max(one, other), 0);
  return peaks.map((each) => (most === 0 ? 0 : Math.round((each / most) * 255)));
}

// The frames of an MP3 stand each for itself, so it can be cut anywhere: a decoder finds the next frame.
function piecesOf(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(bytes.length / pieceBytes);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes));
}

function loudest(samples: Float32Array, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * samples.length) / count);
    const until = Math.floor(((at + 1) * samples.length) / count);
    let peak = 0;
    for (let sample = from; sample < until; sample++) peak = Math.max(peak, Math.abs(samples[sample] ?? 0));
    return peak;
  });
}
