const megabyte = 1024 * 1024;

/** The largest file that the page may hand over, in bytes. */
export const mostUploadBytes = 64 * megabyte;

/** Enough for any form and list of the page, in bytes; parsing so much does not hold anybody up. */
export const mostFormBytes = 2 * megabyte;

/** The calls that carry a text, a file, or decisions on every name of a text. */
const larger: Readonly<Record<string, number>> = {
  attachRecording: mostUploadBytes,
  correctText: mostUploadBytes,
  lookAtCodebook: 30 * megabyte,
  importCodebook: 30 * megabyte,
  keepNamesDraft: 16 * megabyte,
  finishNames: 16 * megabyte,
  editStatements: 16 * megabyte,
  checkStatements: 16 * megabyte,
  changeModel: 16 * megabyte,
  readReferences: 4 * megabyte,
  splitCode: 4 * megabyte,
};

/** How much a call may be sent, in bytes: all of it is parsed before anything of it can be refused. */
export function mostBytesOf(call: string): number {
  return Object.hasOwn(larger, call) ? (larger[call] ?? mostFormBytes) : mostFormBytes;
}
