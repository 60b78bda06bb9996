import { listReleases } from "../../app/brief/release/hand-out.ts";
import type { Desk } from "../../app/desk.ts";
import { disclosure } from "../../app/disclosure.ts";
import { dayOf, ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import type { Finished } from "./refused.ts";
import { textTable } from "./text-table.ts";

interface Said {
  readonly json?: true;
}

/** List what has left the study; notes and titles are words of analysts and stay inside. */
export function showReleases(cli: Cli, desk: Desk, said: Said): Finished {
  const releases = listReleases(desk).map(({ id, atMs, sha256, docxSha256, takenBack, archive }) => ({
    id,
    day: dayOf(atMs),
    sha256,
    ...(docxSha256 !== undefined && { docxSha256 }),
    takenBack,
    ...(archive !== undefined && { archive }),
  }));
  if (said.json) cli.terminal.printJson(releases);
  else if (releases.length === 0) cli.terminal.print("Nothing has left this study yet.");
  else
    for (const { id, day, sha256, docxSha256, takenBack, archive } of releases) {
      cli.terminal.print(
        `${day}  release ${shortId(id)}${takenBack ? "  taken back; it is out all the same" : ""}`,
      );
      if (archive !== undefined) {
        cli.terminal.print(`  package, MANIFEST.sha256 ${archive.manifestSha256}`);
        cli.terminal.print(`  package, as a zip file   ${archive.zipSha256}`);
      }
      cli.terminal.print(`  HTML ${sha256}`);
      if (docxSha256 !== undefined) cli.terminal.print(`  DOCX ${docxSha256}`);
    }
  return ok(exitCodes.done);
}

/** Count the combinations of recorded facts that pick somebody out; whom they fit is not printed. */
export function showExposed(cli: Cli, desk: Desk, said: Said): Finished {
  const { k, people, exposed, sizes } = disclosure(desk);
  if (said.json) cli.terminal.printJson({ k, people, exposed, sizes });
  else {
    cli.terminal.print(`${exposed} of ${people} people are picked out by facts that fit fewer than ${k}.`);
    const columns = [
      { title: "facts together" },
      { title: "fit one", align: "right" },
      { title: `fit 2 to ${k - 1}`, align: "right" },
    ] as const;
    const rows = sizes.map(({ facts, fitOne, fitFew }) => [String(facts), String(fitOne), String(fitFew)]);
    for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
  }
  return ok(exitCodes.done);
}
