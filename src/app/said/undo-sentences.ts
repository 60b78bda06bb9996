/** What an undo left as it is, and why. */
export const undoSentences = {
  "skipped-record": "record",
  "skipped-changed-since": "One {{what}} ({{table}}) was changed since, so the later value stays.",
  "skipped-used-elsewhere": "One {{what}} ({{table}}) has come to be used elsewhere, so it stays.",
  "skipped-words-destroyed":
    "One {{what}} ({{table}}) held words that were destroyed, so they do not come back.",
  "skipped-destruction": "One {{what}} ({{table}}) was destroyed, which cannot be taken back.",
  "skipped-no-longer-waits":
    "One {{what}} ({{table}}) was let in, and the text that waited is no longer kept, so it stays; to take it out, withdraw it.",
  "skipped-entered-again": "One {{what}} ({{table}}) was let in again since, so that stays.",
  "skipped-vault-locked":
    "One {{what}} ({{table}}) is a text that waits in the vault when it is out, and the vault is locked; unlock it first.",
  "held-by-round":
    "All have closed that text and can see what was coded in it, or others work in that round, so this is not taken back. Settle what differs among the disagreements.",
} as const;
