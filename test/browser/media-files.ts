import { pngOf, wavOf } from "../../src/core/formats/media/testing/build-media.ts";

/** Twelve seconds that swell and fall as speech does. */
export function spokenWav(): Uint8Array {
  const loudness = Array.from({ length: 120 }, (_, tenth) => {
    const word = Math.abs(Math.sin(tenth * 0.7)) * Math.abs(Math.sin(tenth * 0.11));
    return tenth % 37 < 6 ? 0.02 : 0.1 + 0.8 * word;
  });
  return wavOf(loudness);
}

/** A picture of 640 by 400 pixels. */
export function wallPng(): Uint8Array {
  return pngOf(640, 400);
}
