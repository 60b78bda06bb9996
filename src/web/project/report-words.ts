import type { TFunction } from "i18next";
import type { ProjectLook, ReportedRecord, Unusual } from "../../app/import-project/project-look.ts";
import type { Figures } from "../language/index.ts";

/** Records with which the same happens for the same reason. */
export interface ReportGroup {
  readonly key: string;
  readonly kind: ReportedRecord["kind"];
  readonly reason: ReportedRecord["reason"];
  readonly records: readonly ReportedRecord[];
}

/** What the whole of a report comes to. */
export interface ReportTotals {
  readonly held: number;
  readonly whole: number;
  readonly changed: number;
  readonly left: number;
}

/** Add a report up over its kinds. */
export function totalsOf({ counts }: ProjectLook): ReportTotals {
  const sum = (of: (each: ProjectLook["counts"][number]) => number): number =>
    counts.reduce((total, each) => total + of(each), 0);
  return {
    held: sum(({ held }) => held),
    whole: sum(({ kept, changed }) => Math.max(0, kept - changed)),
    changed: sum(({ changed }) => changed),
    left: sum(({ held, kept }) => held - kept),
  };
}

/** The order in which kinds are told of: what holds others first. */
const kindOrder: readonly ReportedRecord["kind"][] = [
  "source",
  "code",
  "coding",
  "selection",
  "memo",
  "case",
  "value",
  "set",
  "link",
  "coder",
  "drawing",
  "reference",
  "query",
];

/** The counts of a report in the order in which kinds are told of. */
export function countsInOrder({ counts }: ProjectLook): ProjectLook["counts"] {
  return counts.toSorted((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}

/** The records of one fate by kind and reason, the largest group of each kind first. */
export function groupsOf(
  records: readonly ReportedRecord[],
  fate: ReportedRecord["fate"],
): readonly ReportGroup[] {
  const groups = Map.groupBy(
    records.filter((each) => each.fate === fate),
    ({ kind, reason }) => `${kind} ${reason}`,
  );
  return [...groups]
    .flatMap(([key, list]) =>
      list[0] === undefined ? [] : [{ key, kind: list[0].kind, reason: list[0].reason, records: list }],
    )
    .toSorted(
      (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.records.length - a.records.length,
    );
}

type Words = TFunction<"project">;

/** How a project counts positions, and how well that fits, a sentence each. */
export function unitsWords(
  t: Words,
  { number }: Figures,
  { units, selections, atEdges, named, asNamed }: NonNullable<ProjectLook["units"]>,
  counted: ProjectLook["counted"],
): readonly string[] {
  const share = (part: number, of: number): string =>
    number(of === 0 ? 0 : part / of, { style: "percent", maximumFractionDigits: 0 });
  const breaks = { one: t("unit.one"), two: t("unit.two"), "as-written": t("unit.asWritten") };
  const inCharacters = [
    t(units.counts === "utf-16" ? "unit.utf16" : "unit.codePoints"),
    breaks[units.lineBreak],
    ...(units.mark === "counted" ? [t("unit.mark")] : []),
    ...(units.end === "last" ? [t("unit.last")] : []),
  ];
  const isPoor =
    selections >= 10 && atEdges < selections * 0.6 && asNamed < named * 0.6 + (named === 0 ? 1 : 0);
  return [
    t("unit.counted", {
      how: counted === undefined ? inCharacters.join(t("unit.joined")) : t("unit.bytes"),
    }),
    t("unit.edges", { count: selections, at: atEdges, share: share(atEdges, selections) }),
    ...(named === 0 ? [] : [t("unit.named", { count: named, as: asNamed, share: share(asNamed, named) })]),
    ...(isPoor ? [t("unit.poor")] : []),
  ];
}

/** What in the file is not as its standard has it, in words. */
export function unusualWords(t: Words, { element, what, part = "" }: Unusual): string {
  return t(`unusual.${what}`, { element, part });
}

/** The report as a table for other programs; the names of records only where they are asked for. */
export function reportTable(t: Words, records: readonly ReportedRecord[], withNames: boolean): string {
  const head = [
    t("file.kind"),
    t("file.fate"),
    t("file.why"),
    t("file.id"),
    ...(withNames ? [t("file.named")] : []),
  ];
  const rows = records.map(({ kind, fate, reason, guid = "", name = "" }) => [
    t(`kind.${kind}`),
    t(`fate.${fate}`),
    t(`reason.${reason}`),
    guid,
    ...(withNames ? [name] : []),
  ]);
  // The mark at the start tells spreadsheets that this is UTF-8.
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

// A cell that begins like a formula would be run by a spreadsheet.
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
