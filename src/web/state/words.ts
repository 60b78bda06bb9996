import type { PersonRole, SourceLine } from "../../app/views.ts";

/** How a source was obtained, in words. */
export const modeWords: Readonly<Record<NonNullable<SourceLine["mode"]>, string>> = {
  voice: "by phone or voice",
  "in-person": "in person",
  embedded: "embedded",
  court: "court observation",
  archive: "archive",
  written: "written",
};

/** The same, for a narrow column. */
export const shortModes: typeof modeWords = {
  voice: "phone",
  "in-person": "in person",
  embedded: "embedded",
  court: "court",
  archive: "archive",
  written: "written",
};

/** Steps of reliability as the Admiralty code words them; they grade material, not a human being. */
export const reliabilityWords: Readonly<Record<NonNullable<SourceLine["reliability"]>, string>> = {
  A: "A, completely reliable",
  B: "B, usually reliable",
  C: "C, fairly reliable",
  D: "D, not usually reliable",
  E: "E, unreliable",
  F: "F, cannot be judged",
};

/** What may leave the study of a source, in words. */
export const releaseWords: Readonly<Record<SourceLine["release"], string>> = {
  never: "never",
  paraphrase: "paraphrase only",
  quote: "may be quoted",
};

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** The name of a language; the tag itself where there is none. */
export function languageName(tag: string): string {
  if (tag === "und") return "language not told";
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A period as shortly as its days allow; the words of the source where it has some. */
export function periodWords(period: SourceLine["collected"]): string {
  if (period === undefined) return "";
  if (period.asStated !== undefined) return period.asStated;
  const { from, to } = period;
  if (to === undefined) return `since ${from}`;
  if (from === to) return from;
  if (from.endsWith("-01-01") && to.endsWith("-12-31"))
    return from.slice(0, 4) === to.slice(0, 4)
      ? from.slice(0, 4)
      : `${from.slice(0, 4)} to ${to.slice(0, 4)}`;
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01")) return from.slice(0, 7);
  return `${from} to ${to}`;
}

/** A source in one line: what it is, how it was obtained, where, when, in which language, how long. */
export function sourceLineText(source: SourceLine): string {
  return [
    source.kind ?? source.role,
    source.mode === undefined ? undefined : modeWords[source.mode],
    source.country,
    periodWords(source.collected),
    languageName(source.language),
    `${source.words.toLocaleString("en")} words`,
    source.namesStep === "skipped" ? "names step skipped: never released" : undefined,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}

/** What a person can be to the group, in words. */
export const personRoles: readonly { readonly value: PersonRole; readonly text: string }[] = [
  { value: "insider", text: "Insider" },
  { value: "intermediary", text: "Intermediary" },
  { value: "official", text: "Official" },
  { value: "civilian", text: "Civilian" },
];

const acts: Readonly<Record<string, string>> = {
  "code-passage": "the coding",
  uncode: "taking the code off",
  "add-code": "the new code",
  "change-code": "the change of the code",
  "move-code": "the moving of the code",
  "merge-codes": "the merging of codes",
  "split-code": "the splitting of the code",
  "remove-code": "the removal of the code",
  "make-claim": "the new claim",
  "change-claim": "the change of the claim",
  "remove-claim": "the removal of the claim",
  "link-evidence": "the evidence",
  "unlink-evidence": "taking the evidence away",
  "judge-independence": "the judgement of independence",
  "state-quantity": "the quantity",
  "write-memo": "the memo",
  "reword-memo": "the rewording of the memo",
  "remove-memo": "the removal of the memo",
  "correct-text": "the correction of the text",
  "describe-source": "the description of the source",
  "describe-speaker": "who speaks",
  "restrict-passage": "the holding back of the passage",
  "finish-names": "letting the text in; it waits for its names step again",
  "skip-names": "letting the text in; it waits for its names step again",
};

/** What an act of the log did, in words that follow a colon. */
export function actWords(act: string): string {
  return acts[act] ?? act.replaceAll("-", " ");
}
