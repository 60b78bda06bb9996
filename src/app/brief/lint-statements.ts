import { type BriefFinding, lintBrief, parseStatement } from "../../core/report/index.ts";
import { cite } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import { quotePassage } from "../read-source.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { liveNumber } from "./live-number.ts";

/** Check what was written against the standards of its craft: grounds, likelihood, confidence, quotes, harms. */
export function lintStatements(desk: Desk, material: BriefMaterial): readonly BriefFinding[] {
  const { reader, statements, index } = material;
  const written = statements.flatMap(({ text }) =>
    parseStatement(text).flatMap((piece) => (piece.kind === "number" ? [piece.written] : [])),
  );
  const cites = reader.all(cite);
  const verbatim = index.tables.source
    .filter(({ utterance }) => utterance === "verbatim")
    .map(({ id }) => id);
  return lintBrief({
    statements: statements.map(({ id, kind, text, footing }) => ({
      id,
      kind,
      text,
      footing,
      cites: cites.filter((each) => each.statement === id).length,
    })),
    shown: new Map(
      written.flatMap((each) => {
        const live = liveNumber(material, each);
        return live === undefined ? [] : [[each.join(" "), live.text] as const];
      }),
    ),
    verbatim: index.tables.passage
      .filter(({ source }) => verbatim.includes(source))
      .flatMap(({ id }) => quotePassage(desk, id).words ?? []),
  });
}
