import { zlibSync } from "fflate";
import { concatBytes } from "../../../base/index.ts";

/** Letters of Latin-1 as bytes. */
export function letters(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A whole number, the least byte first. */
export function least(value: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** A whole number, the greatest byte first. */
export function greatest(value: number, size: number): Uint8Array {
  return least(value, size).reverse();
}

/** A WAVE of 16 bits: loudness 0 to 1 in each tenth of a second; what its header says can be made false. */
export function wavOf(
  loudness: readonly number[],
  { channels = 1, hertz = 8000, stated }: { channels?: number; hertz?: number; stated?: number } = {},
): Uint8Array {
  const each = (hertz / 10) * channels;
  const samples = new Int16Array(loudness.length * each);
  loudness.forEach((level, tenth) => {
    for (let at = 0; at < each; at++)
      samples[tenth * each + at] = Math.sin(((at / channels) * 2 * Math.PI * 220) / hertz) * level * 32_000;
  });
  const data = new Uint8Array(samples.buffer);
  const form = concatBytes(
    least(1, 2),
    least(channels, 2),
    least(hertz, 4),
    least(hertz * channels * 2, 4),
    least(channels * 2, 2),
    least(16, 2),
  );
  return concatBytes(
    letters("RIFF"),
    least(36 + data.length, 4),
    letters("WAVEfmt "),
    least(16, 4),
    form,
    letters("data"),
    least(stated ?? data.length, 4),
    data,
  );
}

/** An MP3 of silent frames (MPEG 1, layer 3, 64 kbit/s, 44.1 kHz, one channel), with a count of frames where one is given. */
export function mp3Of(frames: number, stated?: number): Uint8Array {
  const frame = new Uint8Array(208);
  frame.set([0xff, 0xfb, 0x50, 0xc0]);
  const head = frame.slice();
  head.set(letters("Xing"), 21);
  head.set(greatest(1, 4), 25);
  head.set(greatest(stated ?? 0, 4), 29);
  const tag = concatBytes(letters("ID3\x04\0\0"), new Uint8Array([0, 0, 0, 20]), new Uint8Array(20));
  const all = Array.from({ length: frames }, () => frame);
  return concatBytes(tag, ...(stated === undefined ? [] : [head]), ...all);
}

function box(name: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = concatBytes(...parts);
  return concatBytes(greatest(body.length + 8, 4), letters(name), body);
}

/** An M4A of `samples` samples of ten bytes; what its tables say of them can be made false. */
export function m4aOf(
  samples: number,
  {
    statedLength = samples * 1024,
    statedSamples = samples,
    isFilm = false,
  }: { statedLength?: number; statedSamples?: number; isFilm?: boolean } = {},
): Uint8Array {
  const zeros = (size: number): Uint8Array => new Uint8Array(size);
  const entry = box(
    "mp4a",
    zeros(16),
    greatest(2, 2),
    greatest(16, 2),
    zeros(4),
    greatest(44_100, 2),
    zeros(2),
  );
  const table = box(
    "stbl",
    box("stsd", zeros(4), greatest(1, 4), entry),
    box("stts", zeros(4), greatest(1, 4), greatest(statedSamples, 4), greatest(1024, 4)),
    box("stsz", zeros(4), greatest(10, 4), greatest(statedSamples, 4)),
  );
  const media = box(
    "mdia",
    box("mdhd", zeros(12), greatest(44_100, 4), greatest(statedLength, 4), zeros(4)),
    box("hdlr", zeros(8), letters("soun"), zeros(12)),
    box("minf", table),
  );
  const pictures = box("trak", box("mdia", box("hdlr", zeros(8), letters("vide"), zeros(12))));
  return concatBytes(
    box("ftyp", letters("M4A "), zeros(4)),
    box("moov", ...(isFilm ? [pictures] : []), box("trak", media)),
    box("mdat", zeros(samples * 10)),
  );
}

/** An Ogg of Opus packets of 20 ms, fifty a page; where its last page says the sound has come to can be made false. */
export function oggOf(pages: number, statedSamples?: number): Uint8Array {
  const page = (index: number, reached: number, packets: readonly Uint8Array[]): Uint8Array =>
    concatBytes(
      letters("OggS\0"),
      new Uint8Array([index === 0 ? 2 : 0]),
      least(reached, 8),
      least(7, 4),
      least(index, 4),
      least(0, 4),
      new Uint8Array([packets.length, ...packets.map(({ length }) => length)]),
      ...packets,
    );
  const head = concatBytes(
    letters("OpusHead\x01"),
    new Uint8Array([1]),
    least(312, 2),
    least(48_000, 4),
    new Uint8Array(3),
  );
  const packet = new Uint8Array(40);
  // 20 ms of CELT, one frame.
  packet[0] = 31 << 3;
  const sound = Array.from({ length: pages }, (_, index) =>
    page(
      index + 2,
      index === pages - 1 ? (statedSamples ?? pages * 48_000) : (index + 1) * 48_000,
      Array.from({ length: 50 }, () => packet),
    ),
  );
  return concatBytes(page(0, 0, [head]), page(1, 0, [letters("OpusTags")]), ...sound);
}

/** A grey PNG, lighter from left to right, with a comment of its own. */
export function pngOf(
  width: number,
  height: number,
  stated: { width?: number; height?: number } = {},
): Uint8Array {
  const chunk = (name: string, body: Uint8Array): Uint8Array => {
    const named = concatBytes(letters(name), body);
    return concatBytes(greatest(body.length, 4), named, greatest(crcOf(named), 4));
  };
  const head = concatBytes(
    greatest(stated.width ?? width, 4),
    greatest(stated.height ?? height, 4),
    new Uint8Array([8, 0, 0, 0, 0]),
  );
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      rows[row * (width + 1) + column + 1] = 40 + (200 * column) / width;
  return concatBytes(
    letters("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    chunk("tEXt", letters("Comment\0taken at the house of Zulvarikhan")),
    chunk("IDAT", zlibSync(rows)),
    chunk("IEND", new Uint8Array()),
  );
}

/** The segments of a JPEG with an Exif block; its pixels are none. */
export function jpegOf(width: number, height: number, orientation: number): Uint8Array {
  const segment = (marker: number, body: Uint8Array): Uint8Array =>
    concatBytes(new Uint8Array([0xff, marker]), greatest(body.length + 2, 2), body);
  const entry = (tag: number, value: number): Uint8Array =>
    concatBytes(least(tag, 2), least(3, 2), least(1, 4), least(value, 4));
  const tiff = concatBytes(
    letters("II*\0"),
    least(8, 4),
    least(2, 2),
    entry(0x0100, width),
    entry(0x0112, orientation),
    least(0, 4),
    letters("GPS 36.34 43.13"),
  );
  const frame = concatBytes(
    new Uint8Array([8]),
    greatest(height, 2),
    greatest(width, 2),
    new Uint8Array([1, 1, 17, 0]),
  );
  return concatBytes(
    new Uint8Array([0xff, 0xd8]),
    segment(0xe0, letters("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    segment(0xe1, concatBytes(letters("Exif\0\0"), tiff)),
    segment(0xfe, letters("taken at the house of Zulvarikhan")),
    segment(0xc0, frame),
    segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0])),
    new Uint8Array([1, 2, 3, 0xff, 0xd9]),
    letters("a second picture with its own notes"),
  );
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
