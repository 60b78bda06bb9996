/** What a file is known by in a list made on another machine: its name, whatever the case of its letters. */
export function fileKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
