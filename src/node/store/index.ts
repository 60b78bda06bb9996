export type { AssembleError } from "./assemble-error.ts";
export type { FolderDeps, OpenedStudy } from "./assemble-study.ts";
export {
  type BackupError,
  type BackupMade,
  type BackupOrder,
  backupErrorText,
  backupStudy,
  checkBackup,
  restoreBackup,
} from "./backup.ts";
export type { BackupFile, BackupManifest } from "./backup-manifest.ts";
export { holdAlone } from "./hold-alone.ts";
export { type KdfCost, type KdfPolicy, standardKdf } from "./kdf.ts";
export { type KeptView, keptViewIn } from "./kept-view.ts";
export type { DatabaseName } from "./key-header.ts";
export type { Unlock } from "./key-slots.ts";
export { makeFolder } from "./make-folder.ts";
export { isNoRoom } from "./no-room.ts";
export { type CryptoDeps, nodeCrypto } from "./node-crypto.ts";
export { checkPassphrase, newPassphrase, type PassphraseWeak, passphraseAdvice } from "./passphrase.ts";
export { type DrillPlaces, drawDrill, groupsOf, isGroup } from "./recovery-drill.ts";
export { isOpenHere } from "./sealed-database.ts";
export { isSealedFile, openSealedFile, sealedFileErrorText, sealFile } from "./sealed-file.ts";
export { noIndexer } from "./search-index.ts";
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
  openVaultOf,
} from "./study-folder.ts";
export {
  changePassphrase,
  checkRecoveryCode,
  type KeysError,
  listWaysToOpen,
  replaceRecoveryCode,
  type WayToOpen,
} from "./study-keys.ts";
export { isClean, type VerifyReport, verifyStudy, verifyText } from "./verify.ts";
