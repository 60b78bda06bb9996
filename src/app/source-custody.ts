import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type Custody, custody, type LeftTable, leftTable, source } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { CustodyLine } from "./source-views.ts";

/** List what became of a source's material, from its receipt on, the tables that left with it among the rest. */
export function sourceCustody(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<readonly CustodyLine[], Refusal> {
  const { study } = desk.open;
  if (study.get(source, input.source) === undefined) return err(refuse("not-found"));
  const again = Map.groupBy(study.all(leftTable), ({ sameAs }) => sameAs);
  const lines = study.where(custody, "source", input.source).flatMap((step): readonly CustodyLine[] => {
    const table = step.countedIn === undefined ? undefined : study.get(leftTable, step.countedIn);
    // Tables of the very same sources are named by no custody of their own.
    const more = (table && again.get(table.id)) ?? [];
    return [stepLine(step, table), ...more.map((each) => ({ event: step.event, ...inTable(each) }))];
  });
  return ok(lines.toSorted((a, b) => a.at - b.at));
}

function stepLine({ event, at, note }: Custody, table: LeftTable | undefined): CustodyLine {
  const said = note === undefined ? {} : { note };
  return { event, at, ...said, ...(table === undefined ? {} : inTable(table)) };
}

function inTable({ view, at }: LeftTable): Pick<CustodyLine, "at" | "table"> {
  return { at, table: view };
}
