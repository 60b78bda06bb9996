export { barePicture } from "./bare-picture.ts";
export { isFilm } from "./film.ts";
export {
  clockText,
  type MediaFacts,
  type MediaFormat,
  mediaFormats,
  type PagesFacts,
  type PictureFacts,
  type ReadMedia,
  type SoundFacts,
} from "./media-facts.ts";
export { mediaFormat, readMedia } from "./read-media.ts";
export { recordingFormat } from "./recording-format.ts";
export { wavPeaks } from "./wav-peaks.ts";
