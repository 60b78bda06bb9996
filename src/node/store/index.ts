export type { AssembleError } from "./assemble-error.ts";
export type { FolderDeps, OpenedStudy } from "./assemble-study.ts";
export {
  type BackupError,
  type BackupMade,
  type BackupOrder,
  backupErrorText,
  backupStudy,
  checkBackup,
  listBackupsHolding,
  restoreBackup,
} from "./backup.ts";
export { type BackupFile, type BackupManifest, manifestName } from "./backup-manifest.ts";
export { folderNames } from "./folder-header.ts";
export { type KdfCost, type KdfPolicy, standardKdf } from "./kdf.ts";
export type { DatabaseName } from "./key-header.ts";
export type { Unlock } from "./key-slots.ts";
export { type CryptoDeps, nodeCrypto, signingKeyFrom } from "./node-crypto.ts";
export { checkPassphrase, newPassphrase, type PassphraseWeak, passphraseAdvice } from "./passphrase.ts";
export { openSealed, type SealedDatabase, type SealedError } from "./sealed-database.ts";
export { noIndexer } from "./search-index.ts";
export { openStore, type SqliteStore, type StoreOptions } from "./sqlite-store.ts";
export { stateFolderOf } from "./state-folder.ts";
export {
  type CreatedStudy,
  type CreateError,
  createErrorText,
  createStudyFolder,
  type NewSecrets,
  type OpenError,
  openErrorText,
  openStudyFolder,
} from "./study-folder.ts";
export {
  addPassphrase,
  changePassphrase,
  checkRecoveryCode,
  type KeysError,
  listWaysToOpen,
  removeWayToOpen,
  replaceRecoveryCode,
  type WayToOpen,
} from "./study-keys.ts";
export { isClean, type VerifyReport, verifyStudy, verifyText } from "./verify.ts";
