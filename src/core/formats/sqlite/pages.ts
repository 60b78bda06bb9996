import { NotReadable } from "../not-readable.ts";

/** The pages of a database file, each handed out once: two trees that share a page were made to be read without an end. */
export interface Pages {
  /** Bytes of a page that belong to the database; the rest of it is somebody else's. */
  readonly usable: number;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** A page by its number, from 1, and where its own header begins. Throws where there is none, or it was handed out before. */
  readonly take: (number: number) => { readonly view: DataView; readonly at: number };
}

/** The refusal of a file whose structure cannot be followed. */
export function damaged(): NotReadable {
  return new NotReadable({ type: "Damaged", kind: "database" });
}

const encodings = [undefined, "utf-8", "utf-16le", "utf-16be"] as const;
const headerBytes = 100;

/** Whether bytes begin as an SQLite database does. */
export function isDatabase(bytes: Uint8Array): boolean {
  const head = "SQLite format 3\0";
  return (
    bytes.length >= headerBytes && Array.from(head).every((letter, at) => bytes[at] === letter.charCodeAt(0))
  );
}

/** Read the header of a database file. Format: sqlite.org/fileformat2.html, 1.3. */
export function openPages(bytes: Uint8Array): Pages {
  if (!isDatabase(bytes)) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = view.getUint16(16);
  const size = written === 1 ? 65_536 : written;
  const usable = size - view.getUint8(20);
  const encoding = encodings[view.getUint32(56)] ?? (view.getUint32(56) === 0 ? "utf-8" : undefined);
  const isPower = size >= 512 && (size & (size - 1)) === 0;
  if (!isPower || usable < 480 || encoding === undefined) throw damaged();
  const count = Math.ceil(bytes.length / size);
  const taken = new Uint8Array(count + 1);
  return {
    usable,
    encoding,
    take(number) {
      if (number < 1 || number > count || taken[number] === 1) throw damaged();
      taken[number] = 1;
      const start = (number - 1) * size;
      const length = Math.min(usable, bytes.length - start);
      return {
        view: new DataView(bytes.buffer, bytes.byteOffset + start, length),
        at: number === 1 ? headerBytes : 0,
      };
    },
  };
}
