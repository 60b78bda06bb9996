import type { DatabaseName } from "./key-header.ts";
import type { SealedError } from "./sealed-database.ts";
import type { OpenStoreError } from "./sqlite-store.ts";

/** Why the databases of a folder do not open although their keys were found. */
export type AssembleError =
  | { readonly type: "BusyElsewhere" }
  | { readonly type: "FolderNotWritable" }
  /** The disk is full; nothing is wrong with the study. */
  | { readonly type: "NoRoom" }
  /** What was seen of the folder cannot be noted outside it. */
  | { readonly type: "StateFolderNotWritable" }
  | { readonly type: "DatabaseMissing"; readonly database: DatabaseName }
  | { readonly type: "DatabaseDamaged"; readonly database: DatabaseName }
  | { readonly type: "DatabaseForeign"; readonly database: DatabaseName }
  | { readonly type: "DatabaseNewer"; readonly database: DatabaseName }
  | { readonly type: "NotEncrypted"; readonly database: DatabaseName };

/** Name why a file did not open as a database. */
export function sealedError(database: DatabaseName, error: SealedError): AssembleError {
  switch (error.type) {
    case "BusyElsewhere":
      return { type: "BusyElsewhere" };
    case "StoreMissing":
      return { type: "DatabaseMissing", database };
    case "NotEncrypted":
      return { type: "NotEncrypted", database };
    // The key was unwrapped and is this database's, so a refusal means damage.
    case "KeyRefused":
    case "StoreDamaged":
    case "StoreAlreadyThere":
      return { type: "DatabaseDamaged", database };
  }
}

/** Name why a database did not open as this study's. */
export function storeError(database: DatabaseName, error: OpenStoreError): AssembleError {
  const newer = error.type === "FormNewerThanProgram" || error.type === "VocabularyNewerThanProgram";
  return { type: newer ? "DatabaseNewer" : "DatabaseForeign", database };
}
