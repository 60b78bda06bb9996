import type { RecordId } from "../../core/base/index.ts";
import {
  type BriefFinding,
  lintBrief,
  parseStatement,
  type StatementToLint,
} from "../../core/report/index.ts";
import { cite } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import { quotePassage } from "../read-source.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { liveNumber } from "./live-number.ts";

/** A statement to lint; one that is new has a name of its writer's instead of an id. */
export type WrittenToLint = Omit<StatementToLint, "id"> & { readonly id: string };

/** Check what was written against the standards of its craft: grounds, likelihood, confidence, quotes, harms. */
export function lintStatements(desk: Desk, material: BriefMaterial): readonly BriefFinding[] {
  const cites = material.reader.all(cite);
  return lintWritten(
    desk,
    material,
    material.statements.map((each) => ({
      ...each,
      cites: cites.filter(({ statement }) => statement === each.id).length,
    })),
  );
}

/** The same for statements as they are being written. */
export function lintWritten(
  desk: Desk,
  material: BriefMaterial,
  statements: readonly WrittenToLint[],
): readonly BriefFinding[] {
  const { index } = material;
  const written = statements.flatMap(({ text }) =>
    parseStatement(text).flatMap((piece) => (piece.kind === "number" ? [piece.written] : [])),
  );
  const verbatim = index.tables.source
    .filter(({ utterance }) => utterance === "verbatim")
    .map(({ id }) => id);
  return lintBrief({
    statements: statements.map(({ id, kind, text, footing, cites }) => ({
      // A finding only carries it back.
      id: id as RecordId,
      kind,
      text,
      footing,
      cites,
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
