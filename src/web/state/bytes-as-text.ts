/** The bytes that came as base64. */
export function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** A file's bytes as base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  // A multiple of three, so that the pieces can be put together.
  for (let at = 0; at < bytes.length; at += 6_000)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 6_000))));
  return pieces.join("");
}
