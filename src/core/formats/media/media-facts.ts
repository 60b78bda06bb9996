/** The forms of recordings and pictures that are read. */
export const mediaFormats = [
  "audio-wav",
  "audio-mpeg",
  "audio-mp4",
  "audio-ogg",
  "picture-png",
  "picture-jpeg",
] as const;

/** One of the forms of recordings and pictures that are read. */
export type MediaFormat = (typeof mediaFormats)[number];

/** What the header of a recording says, held against what the file holds. */
export interface SoundFacts {
  readonly is: "sound";
  readonly format: MediaFormat;
  /** How long the sound is that the file holds, in milliseconds. */
  readonly durationMs: number;
  readonly channels: number;
  /** Samples a second. */
  readonly hertz: number;
}

/** What the header of a picture says. */
export interface PictureFacts {
  readonly is: "picture";
  readonly format: MediaFormat;
  /** In pixels, as the picture is seen: once it is turned the way its camera was held. */
  readonly width: number;
  readonly height: number;
}

/** Pages that have no words, such as a scan. */
export interface PagesFacts {
  readonly is: "pages";
  readonly format: "pdf";
  readonly count: number;
}

/** A recording, a picture, or pages without words, as they were read. */
export type MediaFacts = SoundFacts | PictureFacts | PagesFacts;

/** A recording or a picture, with what is to be said of it, one sentence each. */
export interface ReadMedia<Facts extends MediaFacts = MediaFacts> {
  readonly facts: Facts;
  readonly notes: readonly string[];
}

/** Say a length as people do: `1:02:03`. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (part: number): string => String(part).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const within = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? within : `${Math.floor(minutes / 60)}:${within}`;
}

/**
 * What to say where a file states another length than it holds; nothing where the two agree.
 *
 * A player counts in frames and a writer may round, so a second or one part in fifty is no contradiction.
 */
export function lengthNotes(statedMs: number | undefined, heldMs: number): readonly string[] {
  if (statedMs === undefined) return [];
  if (Math.abs(statedMs - heldMs) <= Math.max(1000, heldMs / 50)) return [];
  const why = statedMs > heldMs ? "it was cut short, or its header is false" : "its header is false";
  return [
    `The file states a length of ${clockText(statedMs)} and holds ${clockText(heldMs)} of sound: ${why}.`,
  ];
}
