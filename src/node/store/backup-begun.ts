import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fromUtf8, isRecordId, type RecordId, utf8 } from "../../core/base/index.ts";
import { writeDurably } from "./write-durably.ts";

/** What lies in a folder while a backup is being copied into it: the id under which the study lists the backup. */
const begunName = "begun.txt";

/** The name under which a folder is filled before it gets its own. */
export function unfinishedFolder(target: string): string {
  return join(dirname(target), `.${basename(target)}.unfinished`);
}

/** Note in the folder of a backup which one it is to be, so that what a crash leaves of it can be told from others'. */
export function noteBegun(unfinished: string, backup: RecordId): void {
  writeDurably(join(unfinished, begunName), [utf8(backup)]);
}

/** The backup is whole: nothing tells any more that it was begun. */
export function forgetBegun(unfinished: string): void {
  rmSync(join(unfinished, begunName));
}

/**
 * Take away what earlier backups beside a target left when they were cut short, and say which backups that were.
 *
 * Only those of the study that lists them are taken: a study is open in one program, so nobody is copying them still.
 */
export function sweepCutShort(target: string, isListed: (backup: RecordId) => boolean): readonly RecordId[] {
  const beside = dirname(target);
  if (!existsSync(beside)) return [];
  const left = readdirSync(beside).filter((name) => name.startsWith(".") && name.endsWith(".unfinished"));
  return left.flatMap((name) => {
    const folder = join(beside, name);
    const backup = begunIn(folder);
    if (backup === undefined || !isListed(backup)) return [];
    rmSync(folder, { recursive: true, force: true });
    return [backup];
  });
}

function begunIn(folder: string): RecordId | undefined {
  try {
    const text = fromUtf8(readFileSync(join(folder, begunName)));
    return text.ok && isRecordId(text.value) ? text.value : undefined;
  } catch {
    // A folder of somebody else's, or one that ended before anything was noted.
    return undefined;
  }
}
