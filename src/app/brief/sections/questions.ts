import { type Block, type Run, type Section, sayShare } from "../../../core/report/index.ts";
import { type OpenQuestion, parameter, question } from "../../../core/study/index.ts";
import { byWorth, widestWorth } from "../../outlook/rank-questions.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { said, type Voice } from "../voice.ts";

/** A question with how far its answer could move the outlook. */
interface RankedQuestion {
  readonly record: OpenQuestion;
  /** In shares of runs; absent where it concerns no number of the model. */
  readonly couldMove?: number;
  /** What the answer is worth for choosing between the measures, in shares of runs. */
  readonly worth?: number;
}

/** The open questions, those first whose answer could move the outlook most. */
function rankedQuestions({ reader, ahead }: BriefMaterial): readonly RankedQuestion[] {
  const keys = new Map((ahead?.parameters ?? []).map(({ id, key }) => [id, key]));
  return reader
    .all(question)
    .map((record) => {
      const asked = (record.parameters ?? []).flatMap((id) => keys.get(id) ?? []);
      const worths = (ahead?.numbers.questions ?? []).filter((each) => asked.includes(each.parameter));
      return { record, ...widestWorth(worths) };
    })
    .sort((a, b) => byWorth(a, b) || a.record.position - b.record.position);
}

/** What is not known and would matter, what could answer it, and what asking would mean for those asked. */
export function questionsSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const ranked = rankedQuestions(material);
  const block: Block | undefined =
    ranked.length === 0
      ? undefined
      : {
          kind: "table",
          caption: "Open questions, those first whose answer could move the outlook most",
          columns: [
            { title: "Question", align: "start" },
            { title: "Could move the share by", align: "end" },
            { title: "Could be answered by", align: "start" },
            { title: "Risk to those asked", align: "start" },
            { title: "Not to be asked again", align: "end" },
          ],
          rows: ranked.map((each) => questionRow(material, voice, each)),
          note: said(
            "How far: one standard deviation of the share over what the answer may be, on the runs at hand. Documents and officials come first, because asking them endangers nobody.",
          ),
        };
  return block === undefined ? [] : [{ id: "questions", title: "What is not known", blocks: [block] }];
}

function questionRow(
  { reader }: BriefMaterial,
  voice: Voice,
  { record, couldMove }: RankedQuestion,
): readonly (readonly Run[])[] {
  const known = (record.parameters ?? []).some((id) => reader.get(parameter, id) !== undefined);
  const moves = couldMove === undefined ? undefined : `${sayShare(couldMove).replace(" %", "")} points`;
  return [
    voice.own(record.text),
    moves === undefined || !known
      ? said("not in the model")
      : voice.number(moves, { to: "question", id: record.id, part: moves }),
    said(record.answeredBy.map((kind) => kind.replace("-", " ")).join(", ")),
    [
      ...said(record.risk),
      ...(record.riskNote === undefined ? [] : [...said(": "), ...voice.own(record.riskNote)]),
    ],
    record.notAgain === undefined
      ? said("")
      : voice.count(record.notAgain.length, { to: "question", id: record.id, part: "not again" }),
  ];
}
