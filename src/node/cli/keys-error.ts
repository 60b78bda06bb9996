import { type KeysError, openErrorText, passphraseAdvice } from "../store/index.ts";

/** Say why the ways to open a study stay as they are, and what to do. */
export function keysErrorText(error: KeysError): string {
  switch (error.type) {
    case "PassphraseWeak":
      return passphraseAdvice(error);
    case "VaultStaysLocked":
      return "This passphrase does not open the vault, so it cannot give another one that does. Use the one that opens both, or the recovery code.";
    case "KeysChangedMeanwhile":
      return "Another program has just changed how this study is opened, so this change was not made. Try again.";
    case "SlotUnknown":
      return "That way to open the study is not there any more. Nothing was changed.";
    case "LastSlot":
      return "It is the last way to open the study, so it stays.";
    default:
      return openErrorText(error);
  }
}
