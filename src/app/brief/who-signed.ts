import { isRecordId, type RecordId } from "../../core/base/index.ts";
import { member } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import { lastRead } from "../last-read.ts";
import type { NumberCard } from "../outlook-views.ts";

const signers = lastRead<ReadonlyMap<RecordId, string>>();

/** More than any study has actions. */
const all = 10_000_000;

/** Say with each assumption of a card who signed it: its judge, or else who last set the record that it is in. */
export function withSigners(desk: Desk, card: NumberCard): NumberCard {
  if (card.assumptions.every(({ by }) => by !== undefined)) return card;
  const { study } = desk.open;
  const authors = signers.of(study, "", () => lastAuthors(desk));
  return {
    ...card,
    assumptions: card.assumptions.map((each) => {
      const author = each.by === undefined ? authors.get(each.at.id) : undefined;
      const name = isRecordId(author) ? study.get(member, author)?.name : undefined;
      return name === undefined ? each : { ...each, by: name };
    }),
  };
}

function lastAuthors({ open: { study } }: Desk): ReadonlyMap<RecordId, string> {
  const authors = new Map<RecordId, string>();
  for (const { author, touched } of study.log(all))
    for (const { id } of touched) if (!authors.has(id)) authors.set(id, author);
  return authors;
}
