import { recordsIn } from "../../app/import-project/project-look.ts";
import {
  kindWords,
  type ReportedRecord,
  reasonText,
  standardText,
  unitsText,
} from "../../app/import-project/report-text.ts";
import { csvFile } from "../../core/report/index.ts";
import type { ReadProject } from "../reading/index.ts";
import type { Cli } from "./cli.ts";
import { textTable } from "./text-table.ts";

/** Print what becomes of a project: how many of each kind come over, what changes and why, and how positions were counted. */
export function printProjectReport(cli: Cli, project: ReadProject, showsNames: boolean): void {
  const { terminal } = cli;
  const { counts, records, oddities, faults } = project.report;
  const number = (kind: ReportedRecord["kind"], fate: ReportedRecord["fate"]): string =>
    String(recordsIn(records.filter((each) => each.kind === kind && each.fate === fate)));
  const rows = counts
    .filter((each) => each.held > 0)
    .map(({ kind, held, kept }) => [
      kindWords[kind],
      String(held),
      String(kept),
      number(kind, "changed"),
      String(held - kept),
    ]);
  const columns = ["In the project", "Come over", "of them changed", "Left out"].map((title) => ({
    title,
    align: "right" as const,
  }));
  for (const line of textTable([{ title: "" }, ...columns], rows)) terminal.print(line);
  terminal.print(`\n${project.units === undefined ? noUnits : unitsText(project.units, project.counted)}`);
  for (const [reason, all] of Map.groupBy(records, reasonText)) {
    terminal.print(`\n${reason} (${all.length})`);
    if (showsNames) for (const each of all.slice(0, mostNamed)) terminal.print(`  ${nameOf(each)}`);
    if (showsNames && all.length > mostNamed)
      terminal.print(`  and ${all.length - mostNamed} more: --report FILE lists all`);
  }
  const standard = standardText(oddities, faults);
  if (standard.length === 0) return;
  terminal.print("\nNot as the standard has it, and read all the same:");
  for (const line of standard.slice(0, mostNamed)) terminal.print(`  ${line}`);
  if (standard.length > mostNamed) terminal.print(`  and ${standard.length - mostNamed} more`);
}

const mostNamed = 20;
const noUnits =
  "Nothing that comes over is marked by a position in a text, so nothing had to be found out about how positions are counted.";

/** The records that come over otherwise, or not, as a table for other programs. */
export function reportFile({ report }: ReadProject, showsNames: boolean): string {
  const rows = report.records.map((each) => [
    kindWords[each.kind],
    each.fate,
    reasonText(each),
    each.guid ?? "",
    showsNames ? (each.name ?? "") : "",
  ]);
  return csvFile(["Kind", "Fate", "Why", "Id in the project", "Name"], rows);
}

function nameOf({ kind, name, guid }: ReportedRecord): string {
  return `${kindWords[kind]}: ${name === undefined || name === "" ? (guid ?? "") : name}`;
}
