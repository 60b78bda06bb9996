import type { ActError } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";

// What, why, what to do, in words; never a passage, a name or a path inside a study.
const texts = {
  "not-found": "That record is not in this study, or it was removed or withdrawn. Go back and choose again.",
  "vault-locked":
    "The names are locked, and this needs them. Open the study with the passphrase that opens the vault too.",
  "not-valid": "Something in what was entered cannot be stored. Nothing was changed.",
  "nothing-new": "Everything in it is in the study already, so nothing was changed.",
  "text-empty": "There is no text in it. Paste or type the note first.",
  "not-references":
    "That is no list of references that can be read. Save it as RIS in the program it comes from; nothing was changed.",
  "title-empty": "Give it a short title, so that it can be found again.",
  "name-empty": "Give it a name first.",
  "name-taken": "There is a code of that name here already. Use that one, or choose another name.",
  "code-in-itself": "A code cannot lie inside itself or inside one of its own codes.",
  "selection-empty": "Select some words first.",
  "selection-outside": "That selection does not lie in this text. Reload the text and select again.",
  "text-changed": "The text was corrected meanwhile. Reload it and do it once more; nothing was changed.",
  "text-unchanged": "The text is the same as before, so nothing was changed.",
  "names-pending": "Its names step is not finished. Finish or skip it first.",
  "pseudonym-taken":
    "That pseudonym belongs to somebody else already. Choose another, or choose that person.",
  "translates-itself":
    "A text cannot be a translation of itself, nor of one that is already its translation. Choose another, or take the other link away first.",
  "original-unreadable":
    "The original cannot be read: its file is missing or damaged. Check the study, and put it back from a backup; the text is unharmed.",
  "not-a-recording":
    "That is no sound file that can be played here. Choose an MP3, M4A, OGG, FLAC, WAV or WebM file; nothing was kept.",
  "recording-too-large":
    "The recording is larger than 45 MB. Save it at a lower rate, or cut it; nothing was kept.",
  "no-recording":
    "There is no recording of that source in the study. Import it, or attach it beside its text in the reader.",
  "recording-is-source":
    "This recording or picture is the source itself, not a file kept beside a text. To destroy it, withdraw the source.",
  "part-outside":
    "That does not lie in this recording or picture, or on its pages. Mark a part of it, from its beginning to its end.",
  "part-in-use": "A code, a memo or a claim rests on that part. Take those off first; then the mark can go.",
  "text-conflict":
    "Two corrections of a text were made without seeing each other. A line above the sources leads to where they are settled; nothing was changed.",
  "name-listed-elsewhere":
    "Those words are listed for another person already. Look at the two and decide which it is.",
  "codings-none": "Choose at least one of its codings; a code without any can be added under it instead.",
  "query-empty": "Type a word to look for.",
  "query-only-excludes":
    "That only says what should not occur. Add a word to look for; what should not occur begins with a minus sign.",
  "query-too-long": "That is too much to look for at once. Leave the words that matter most, at most sixty.",
  "reason-empty": "Write down why, in a few words; a judgement without a reason cannot be asked later.",
  "judges-itself": "A source cannot be compared with itself.",
  "not-described":
    "That is recorded as it happens and cannot be changed in a description. Nothing was changed.",
  "rests-on-itself": "A claim cannot be reasoned from itself. Take it out of its premises.",
  "already-withdrawn": "That source was withdrawn already.",
  "names-changed":
    "The names register changed meanwhile, and so did what is proposed here. Open the names step again and look at what is new; nothing was changed.",
  "mark-not-found":
    "Some words that were marked do not stand in this text as whole words. Mark them again, from the first letter to the last; nothing was changed.",
  "mark-twice": "The same words were marked for two people. Decide whose they are; nothing was changed.",
  "pseudonym-is-name":
    "A listed name can be read in that pseudonym, so it would not protect anybody. Choose one that says nothing but a role and a number.",
  "words-not-found": "Those words were found nowhere in the study.",
  "widest-narrower":
    "The widest it may reach does not cover when it surely was. Mend one of the two; nothing was changed.",
  "release-barred":
    "The release edition still holds what must not leave. Look at what was found, mend it, and make it again; nothing was made.",
  "project-barred":
    "Something in it must not leave. Look at what was found, mend it, and make it again; nothing was made.",
  "project-changed":
    "The study was changed since the project was looked at, and another would be made. Look at it again; nothing was made.",
  "passphrase-weak":
    "That passphrase could be guessed. Take six words that mean nothing together; nothing was made.",
  "codes-none": "There is no code yet, so there is nothing to write. Add a code first.",
  "file-not-read":
    "The file is no codebook (.qdc) that can be read. Export it again from its own program; nothing was changed.",
  "package-barred":
    "A file of the package still holds what must not leave. Look at what was found, mend it, and make it again; nothing was made.",
  "package-changed":
    "The study was changed since the package was looked at, so that another would be made. Look at it again; nothing was made.",
  "release-not-at-hand":
    "The files of that release are not held any more: they are kept in memory only while the study in which they were made stays open. The study knows their hashes; whoever has the files can be asked for them.",
  "changed-meanwhile":
    "The study was changed while the numbers of the brief were computed. Keep it again; nothing was kept.",
  "number-gone":
    "That number is no longer there: what it rested on was changed, removed or withdrawn. Read the brief again.",
  "not-to-be-taken-back":
    "That step is not one of yours, or is taken back already. Look at the history again; nothing was changed.",
  "codebook-empty": "There is no code yet to freeze. Add some, and freeze the codebook then.",
  "code-retired": "That code is used no more. Choose the one that took its place, or put it into use again.",
  "code-in-round":
    "Work of a round of coding stands under that code, so it is not removed. Retire it instead: nobody codes with it any more, and what was done stays.",
  "codebook-held":
    "A blind round is under way, so codes are neither merged, split, retired nor removed: that would touch work that you cannot see. Do it when all have closed their texts.",
  "round-without-texts": "A round needs at least one text.",
  "round-of-one": "A round needs two coders or more. Add the other one first.",
  "not-your-round": "You are no coder of that round.",
  "round-not-closed":
    "Not all coders have closed this text, so nobody sees yet what another coded in it. Close it when you are done, and wait for the others.",
  "text-closed":
    "Its coder closed this text in a round of coding, so what was coded in it stays. Reopen the text while nobody has seen it; after that settle it among the disagreements.",
  "text-seen":
    "All have closed this text and can see what was coded, so it is not opened again. Settle what differs among the disagreements.",
  "lead-only":
    "Only a lead opens a blind round before its end. Give yourself that role first; the study notes it.",
  "decision-without-code": "Choose the code that is to stand instead.",
  "question-unclear": "That question cannot be read. Look at what is said below it, and mend it there.",
  "query-gone": "That named question is not there any more. Choose another.",
  "mark-unknown":
    "No table that left this study has that mark. Copy it whole, with its dashes, from the line of a table; a table of another study is opened in that study.",
  "mark-opens-nothing":
    "The mark is of a table of this study, but there is no passage to open: the words of that line were in none, or it was taken away since, or withdrawn. Ask the question of the table again.",
  "query-name-taken": "A question of that name is there already. Choose another name, or change that one.",
  "range-reversed": "The low end is above the high end. Swap them or mend one.",
} as const;

/** The name of a refusal. */
export type RefusalCode = keyof typeof texts;

/** The names of all refusals. */
export function refusalCodes(): readonly string[] {
  return Object.keys(texts);
}

/** Put a refusal into words. */
export function refuse(code: RefusalCode, because?: ActError): Refusal {
  const field = because !== undefined && "field" in because ? ` (${because.table}: ${because.field})` : "";
  return { code, text: `${texts[code]}${field}` };
}
