import { err, ok, type Result } from "../../core/base/index.ts";
import type { Vocabulary } from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";

/** Why a database is not the one asked for. */
export type StoreMismatch =
  | { readonly type: "OtherVocabulary"; readonly found: string }
  | { readonly type: "OtherStudy" }
  | { readonly type: "VocabularyNewerThanProgram"; readonly found: number; readonly known: number };

/**
 * Write into a new database what it holds and whose it is, or compare with what is written.
 *
 * Says whether its tables were folded under an earlier version of the vocabulary and have to be folded again.
 */
export function claimDatabase(
  sql: Sql,
  { name, version }: Vocabulary,
  studyId: string,
): Result<{ readonly foldAgain: boolean }, StoreMismatch> {
  const get = sql.prepare<[string], string>("SELECT value FROM meta WHERE name = ?").pluck();
  const put = sql.prepare<[string, string]>("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)");
  const found = get.get("vocabulary");
  if (found === undefined) {
    sql.transaction(() => {
      put.run("vocabulary", name);
      put.run("vocabulary-version", String(version));
      put.run("study", studyId);
    })();
    return ok({ foldAgain: false });
  }
  if (found !== name) return err({ type: "OtherVocabulary", found });
  if (get.get("study") !== studyId) return err({ type: "OtherStudy" });
  const folded = Number(get.get("vocabulary-version"));
  if (folded > version) return err({ type: "VocabularyNewerThanProgram", found: folded, known: version });
  return ok({ foldAgain: folded < version });
}
