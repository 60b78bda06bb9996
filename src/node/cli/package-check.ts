import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ok } from "../../core/base/index.ts";
import { checkManifest, type ListedFile, manifestName, readManifest } from "../../core/report/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, wrongUse } from "./refused.ts";

/** Check every file of a package against its list; no study is opened, and nothing of the files is read but their hashes. */
export function checkPackage(cli: Cli, given: string, said: { readonly json?: true }): Finished {
  const folder = resolve(cli.deps.folder, given);
  const list = join(folder, manifestName);
  if (!existsSync(list))
    return wrongUse(`There is no ${manifestName} in that folder. Name the folder that holds it, unpacked.`);
  const manifest = readFileSync(list);
  const listed = readManifest(manifest.toString("utf8"));
  if (!listed.ok)
    return wrongUse(
      `Line ${listed.error.line} of ${manifestName} is not as it was written. Ask for the package anew.`,
    );
  const checked = checkManifest(listed.value, filesIn(folder));
  const wrong = checked.changed.length + checked.missing.length + checked.unlisted.length;
  const sha256 = hashOf(manifest);
  if (said.json) cli.terminal.printJson({ ...checked, manifestSha256: sha256 });
  else {
    for (const path of checked.changed) cli.terminal.print(`changed:  ${path}`);
    for (const path of checked.missing) cli.terminal.print(`missing:  ${path}`);
    for (const path of checked.unlisted) cli.terminal.print(`not of it: ${path}`);
    cli.terminal.print(
      wrong === 0
        ? `All ${checked.sound.length} files are as they left.`
        : `${checked.sound.length} files are as they left; ${wrong} are not. Ask for the package anew.`,
    );
    cli.terminal.print(`SHA-256 of ${manifestName}, to compare with the authors’: ${sha256}`);
  }
  return ok(wrong === 0 ? exitCodes.done : exitCodes.wrongUse);
}

/** Every file below a folder; links are not followed, and count as files that are not of it. */
function filesIn(folder: string, within = ""): readonly ListedFile[] {
  return readdirSync(join(folder, within)).flatMap((name): readonly ListedFile[] => {
    const path = within === "" ? name : `${within}/${name}`;
    const about = lstatSync(join(folder, path));
    if (about.isDirectory()) return filesIn(folder, path);
    return [{ path, sha256: about.isFile() ? hashOf(readFileSync(join(folder, path))) : "" }];
  });
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
