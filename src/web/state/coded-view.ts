import type { ReaderPassage, ReaderView, RecordId, StudySummary } from "../../app/views.ts";
import type { Stretch } from "./route.ts";

/** The passages that touch a stretch or hold a point, the shortest first. */
export function passagesAt(
  passages: readonly ReaderPassage[],
  stretch: Stretch | undefined,
): readonly ReaderPassage[] {
  if (stretch === undefined) return [];
  const point = stretch.start === stretch.end;
  return passages
    .filter(({ state }) => state !== "gone")
    .filter(({ start, end }) =>
      point ? start <= stretch.start && end >= stretch.end : start < stretch.end && end > stretch.start,
    )
    .sort((a, b) => misfit(a, stretch) - misfit(b, stretch) || a.end - a.start - (b.end - b.start));
}

// The passage that is exactly what is selected comes first.
function misfit(passage: ReaderPassage, stretch: Stretch): number {
  return passage.start === stretch.start && passage.end === stretch.end ? 0 : 1;
}

/** A coding that was made, with the passage it lies on. */
export interface NewCoding extends Stretch {
  readonly passage: RecordId;
  readonly coding: RecordId;
  readonly code: RecordId;
}

/** Tell whether a passage is drawn already but not yet in the study. */
export function isPassing(passage: ReaderPassage): boolean {
  return passage.id.startsWith("passing-");
}

let passed = 0;

/** A coding under ids that stand only until the study has given its own. */
export function passingCoding(at: Stretch & { readonly code: RecordId }): NewCoding {
  passed++;
  return { ...at, passage: `passing-${passed}` as RecordId, coding: `passing-coding-${passed}` as RecordId };
}

// Ids of the study, and the passing ones under which the same was drawn first.
const drawnFirst = new Map<RecordId, RecordId>();

/** What a passage or a coding is drawn under: it keeps its place on the screen when the study gives it an id of its own. */
export function drawnUnder(id: RecordId): RecordId {
  return drawnFirst.get(id) ?? id;
}

/** The view in which a passing coding has got the study's ids. */
export function settled(
  view: ReaderView,
  passing: NewCoding,
  stored: NewCoding,
  summary: Pick<StudySummary, "me"> | undefined,
): ReaderView {
  const at = view.passages.find(({ codings }) => codings.some(({ id }) => id === passing.coding));
  const isItsOwn = at !== undefined && (isPassing(at) || at.id === stored.passage);
  const stands = view.passages.some(({ codings }) => codings.some(({ id }) => id === stored.coding));
  if (!isItsOwn || stands || view.passages.some((each) => each !== at && each.id === stored.passage))
    return withCoding(withoutCoding(view, passing.coding), stored, summary);
  if (isPassing(at)) drawnFirst.set(stored.passage, at.id);
  drawnFirst.set(stored.coding, passing.coding);
  const codings = at.codings.map((each) =>
    each.id === passing.coding ? { ...each, id: stored.coding } : each,
  );
  const passages = view.passages.map((each) => (each === at ? { ...at, id: stored.passage, codings } : each));
  return { ...view, passages };
}

/** The view with one more coding of one's own; words that are a passage already stay that passage. */
export function withCoding(
  view: ReaderView,
  made: NewCoding,
  summary: Pick<StudySummary, "me"> | undefined,
): ReaderView {
  const me = summary?.me;
  const coder = me?.id ?? ("" as RecordId);
  const coding = { id: made.coding, code: made.code, coder, mine: true };
  const held = view.passages.find(
    ({ id, start, end, state }) =>
      id === made.passage || (start === made.start && end === made.end && state !== "gone"),
  );
  const passages =
    held === undefined
      ? [...view.passages, newPassage(made, coding)].sort((a, b) => a.start - b.start)
      : view.passages.map((passage) =>
          passage === held && !passage.codings.some((each) => isSame(each, made))
            ? { ...passage, codings: [...passage.codings, coding] }
            : passage,
        );
  const known = me === undefined || view.coders.some(({ id }) => id === me.id);
  return { ...view, passages, coders: known ? view.coders : [...view.coders, me] };
}

// The study puts a code of one coder on a passage once.
function isSame(each: ReaderPassage["codings"][number], made: NewCoding): boolean {
  return each.id === made.coding || (each.mine && each.code === made.code);
}

/** The view without one coding; a passage that nothing else holds goes with it. */
export function withoutCoding(view: ReaderView, coding: RecordId): ReaderView {
  const passages = view.passages
    .map((passage) =>
      passage.codings.some(({ id }) => id === coding)
        ? { ...passage, codings: passage.codings.filter(({ id }) => id !== coding) }
        : passage,
    )
    .filter(
      ({ codings, claims, memos, quantities }) =>
        codings.length + claims.length + memos + quantities.length > 0,
    );
  return { ...view, passages };
}

function newPassage(made: NewCoding, coding: ReaderPassage["codings"][number]): ReaderPassage {
  const { passage: id, start, end } = made;
  return { id, start, end, state: "stands", codings: [coding], claims: [], memos: 0, quantities: [] };
}
