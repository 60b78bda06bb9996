import { type WavSamples, wavSamples } from "./wav.ts";

/** The samples looked at in each stretch; a loud one is not missed in a word, and the time does not grow with the file. */
const mostSamples = 400;

/**
 * How loud each of `count` equal stretches of a WAVE file is, 0 to 255; `undefined` where its samples are packed.
 *
 * The loudest stretch is 255: a talk recorded too softly is seen as well as one that is not.
 */
export function wavPeaks(bytes: Uint8Array, count: number): readonly number[] | undefined {
  const samples = wavSamples(bytes);
  const width = samples.bitsPerSample / 8;
  if (!samples.isPlain || (samples.isFloat && width < 4)) return undefined;
  const total = Math.floor((samples.end - samples.start) / (width * samples.channels));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const loudness = Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * total) / count);
    const until = Math.max(from + 1, Math.floor(((index + 1) * total) / count));
    return loudest(view, samples, from, Math.min(total, until));
  });
  const most = Math.max(...loudness);
  return loudness.map((each) => (most === 0 ? 0 : Math.round((each / most) * 255)));
}

function loudest(view: DataView, samples: WavSamples, from: number, until: number): number {
  const frame = (samples.bitsPerSample / 8) * samples.channels;
  const step = Math.max(1, Math.floor((until - from) / mostSamples));
  let peak = 0;
  for (let at = from; at < until; at += step)
    peak = Math.max(peak, Math.abs(sampleAt(view, samples, samples.start + at * frame)));
  return peak;
}

// The first channel alone: both hear the same room.
function sampleAt(view: DataView, { bitsPerSample, isFloat }: WavSamples, at: number): number {
  if (isFloat) {
    const value = bitsPerSample === 64 ? view.getFloat64(at, true) : view.getFloat32(at, true);
    return Number.isFinite(value) ? Math.min(1, Math.abs(value)) : 0;
  }
  if (bitsPerSample === 8) return (view.getUint8(at) - 128) / 128;
  if (bitsPerSample === 16) return view.getInt16(at, true) / 32_768;
  if (bitsPerSample === 24) return view.getInt8(at + 2) / 128 + view.getUint16(at, true) / 8_388_608;
  return view.getInt32(at, true) / 2_147_483_648;
}
