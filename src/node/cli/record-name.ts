import type { Desk } from "../../app/desk.ts";
import { partText } from "../../app/media/part-text.ts";
import { quotePassage } from "../../app/read-source.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { WordsOut } from "../../app/words-out.ts";
import type { RecordId } from "../../core/base/index.ts";
import {
  claim,
  code,
  coding,
  consistency,
  evidence,
  group,
  hypothesis,
  matrix,
  matrixRow,
  passage,
  person,
  quantity,
  source,
} from "../../core/study/index.ts";
import type { FoundRecord } from "./find-record.ts";
import { modelRecordName } from "./model-record-name.ts";
import { placeInText } from "./place-in-text.ts";
import { keptBackSign } from "./uncleared.ts";

/** What a record is called in a list: a title, a place or grades; words as far as they may be printed. */
export function recordName(desk: Desk, { table, id }: FoundRecord, words: WordsOut): string {
  const { study } = desk.open;
  const own = (text: string | undefined): string =>
    text === undefined ? "" : (words.own(text) ?? keptBackSign);
  switch (table) {
    case source.name:
      return own(study.get(source, id)?.title);
    case passage.name:
      return passageName(desk, id, words);
    case claim.name:
      return own(study.get(claim, id)?.text);
    case evidence.name: {
      const held = study.get(evidence, id);
      return held === undefined
        ? ""
        : `${held.direction}, ${held.proximity.replace("-", " ")}, credibility ${held.credibility}`;
    }
    case quantity.name: {
      const held = study.get(quantity, id);
      if (held === undefined) return "";
      const amount = [...new Set([held.low, held.high].filter((each) => each !== undefined))].join(" to ");
      return own(
        [held.kind, amount, held.unit].filter((part) => part !== undefined && part !== "").join(" "),
      );
    }
    case code.name:
      return own(study.get(code, id)?.name);
    case coding.name: {
      const held = study.get(coding, id);
      return held === undefined ? "" : own(study.get(code, held.code)?.name);
    }
    case person.name:
      return own(study.get(person, id)?.pseudonym);
    case group.name:
      return own(study.get(group, id)?.name);
    case matrix.name:
      return own(study.get(matrix, id)?.question);
    case hypothesis.name:
      return own(study.get(hypothesis, id)?.text);
    case matrixRow.name:
      return study.get(matrixRow, id)?.evidence === undefined ? "row on a claim" : "row on a passage";
    case consistency.name:
      return `rated ${study.get(consistency, id)?.value ?? ""}`;
    default:
      return modelRecordName(desk, { table, id }, own);
  }
}

function passageName(desk: Desk, id: RecordId, words: WordsOut): string {
  const held = desk.open.study.get(passage, id);
  if (held === undefined) return "";
  const quoted = quotePassage(desk, id);
  if (quoted.part !== undefined) return partText(quoted.part);
  if (quoted.words === undefined) return "its words are gone";
  const place = placeInText(textOfSource(desk.open.study, held.source).blocks, quoted.start);
  const shown = words.ofSource(held.source, quoted.words, id);
  return shown === undefined ? place : `${place}: ${shown.replaceAll(/\s+/g, " ").trim()}`;
}
