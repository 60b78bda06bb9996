import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Refusal } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { firstMember, foundStudy } from "../../app/found-study.ts";
import type { Outlooks } from "../../app/outlooks.ts";
import { rememberedIn } from "../../app/outlooks-remembered.ts";
import type { NewCode, NewStudy, Recovering, StudyOnShelf, Unlocking } from "../../app/studies.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import {
  type CreateError,
  changePassphrase,
  createErrorText,
  createStudyFolder,
  type FolderDeps,
  isNoRoom,
  listWaysToOpen,
  makeFolder,
  type OpenError,
  type OpenedStudy,
  openErrorText,
  openStudyFolder,
  passphraseAdvice,
  replaceRecoveryCode,
} from "../store/index.ts";

/** A desk at an open study whose vault can be locked apart. */
export interface ServedDesk extends Desk {
  readonly open: OpenedStudy;
}

/** The studies of one folder of this machine; none of them is remembered anywhere else. */
export interface OwnStudies {
  /** The folder. */
  readonly place: string;
  readonly list: () => readonly Omit<StudyOnShelf, "here">[];
  readonly unlock: (how: Unlocking) => Result<ServedDesk, Refusal>;
  readonly recover: (how: Recovering) => Result<ServedDesk, Refusal>;
  /** Make a new recovery code and end the old one; the study may be open or not. */
  readonly renewCode: (how: NewCode) => Result<string, Refusal>;
  readonly make: (order: NewStudy) => Result<JustMade, Refusal>;
}

/** A study that was just made, its recovery code not yet confirmed. */
export interface JustMade {
  readonly name: string;
  readonly desk: ServedDesk;
  readonly recoveryCode: string;
}

/** What the studies of a folder are opened with. */
export interface OwnStudiesDeps extends FolderDeps {
  readonly outlooks: Outlooks;
}

const suffix = ".grounds";

/**
 * The studies that lie in a folder: those with the ending of a study, and the one that was named.
 *
 * The folder itself is the list: a list kept elsewhere would tell on a seized machine of studies that were moved away from it.
 */
export function ownStudiesIn(folder: string, deps: OwnStudiesDeps, named?: string): OwnStudies {
  const names = (): readonly string[] => namesIn(folder, named);
  const pathOf = (name: string): Result<string, Refusal> =>
    names().includes(name) ? ok(join(folder, name)) : err(notHere);
  const openWith = (path: string, unlock: Parameters<typeof openStudyFolder>[1]) => {
    const opened = openStudyFolder(path, unlock, deps);
    return opened.ok ? deskAt(opened.value, deps) : err(refusedToOpen(opened.error));
  };
  return {
    place: folder,
    list: () =>
      names().map((name) => ({
        name,
        title: name.endsWith(suffix) ? name.slice(0, -suffix.length) : name,
        kind: "own",
        names: waysApart(join(folder, name)) ? "apart" : "with-it",
      })),
    unlock: ({ name, passphrase, vaultPassphrase, withoutNames }) => {
      const path = pathOf(name);
      if (!path.ok) return path;
      return openWith(path.value, {
        passphrase,
        ...(vaultPassphrase === undefined ? {} : { vaultPassphrase }),
        ...(withoutNames === true ? { vault: "leave-locked" as const } : {}),
      });
    },
    recover: ({ name, recoveryCode, passphrase }) => {
      const path = pathOf(name);
      if (!path.ok) return path;
      const changed = changePassphrase(path.value, { recoveryCode }, passphrase, deps);
      if (!changed.ok) return err(refusedToChange(changed.error));
      return openWith(path.value, { recoveryCode });
    },
    renewCode: ({ name, passphrase, vaultPassphrase }) => {
      const path = pathOf(name);
      if (!path.ok) return path;
      const unlock = { passphrase, ...(vaultPassphrase === undefined ? {} : { vaultPassphrase }) };
      const renewed = replaceRecoveryCode(path.value, unlock, deps);
      return renewed.ok ? renewed : err(refusedToChange(renewed.error));
    },
    make: (order) => makeIn(folder, order, deps),
  };
}

function makeIn(folder: string, order: NewStudy, deps: OwnStudiesDeps): Result<JustMade, Refusal> {
  const { passphrase, vaultPassphrase } = order;
  const [title, founder, called] = [order.title.trim(), order.founder.trim(), order.folder.trim()];
  if (title === "" || founder === "") return err(nothingSaid);
  if (!isFolderName(called)) return err(badFolderName);
  const name = called + suffix;
  try {
    makeFolder(folder, 0o700);
  } catch (fault) {
    return err(refusedToMake({ type: isNoRoom(fault) ? "NoRoom" : "FolderNotWritable" }));
  }
  const secrets = { passphrase, ...(vaultPassphrase === undefined ? {} : { vaultPassphrase }) };
  const created = createStudyFolder(join(folder, name), secrets, deps);
  if (!created.ok) return err(refusedToMake(created.error));
  const { open, recoveryCode } = created.value;
  foundStudy(open, deps.crypto.randomBytes, { title, founder });
  const desk = deskAt(open, deps);
  return desk.ok ? ok({ name, desk: desk.value, recoveryCode }) : desk;
}

function deskAt(open: OpenedStudy, { crypto, outlooks }: OwnStudiesDeps): Result<ServedDesk, Refusal> {
  const me = firstMember(open);
  if (me === undefined) {
    open.close();
    return err(cutShort);
  }
  const { clock, randomBytes, sha256 } = crypto;
  return ok({ open, me, clock, randomBytes, outlooks: rememberedIn(open.computed, outlooks, sha256) });
}

function namesIn(folder: string, named: string | undefined): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(
        (name) => (name.endsWith(suffix) || name === named) && existsSync(join(folder, name, "keys.json")),
      )
      .sort();
  } catch {
    // Not made yet, or not to be read: there is no study in it that could be opened.
    return [];
  }
}

function waysApart(path: string): boolean {
  const ways = listWaysToOpen(path);
  return ways.ok && ways.value.some(({ kind, opens }) => kind === "passphrase" && !opens.includes("vault"));
}

// It becomes a path: one word or several, and nothing that leads elsewhere or that a system keeps for itself.
function isFolderName(name: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,59}$/u.test(name) && !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
  );
}

function refusedToOpen(error: OpenError): Refusal {
  return { code: kebab(error.type), text: openErrorText(error) };
}

function refusedToMake(error: CreateError): Refusal {
  return {
    code: kebab(error.type),
    text: error.type === "PassphraseWeak" ? passphraseAdvice(error) : createErrorText(error),
  };
}

type ChangeError = Extract<ReturnType<typeof changePassphrase>, { readonly ok: false }>["error"];

function refusedToChange(error: ChangeError): Refusal {
  switch (error.type) {
    case "PassphraseWeak":
      return refusedToMake(error);
    case "VaultStaysLocked":
      return {
        code: "vault-stays-locked",
        text: "A recovery code opens the names too, so their passphrase is needed as well. Nothing was changed.",
      };
    case "SlotUnknown":
    case "LastSlot":
    case "KeysChangedMeanwhile":
      return {
        code: "keys-changed-meanwhile",
        text: "Another program has just changed how this study is opened, so nothing was changed. Try again.",
      };
    default:
      return refusedToOpen(error);
  }
}

/** The code of a refusal after the type of an error: "wrong-passphrase". */
export function kebab(type: string): string {
  return type.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}

const notHere: Refusal = {
  code: "not-on-shelf",
  text: "There is no such study here any more. Start Grounds with the folder of the one you mean.",
};

const nothingSaid: Refusal = {
  code: "title-empty",
  text: "A study needs a title and the name of its founder.",
};

const badFolderName: Refusal = {
  code: "folder-name",
  text: "The name of a folder has letters, digits, blanks, dashes and underscores, sixty at most, and begins with a letter or a digit.",
};

const cutShort: Refusal = {
  code: "cut-short",
  text: "Nobody is recorded as working in this study: its making was cut short. If you made it just now, delete its folder and make it again; if not, keep the folder and restore a backup.",
};
