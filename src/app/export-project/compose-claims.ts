import type { RefiLink, RefiText } from "../../core/formats/refi/index.ts";
import { type Claim, claim, type Evidence, evidence, member, passage } from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";

/** Claims as notes, and what speaks for and against them as links, so that any program shows them. */
export interface ComposedClaims {
  readonly notes: readonly RefiText[];
  readonly links: readonly RefiLink[];
}

/** Write every claim with its confidence, and a link to each passage that leaves, with its direction and its two grades. */
export function composeClaims(composing: Composing): ComposedClaims {
  const { study, guids, left } = composing;
  const notes = study.all(claim).map((each) => noteOf(each, composing));
  const isSecondVoice = secondVoices(composing);
  const links = study.all(evidence).flatMap((each): readonly RefiLink[] => {
    const from = guids.of({ table: claim.name, id: each.claim });
    const to = guids.of({ table: passage.name, id: each.passage });
    if (from === undefined || to === undefined || isSecondVoice(each)) {
      left.count("evidence", "left-out", "words-stay");
      return [];
    }
    const guid = guids.leave({ table: evidence.name, id: each.id });
    return [{ guid, name: graded(each, composing), direction: "OneWay", from, to, notes: [] }];
  });
  return { notes, links };
}

/** Of a source that does not leave whole one passage speaks for a claim: two that stand by themselves would read as two voices. */
function secondVoices({ study, edition }: Composing): (each: Evidence) => boolean {
  const whole = new Set(edition.texts.flatMap((each) => each.source ?? []));
  const heard = new Set<string>();
  return (each) => {
    const of = study.get(passage, each.passage)?.source;
    if (of === undefined || whole.has(of)) return false;
    const voice = `${each.claim} ${of}`;
    if (heard.has(voice)) return true;
    heard.add(voice);
    return false;
  };
}

function graded({ direction, proximity, credibility, note }: Evidence, { edition }: Composing): string {
  const grades = [direction, proximity.replaceAll("-", " "), `credibility ${credibility}`];
  return [...grades, ...(edition.isWhole && note !== undefined ? [note] : [])].join("; ");
}

function noteOf(each: Claim, composing: Composing): RefiText {
  const { edition, guids } = composing;
  const author = each.by === undefined ? undefined : guids.of({ table: member.name, id: each.by });
  const words = edition.own(each.text);
  return {
    guid: guids.leave({ table: claim.name, id: each.id }),
    name: `Claim: ${shortened(words)}`,
    ...(author === undefined ? {} : { by: author }),
    content: [words, ...told(each, composing)].join("\n\n"),
    selections: [],
    codings: [],
    notes: [],
    values: [],
  };
}

function told(each: Claim, { edition }: Composing): readonly string[] {
  const { form, confidence, confidenceReason, assumption, assumptionState, wouldBreak } = each;
  const said = (title: string, words: string | undefined): readonly string[] =>
    words === undefined ? [] : [`${title}: ${words.replaceAll("-", " ")}`];
  const reasons = edition.isWhole
    ? [...said("Reason", confidenceReason), ...said("Would break it", wouldBreak)]
    : [];
  return [
    ...said("Form", form),
    ...said("Confidence", confidence),
    ...(assumption ? said("Assumption", assumptionState ?? "not examined") : []),
    ...reasons,
    ...(edition.bands?.(each.id) ?? []),
  ];
}

function shortened(words: string): string {
  const characters = [...words.replaceAll(/\s+/g, " ")];
  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : characters.join("");
}
