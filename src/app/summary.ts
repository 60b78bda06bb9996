import {
  brief,
  claim,
  code,
  member,
  memo,
  modelGroup,
  person,
  quantity,
  source,
  study as studyTable,
} from "../core/study/index.ts";
import { peopleIn } from "./coders/who-codes.ts";
import { codingTally } from "./coding-tally.ts";
import { fieldsToSettle } from "./conflicts.ts";
import type { Desk } from "./desk.ts";
import { noticeText } from "./notices.ts";
import { listWaiting } from "./receive-text.ts";
import type { StudySummary } from "./views.ts";

/** The study at a glance. */
export function summarise(desk: Desk): StudySummary {
  const { study, vault, notices } = desk.open;
  const about = study.all(studyTable)[0];
  const sources = study.all(source);
  const coded = codingTally(study);
  const next = desk.open.undoable(desk.me);
  return {
    title: about?.title ?? "Untitled study",
    ...(about?.question === undefined ? {} : { question: about.question }),
    ...(about?.disclaimer === undefined ? {} : { disclaimer: about.disclaimer }),
    sources: sources.length,
    words: sources.reduce((sum, each) => sum + (each.wordCount ?? 0), 0),
    waiting: listWaiting(desk).length,
    persons: study.all(person).length,
    codes: study.all(code).length,
    passages: coded.passages,
    codings: coded.codings,
    memos: study.all(memo).length,
    claims: study.all(claim).length,
    quantities: study.all(quantity).length,
    languages: languagesOf(sources.map((each) => each.language ?? "und")),
    vaultOpen: vault !== undefined,
    me: { id: desk.me, name: study.get(member, desk.me)?.name ?? "" },
    people: peopleIn(study).length,
    notices: notices.map(noticeText),
    ...(next.undo === undefined ? {} : { undo: next.undo }),
    ...(next.redo === undefined ? {} : { redo: next.redo }),
    conflicts: fieldsToSettle(study).length,
    looksAhead: study.all(brief).length > 0 || study.all(modelGroup).length > 0,
  };
}

function languagesOf(languages: readonly string[]): StudySummary["languages"] {
  return [...new Set(languages)]
    .sort()
    .map((language) => ({ language, sources: languages.filter((each) => each === language).length }));
}
