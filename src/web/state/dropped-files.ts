/** Every file in what was dropped, those in folders too; what the system keeps for itself (names with a dot first) is left out. */
export async function filesDropped(data: DataTransfer): Promise<readonly File[]> {
  // The items are gone after the first wait, so all are asked for what they are at once.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return plainFiles([...data.files]);
  const found = await Promise.all(entries.map(filesIn));
  return plainFiles(found.flat());
}

/** The files of a folder or a choice that are somebody's material. */
export function plainFiles(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !name.startsWith("."));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((done, failed) => entry.file(done, failed))];
  if (!isFolder(entry)) return [];
  const found: File[] = [];
  const reader = entry.createReader();
  // A browser gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done, failed),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
