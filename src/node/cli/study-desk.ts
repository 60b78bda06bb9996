import type { Command } from "commander";
import { blindDesk } from "../../app/coders/blind-desk.ts";
import { personNamed } from "../../app/coders/who-codes.ts";
import type { Desk } from "../../app/desk.ts";
import { firstMember } from "../../app/found-study.ts";
import { noticeText } from "../../app/notices.ts";
import { rememberedIn } from "../../app/outlooks-remembered.ts";
import { studyIndexer } from "../../app/study-index.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import type { FolderDeps, OpenedStudy, Unlock } from "../store/index.ts";
import { openErrorText, openStudyFolder } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import type { CliDeps } from "./cli-deps.ts";
import { exitCodes } from "./exit-code.ts";
import { getPassphrase } from "./passphrase-source.ts";
import type { Finished, Refused } from "./refused.ts";
import { findStudy } from "./study-path.ts";

/** The options of every command that opens a study. */
export interface StudyOptions {
  readonly study?: string;
  readonly passphraseFd?: string;
  readonly passphraseFile?: string;
  readonly vaultPassphraseFd?: string;
  readonly vaultPassphraseFile?: string;
  /** Who is at work, by name; the first member where nobody is named. */
  readonly as?: string;
}

/** A study that a command opened, and the desk at which it works. */
export interface StudyDesk {
  readonly path: string;
  readonly open: OpenedStudy;
  readonly desk: Desk;
}

/** Why a study was not opened, and whether another try at the passphrase may open it. */
export interface NotOpened extends Refused {
  readonly isMistyped: boolean;
  /** Whether somebody else has it open; nothing is wrong with it. */
  readonly isBusy: boolean;
}

/** Add the options that say which study, and where its passphrase comes from. */
export function withStudyOptions(command: Command): Command {
  return withPassphraseOptions(
    command
      .option("--study <path>", "the study's folder; else GROUNDS_STUDY, else the only study in this folder")
      .option("--as <name>", "who is at work; else whoever made the study"),
  );
}

/** Add the options that say where a passphrase comes from, for those who are not asked. */
function withPassphraseOptions(command: Command): Command {
  return command
    .option("--passphrase-file <file>", "take the passphrase from the first line of a file")
    .option("--passphrase-fd <n>", "take the passphrase from an open file descriptor")
    .option("--vault-passphrase-file <file>", "the same for the vault, where it has a passphrase of its own")
    .option("--vault-passphrase-fd <n>", "the same from a descriptor");
}

/** Open the study that is meant, work at it, and close it whatever happens. */
export async function atDesk(
  cli: Cli,
  given: string | undefined,
  options: StudyOptions,
  work: (at: StudyDesk) => Promise<Finished> | Finished,
): Promise<Finished> {
  const opened = await openDesk(cli, given ?? options.study, options);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.open.close();
  }
}

/** Open the study that is meant; the caller closes it. */
export async function openDesk(
  cli: Cli,
  given: string | undefined,
  options: StudyOptions,
): Promise<Result<StudyDesk, Refused>> {
  const path = findStudy(cli.deps, given);
  if (!path.ok) return path;
  const isAsked = options.passphraseFd === undefined && options.passphraseFile === undefined;
  for (let left = isAsked ? triesWhenAsked : 1; ; left--) {
    const unlock = await askUnlock(cli, options);
    if (!unlock.ok) return unlock;
    const opened = openWith(cli, path.value, unlock.value, options.as);
    if (opened.ok || left <= 1 || !opened.error.isMistyped) return opened;
    cli.terminal.note(opened.error.text);
  }
}

/** How often a secret is asked for: a slip is no reason to type the whole command again. */
export const triesWhenAsked = 3;

/** Open a study with what unlocks it, and say what the opening found. */
export function openWith(cli: Cli, path: string, unlock: Unlock, as?: string): Result<StudyDesk, NotOpened> {
  cli.terminal.progress("Opening the study …");
  const opened = openStudyFolder(path, unlock, folderDeps(cli.deps));
  cli.terminal.endProgress();
  if (!opened.ok) {
    const isMistyped = opened.error.type === "WrongPassphrase";
    const isBusy = opened.error.type === "BusyElsewhere";
    return err({ exit: exitCodes.notOpened, text: openErrorText(opened.error), isMistyped, isBusy });
  }
  for (const notice of opened.value.notices) cli.terminal.note(noticeText(notice));
  const me = as === undefined ? firstMember(opened.value) : personNamed(opened.value.study, as)?.id;
  if (me === undefined && as !== undefined) {
    opened.value.close();
    const text = "Nobody of that name works in this study, or several do. See: grounds coders list";
    return err({ exit: exitCodes.wrongUse, text, isMistyped: false, isBusy: false });
  }
  if (me === undefined) {
    opened.value.close();
    const text =
      "Nobody is recorded as working in this study: its making was cut short. If you made it just now, delete its folder and make it again; if not, keep the folder and restore a backup.";
    return err({ exit: exitCodes.notOpened, text, isMistyped: false, isBusy: false });
  }
  const desk = blindDesk({ ...toolsFor(opened.value, cli.deps), me });
  return ok({ path, open: opened.value, desk });
}

/** What whoever works in an open study is given; an outlook is computed once, and the study remembers its numbers. */
export function toolsFor(open: OpenedStudy, { crypto, outlooks }: CliDeps): Omit<Desk, "me"> {
  const { clock, randomBytes, sha256 } = crypto;
  return { open, clock, randomBytes, outlooks: rememberedIn(open.computed, outlooks, sha256) };
}

/** What the store needs of the world. */
export function folderDeps(deps: CliDeps): FolderDeps {
  return { crypto: deps.crypto, kdf: deps.kdf, stateFolder: deps.stateFolder, indexer: studyIndexer };
}

async function askUnlock(cli: Cli, options: StudyOptions): Promise<Result<Unlock, Refused>> {
  const from = { descriptor: options.passphraseFd, file: options.passphraseFile, option: "passphrase" };
  const passphrase = await getPassphrase(cli, from, "Passphrase: ");
  if (!passphrase.ok) return passphrase;
  const { vaultPassphraseFd: descriptor, vaultPassphraseFile: file } = options;
  if (descriptor === undefined && file === undefined) return ok({ passphrase: passphrase.value });
  const vault = await getPassphrase(
    cli,
    { descriptor, file, option: "vault-passphrase" },
    "Passphrase of the vault: ",
  );
  return vault.ok ? ok({ passphrase: passphrase.value, vaultPassphrase: vault.value }) : vault;
}
