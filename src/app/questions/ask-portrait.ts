import { err, ok, type Result } from "../../core/base/index.ts";
import { codeMatrix } from "../../core/code/index.ts";
import { member } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { askedCodes } from "./asked-codes.ts";
import { askedTexts, type ReadText } from "./asked-texts.ts";
import { codedPlaces } from "./coded-places.ts";
import type { PortraitAsked, PortraitTurn, PortraitView } from "./question-views.ts";
import { sourceFacts } from "./source-facts.ts";

/** Show one text from its first word to its last, with what was coded where. */
export function askPortrait(desk: Desk, asked: PortraitAsked): Result<PortraitView, Refusal> {
  const { study } = desk.open;
  const held = sourceFacts(study).sources.find(({ id }) => id === asked.source);
  const text = askedTexts(study).of(asked.source);
  if (held === undefined || text === undefined) return err(refuse("not-found"));
  const codes = askedCodes(desk, asked);
  if (!codes.ok) return codes;
  const own = codedPlaces(study)
    .of(held.id)
    .filter(({ coder }) => asked.coder === undefined || coder === asked.coder);
  const counted = codes.value.counted(own);
  const table = codeMatrix(
    codes.value.ids,
    ["all"],
    counted,
    () => ["all"],
    new Map([[held.id, text.wordStarts]]),
  );
  const coders = new Set(own.map(({ coder }) => coder));
  return ok({
    source: held.id,
    sourceName: held.title,
    length: text.text.length,
    direction:
      text.turns.filter(({ direction }) => direction === "rtl").length * 2 > text.turns.length
        ? "rtl"
        : "ltr",
    codes: codes.value.named.flatMap((each, at) => {
      const cell = table.cells[at]?.[0];
      if (cell === undefined || cell.codings === 0) return [];
      return [{ ...each, codings: cell.codings, passages: cell.passages, words: cell.words }];
    }),
    pieces: counted.map(({ code, start, end, passage, coder }) => ({ code, start, end, passage, coder })),
    turns: text.turns.map((turn) => portraitTurn(text, turn)),
    coders: study.all(member).flatMap(({ id, name }) => (coders.has(id) ? [{ id, name }] : [])),
    gone: codedPlaces(study).goneFrom(held.id),
  });
}

function portraitTurn(text: ReadText, { start, end, speaker }: ReadText["turns"][number]): PortraitTurn {
  const who = speaker === undefined ? undefined : text.speakers[speaker];
  return { start, end, ...(who === undefined ? {} : { speaker: who.label, part: who.part }) };
}
