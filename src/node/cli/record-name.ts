import type { Desk } from "../../app/desk.ts";
import { quotePassage } from "../../app/read-source.ts";
import { textOfSource } from "../../app/text-of-source.ts";
import type { RecordId } from "../../core/base/index.ts";
import {
  claim,
  code,
  coding,
  evidence,
  group,
  memo,
  passage,
  person,
  quantity,
  source,
} from "../../core/study/index.ts";
import { placeInText } from "./place-in-text.ts";

/** What a record is called in a list: a title, a place or grades; its own words only where they may be shown. */
export function recordName(
  desk: Desk,
  { table, id }: { readonly table: string; readonly id: RecordId },
  shown: boolean,
): string {
  const { study } = desk.open;
  switch (table) {
    case source.name:
      return study.get(source, id)?.title ?? "";
    case passage.name:
      return passageName(desk, id, shown);
    case claim.name: {
      const held = study.get(claim, id);
      if (held === undefined) return "";
      return shown ? held.text : held.assumption ? "assumption" : held.form;
    }
    case evidence.name: {
      const held = study.get(evidence, id);
      return held === undefined
        ? ""
        : `${held.direction}, ${held.proximity.replace("-", " ")}, credibility ${held.credibility}`;
    }
    case quantity.name: {
      const held = study.get(quantity, id);
      if (held === undefined) return "";
      const amount = [held.low, held.high].filter((each) => each !== undefined);
      return [held.kind, [...new Set(amount)].join(" to "), held.unit]
        .filter((part) => part !== undefined && part !== "")
        .join(" ");
    }
    case code.name:
      return study.get(code, id)?.name ?? "";
    case coding.name: {
      const held = study.get(coding, id);
      return held === undefined ? "" : (study.get(code, held.code)?.name ?? "");
    }
    case memo.name:
      return shown ? (study.get(memo, id)?.title ?? "") : "";
    case person.name:
      return study.get(person, id)?.pseudonym ?? "";
    case group.name:
      return study.get(group, id)?.name ?? "";
    default:
      return "";
  }
}

function passageName(desk: Desk, id: RecordId, shown: boolean): string {
  const held = desk.open.study.get(passage, id);
  if (held === undefined) return "";
  const { words, start } = quotePassage(desk, id);
  if (words === undefined) return "its words are gone";
  const place = placeInText(textOfSource(desk.open.study, held.source).blocks, start);
  return shown ? `${place}: ${words.replaceAll(/\s+/g, " ").trim()}` : place;
}
