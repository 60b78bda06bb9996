import type { RecordId } from "../../core/base/index.ts";
import type { StatesCompared, TwoStates } from "../compare-states.ts";
import type { HistoryAsked, HistoryView, WentBack } from "../history.ts";
import type { NamedRecord } from "../list-records.ts";
import type { SettleConflict, SettleText, UndoView } from "../requests.ts";
import type { ConflictsView, SearchHit, StudySummary } from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks of the study as a whole: its records, its words, and what was done in it. */
export interface StudyCalls {
  readonly summary: Call<Nothing, StudySummary>;
  /** Every record that has a name and a room, for whoever goes somewhere by typing. */
  readonly records: Call<Nothing, readonly NamedRecord[]>;
  readonly search: Call<
    { readonly query: string },
    { readonly total: number; readonly hits: readonly SearchHit[] }
  >;
  /** What two devices wrote without seeing each other. */
  readonly conflicts: Call<Nothing, ConflictsView>;
  readonly settleConflict: Call<SettleConflict, Nothing>;
  readonly settleText: Call<SettleText, Nothing>;
  /** Who did what when, the newest first. */
  readonly history: Call<HistoryAsked, HistoryView>;
  /** What differs between the states after two steps. */
  readonly compareStates: Call<TwoStates, StatesCompared>;
  /** Take back my own steps down to and with one of them. */
  readonly undoTo: Call<{ readonly action: RecordId }, WentBack>;
  readonly undo: Call<Nothing, UndoView>;
  readonly redo: Call<Nothing, UndoView>;
}
