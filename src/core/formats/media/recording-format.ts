/** What kind of sound a file holds, by how it begins; `undefined` where it is none that a browser plays. */
export function recordingFormat(bytes: Uint8Array): string | undefined {
  const begins = (at: number, mark: string): boolean =>
    [...mark].every((letter, each) => bytes[at + each] === letter.charCodeAt(0));
  if (begins(0, "ID3") || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return "audio-mpeg";
  if (begins(0, "RIFF") && begins(8, "WAVE")) return "audio-wav";
  if (begins(0, "OggS")) return "audio-ogg";
  if (begins(0, "fLaC")) return "audio-flac";
  if (begins(4, "ftyp")) return "audio-mp4";
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return "audio-webm";
  return undefined;
}
