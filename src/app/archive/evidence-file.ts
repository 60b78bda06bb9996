import { type CardRow, cardRows } from "../../core/corroborate/index.ts";
import { consentToQuote } from "../../core/protect/index.ts";
import { csvFile } from "../../core/report/index.ts";
import { type Claim, passage, source } from "../../core/study/index.ts";
import { overlapsHeldBack } from "../brief/release/quotable.ts";
import { quotePassage } from "../read-source.ts";
import type { ArchiveMeans } from "./archive-means.ts";
import { leavingQuote } from "./leaving-words.ts";

/** The evidence table, its quotes by themselves: what sources tell of is no count of the study's. */
export interface EvidenceFile {
  readonly text: string;
  readonly withoutQuotes: string;
  readonly quotes: readonly string[];
}

/**
 * Every claim with the passages that may be quoted for it and against it.
 *
 * A passage is named within the package alone. What may not be quoted is not listed one by one, so that no count tells of
 * it: each claim says whether fewer than k passages speak for it, or k and more.
 */
export function evidenceFile(means: ArchiveMeans): EvidenceFile {
  const claims = [...means.material.index.claimById.values()]
    .map((claim) => ({ claim, words: means.own(claim.text) }))
    .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : a.claim.id < b.claim.id ? -1 : 1));
  const digits = Math.max(2, String(claims.length).length);
  let passages = 0;
  const rows = claims.flatMap(({ claim, words }, at) => {
    const quoted = quotedFor(means, claim);
    const about = [
      `C${String(at + 1).padStart(digits, "0")}`,
      words,
      claim.confidence?.replace("-", " ") ?? "",
      ...bandsOf(means, claim),
    ];
    if (quoted.length === 0) return [[...about, "", "", "", "", "", ""]];
    return quoted.map(({ row, name, quote }) => [
      ...about,
      `P${String(++passages).padStart(4, "0")}`,
      row.direction,
      name,
      row.proximity.replaceAll("-", " "),
      row.credibility,
      quote,
    ]);
  });
  return {
    text: csvFile(columns, rows),
    withoutQuotes: csvFile(
      columns,
      rows.map((row) => row.slice(0, -1)),
    ),
    quotes: rows.flatMap((row) => row.at(-1) ?? []).filter((quote) => quote !== ""),
  };
}

const columns = [
  "claim",
  "statement",
  "confidence",
  "passages for",
  "passages against",
  "passage",
  "speaks",
  "source",
  "proximity",
  "credibility",
  "quote",
];

/** How many speak for a claim and against it, so that one source more or less shows only at the border. */
export function bandsOf(
  { material, counts }: Pick<ArchiveMeans, "material" | "counts">,
  { id }: Pick<Claim, "id">,
): readonly string[] {
  const rows = cardRows(material.index, id);
  return (["for", "against"] as const).map((side) => {
    const count = rows.filter(({ direction }) => direction === side).length;
    if (count === 0) return "none";
    return count < counts.k ? `fewer than ${counts.k}` : `${counts.k} or more`;
  });
}

interface Quoted {
  readonly row: CardRow;
  readonly name: string;
  readonly quote: string;
}

/** The quotes on a claim, in the order of their words; of a source that is not in the package one, as two would read as two voices. */
function quotedFor(means: ArchiveMeans, claim: Claim): readonly Quoted[] {
  const names = new Map(means.deposited.map((each) => [each.source.id, each.name]));
  const quoted = cardRows(means.material.index, claim.id)
    .filter(({ direction }) => direction !== "silent")
    .flatMap((row): readonly Quoted[] => {
      const quote = clearedQuote(means, row);
      return quote === undefined ? [] : [{ row, name: names.get(row.source) ?? "", quote }];
    })
    .sort((a, b) =>
      a.quote < b.quote ? -1 : a.quote > b.quote ? 1 : a.row.evidence < b.row.evidence ? -1 : 1,
    );
  return quoted.filter(
    ({ row, name }, at) => name !== "" || quoted.findIndex((each) => each.row.source === row.source) === at,
  );
}

function clearedQuote({ desk, clearer, rules }: ArchiveMeans, row: CardRow): string | undefined {
  if (overlapsHeldBack(desk, row.source, row.passage.id)) return undefined;
  const { study } = desk.open;
  const held = study.get(source, row.source);
  const { words } = quotePassage(desk, row.passage.id);
  if (held === undefined || words === undefined) return undefined;
  const { release: releaseLevel, namesStep } = held;
  const stricter = study.get(passage, row.passage.id)?.release;
  const terms = { use: "quote", releaseLevel, consent: consentToQuote(held), namesStep } as const;
  const done = clearer.clear(
    leavingQuote(words.replaceAll(/\s*\n\s*/g, " "), rules),
    stricter === undefined ? terms : { ...terms, passage: stricter },
  );
  return done.ok ? done.value : undefined;
}
