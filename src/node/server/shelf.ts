import type { Refusal } from "../../app/api.ts";
import { isPerson } from "../../app/coders/who-codes.ts";
import { refuse } from "../../app/refusal.ts";
import type { MadeStudy, NewCode, NewStudy, Recovering, StudiesView, Unlocking } from "../../app/studies.ts";
import { type Clock, err, ok, type RandomBytes, type RecordId, type Result } from "../../core/base/index.ts";
import { type DrillPlaces, drawDrill, isGroup, openErrorText, openVaultOf } from "../store/index.ts";
import { type Attempts, attemptsApart } from "./attempts.ts";
import { type JustMade, kebab, type OwnStudies, type ServedDesk } from "./own-studies.ts";

/** The studies that one start of the program can show; one of them is open at a time, or none. */
export interface Shelf {
  /** The desk at which the page works now; absent where no study is open to it. */
  readonly desk: () => ServedDesk | undefined;
  /** Whether the keys of a study are in memory, also of one whose recovery code was not confirmed yet. */
  readonly holdsOpen: () => boolean;
  readonly list: () => StudiesView;
  /** Go on in a sample, which asks for no passphrase; what was open is closed. */
  readonly take: (name: string) => Promise<Result<true, Refusal>>;
  readonly unlock: (how: Unlocking) => Promise<Result<true, Refusal>>;
  readonly recover: (how: Recovering) => Promise<Result<true, Refusal>>;
  readonly make: (order: NewStudy) => Promise<Result<MadeStudy, Refusal>>;
  /** Make a new recovery code of a study, which is opened when two groups of it were typed back. */
  readonly renewCode: (how: NewCode) => Promise<Result<MadeStudy, Refusal>>;
  readonly confirm: (typed: readonly [string, string]) => Result<true, Refusal>;
  readonly unlockVault: (passphrase: string) => Result<true, Refusal>;
  readonly lockVault: () => Result<true, Refusal>;
  /** Go on as another member of the open study. */
  readonly workAs: (member: RecordId) => Result<true, Refusal>;
  /** Close what is open; what is being opened meanwhile is closed as soon as it is. */
  readonly lock: () => void;
}

/** A study that opens without a passphrase. */
export interface UnopenedStudy {
  readonly name: string;
  readonly title: string;
  readonly open: () => Promise<Result<ServedDesk, Refusal>>;
}

/** What lies on a shelf. */
export interface ShelfOrder {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly samples?: readonly UnopenedStudy[];
  readonly own?: OwnStudies;
  /** A study that is open already. */
  readonly here?: { readonly name: string; readonly desk: ServedDesk };
  /** The study that the page asks to unlock first. */
  readonly first?: string;
}

interface Standing {
  here: { readonly name: string; readonly desk: ServedDesk } | undefined;
  making: (JustMade & { readonly drill: DrillPlaces }) | undefined;
  first: string | undefined;
  /** Moves with each lock, so that what was being opened meanwhile is known for it. */
  era: number;
}

/** Lay studies on a shelf. */
export function shelfWith(order: ShelfOrder): Shelf {
  const { samples = [], own } = order;
  const { here } = order;
  const now: Standing = { here, making: undefined, first: here?.name ?? order.first, era: 0 };
  const triesAt = attemptsApart(order.clock);
  const inTurn = oneAfterTheOther();
  const lock = (): void => {
    now.era++;
    now.here?.desk.open.close();
    now.making?.desk.open.close();
    now.here = undefined;
    now.making = undefined;
  };
  const enter = (name: string, desk: ServedDesk): Result<true, Refusal> => {
    lock();
    now.here = { name, desk };
    now.first = name;
    return ok(true);
  };
  /** Open another study; the one before stays open where that is refused. */
  const entering = (name: string, open: () => Promise<Result<ServedDesk, Refusal>>) =>
    inTurn(async () => {
      if (now.here?.name === name) return ok(true as const);
      const { era } = now;
      const opened = await open();
      if (!opened.ok) return opened;
      // Making a sample takes its time; what was locked meanwhile stays locked.
      if (now.era === era) return enter(name, opened.value);
      opened.value.open.close();
      return err(lockedMeanwhile);
    });
  const awaitDrill = (made: JustMade): Result<MadeStudy, Refusal> => {
    const { recoveryCode } = made;
    const drill = drawDrill(recoveryCode, order.randomBytes);
    now.making = { ...made, drill };
    return ok({ recoveryCode, drill });
  };
  return {
    desk: () => now.here?.desk,
    holdsOpen: () => now.here !== undefined || now.making !== undefined,
    list: () => listed(order, now),
    take: (name) => {
      const sample = samples.find((each) => each.name === name);
      return entering(name, async () => (sample === undefined ? err(notOnShelf) : await sample.open()));
    },
    unlock: (how) =>
      entering(how.name, async () =>
        own === undefined ? err(notOnShelf) : trying(triesAtStudy(triesAt, how), () => own.unlock(how)),
      ),
    recover: (how) =>
      entering(how.name, async () =>
        own === undefined ? err(notOnShelf) : trying({ study: triesAt(how.name) }, () => own.recover(how)),
      ),
    make: (wanted) =>
      inTurn(async () => {
        const made = own === undefined ? err(notOnShelf) : own.make(wanted);
        if (!made.ok) return made;
        lock();
        return awaitDrill(made.value);
      }),
    renewCode: (how) =>
      inTurn(async () => {
        if (own === undefined) return err(notOnShelf);
        if (now.here?.name === how.name) lock();
        // Opened first: a code that was made for a study that somebody else has open would be seen by nobody.
        const opened = trying(triesAtStudy(triesAt, how), () => own.unlock(how));
        if (!opened.ok) return opened;
        const renewed = own.renewCode(how);
        if (!renewed.ok) {
          opened.value.open.close();
          return renewed;
        }
        lock();
        return awaitDrill({ name: how.name, desk: opened.value, recoveryCode: renewed.value });
      }),
    confirm: (typed) => {
      const { making } = now;
      if (making === undefined) return err(nothingToConfirm);
      const wrong = making.drill.findIndex(
        (place, at) => !isGroup(making.recoveryCode, place, typed[at] ?? ""),
      );
      if (wrong >= 0) return err({ ...otherGroup, code: wrong === 0 ? "drill-first" : "drill-second" });
      now.making = undefined;
      return enter(making.name, making.desk);
    },
    unlockVault: (passphrase) => {
      const { here } = now;
      if (here === undefined) return err(noStudyOpen);
      if (here.desk.open.vault !== undefined) return ok(true);
      return trying({ vault: triesAt(vaultOf(here.name)) }, () => {
        const opened = openVaultOf(here.desk.open, passphrase);
        if (!opened.ok) return err({ code: kebab(opened.error.type), text: openErrorText(opened.error) });
        now.here = { ...here, desk: { ...here.desk, open: opened.value } };
        return ok(true as const);
      });
    },
    lockVault: () => {
      const { here } = now;
      if (here === undefined) return err(noStudyOpen);
      now.here = { ...here, desk: { ...here.desk, open: here.desk.open.withoutVault() } };
      return ok(true);
    },
    workAs: (member) => {
      const { here } = now;
      if (here === undefined) return err(noStudyOpen);
      if (!isPerson(here.desk.open.study, member)) return err(refuse("not-found"));
      now.here = { ...here, desk: { ...here.desk, me: member } };
      return ok(true);
    },
    lock,
  };
}

function listed({ samples = [], own }: ShelfOrder, now: Standing): StudiesView {
  const studies = [
    ...samples.map(({ name, title }) => ({ name, title, kind: "sample", names: "with-it" }) as const),
    ...(own?.list() ?? []),
  ];
  const first = studies.find(({ name, kind }) => name === now.first && kind === "own");
  return {
    studies: studies.map((each) => ({ ...each, here: each.name === now.here?.name })),
    ...(first === undefined ? {} : { first: first.name }),
    ...(own === undefined ? {} : { place: own.place }),
    ...(now.making === undefined ? {} : { drill: now.making.drill }),
  };
}

/** Do one thing after the other: two clicks must not make a study twice. */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    // A fault is told to whoever met it; the next one asks anew.
    before = done.catch(() => undefined);
    return done;
  };
}

/** The tries at what is asked for at once. */
interface TriedSecrets {
  readonly study?: Attempts;
  readonly vault?: Attempts;
}

function triesAtStudy(
  triesAt: (secret: string) => Attempts,
  { name, vaultPassphrase }: Unlocking,
): TriedSecrets {
  const study = triesAt(name);
  return vaultPassphrase === undefined ? { study } : { study, vault: triesAt(vaultOf(name)) };
}

function vaultOf(name: string): string {
  return `${name}/vault`;
}

/** Try secrets where none of them has to wait, and count what was wrong. */
function trying<T>({ study, vault }: TriedSecrets, attempt: () => Result<T, Refusal>): Result<T, Refusal> {
  const wait = (): number => Math.max(study?.waitSeconds() ?? 0, vault?.waitSeconds() ?? 0);
  if (wait() > 0) return err({ ...tooSoon, waitSeconds: wait() });
  const tried = attempt();
  if (!tried.ok && wrongOfVault.includes(tried.error.code)) vault?.failed();
  else if (!tried.ok && wrongOfStudy.includes(tried.error.code)) study?.failed();
  else if (tried.ok) for (const each of [study, vault]) each?.succeeded();
  return tried.ok || wait() === 0 ? tried : err({ ...tried.error, waitSeconds: wait() });
}

/** What counts as a wrong try; a code that is mistyped was no try. */
const wrongOfStudy = ["wrong-passphrase", "wrong-recovery-code"];
const wrongOfVault = ["wrong-vault-passphrase"];

const notOnShelf: Refusal = {
  code: "not-on-shelf",
  text: "There is no such study here. Start Grounds with the folder of the one you mean.",
};

const lockedMeanwhile: Refusal = {
  code: "locked",
  text: "The studies were locked while this one was being opened.",
};

/** No study is open to the page, so nothing can be asked of it. */
export const noStudyOpen: Refusal = {
  code: "no-study",
  text: "The study is locked. Unlock it and do it again; nothing was changed.",
};

const nothingToConfirm: Refusal = {
  code: "no-drill",
  text: "No study waits for its recovery code. It was locked meanwhile; its passphrase opens it.",
};

const otherGroup: Omit<Refusal, "code"> = {
  text: "That is another group, or a slip. Look at your paper.",
};

const tooSoon: Refusal = {
  code: "too-soon",
  text: "There were several wrong tries, so the next one has to wait.",
};
