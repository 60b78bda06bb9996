import type { Desk } from "../../app/desk.ts";
import { dayOf, isRecordId, periodText } from "../../core/base/index.ts";
import { parseStatement, sayLikelihood } from "../../core/report/index.ts";
import {
  account,
  brief,
  cite,
  clash,
  estimate,
  judgement,
  kept,
  measureEffect,
  outlook,
  question,
  release,
  start,
  statement,
} from "../../core/study/index.ts";
import type { FoundRecord } from "./find-record.ts";
import { keyOfPart, namedPart } from "./key-of-part.ts";

/** Words that somebody wrote, as far as they may be printed. */
type Own = (text: string | undefined) => string;

/** What a record of the model, the outlook or a brief is called in a list; empty where it is none of them. */
export function modelRecordName(desk: Desk, record: FoundRecord, own: Own): string {
  const named = namedPart(desk, record.id);
  if (named !== undefined) return `${named.key}: ${own(named.name)}`;
  return groundName(desk, record, own) ?? outlookName(desk, record, own) ?? briefName(desk, record, own);
}

function groundName(desk: Desk, { table, id }: FoundRecord, own: Own): string | undefined {
  const { study } = desk.open;
  if (table === clash.name) return own(study.get(clash, id)?.name);
  if (table === account.name) return own(study.get(account, id)?.name);
  if (table === start.name) {
    const held = study.get(start, id);
    return held && `${keyOfPart(desk, held.group)} in ${keyOfPart(desk, held.state)}: ${held.people}`;
  }
  if (table !== estimate.name) return undefined;
  const held = study.get(estimate, id);
  if (held === undefined) return undefined;
  const under = held.account === undefined ? "" : `, under ${own(study.get(account, held.account)?.name)}`;
  return `${held.warrant.replace("-", " ")}, of ${keyOfPart(desk, held.parameter)}${under}`;
}

function outlookName(desk: Desk, { table, id }: FoundRecord, own: Own): string | undefined {
  const { study } = desk.open;
  if (table === question.name) return own(study.get(question, id)?.text);
  if (table === outlook.name) {
    const held = study.get(outlook, id);
    return held && `from ${periodText(held.base)} over ${held.horizonMonths} months`;
  }
  if (table === measureEffect.name) {
    const held = study.get(measureEffect, id);
    return (
      held && `${keyOfPart(desk, held.measure)}: ${keyOfPart(desk, held.parameter)} ${held.how} ${held.by}`
    );
  }
  if (table !== judgement.name) return undefined;
  const held = study.get(judgement, id);
  return held && `${sayLikelihood(held.likelihood)}, of ${keyOfPart(desk, held.of)}`;
}

function briefName(desk: Desk, { table, id }: FoundRecord, own: Own): string {
  const { study } = desk.open;
  if (table === brief.name) return own(study.get(brief, id)?.title);
  if (table === statement.name) return own(writtenStatement(desk, study.get(statement, id)?.text));
  if (table === cite.name) {
    const of = study.get(cite, id)?.of;
    return of === undefined ? "" : `of a ${of.table}`;
  }
  if (table === kept.name) {
    const at = study.get(kept, id)?.at;
    return at === undefined ? "" : `kept on ${dayOf(at)}`;
  }
  const held = table === release.name ? study.get(release, id) : undefined;
  return held === undefined ? "" : `left the study on ${dayOf(held.at)}`;
}

/** A statement's text with each live number as what it is of, by key: `[share mass]`. */
function writtenStatement(desk: Desk, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const keyed = (part: string): string => (isRecordId(part) ? (namedPart(desk, part)?.key ?? part) : part);
  return parseStatement(text)
    .map((piece) => (piece.kind === "words" ? piece.text : `[${piece.written.map(keyed).join(" ")}]`))
    .join("");
}
