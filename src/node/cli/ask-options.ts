import { type Command, Option } from "commander";
import type { Desk } from "../../app/desk.ts";
import { matrixBy, relations, timeBy } from "../../app/questions/kept-query.ts";
import type { Asked, MatrixBy, RelationKind, TimeBy } from "../../app/questions/question-views.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { source } from "../../core/study/index.ts";
import { findCode, findRecord } from "./find-record.ts";
import { type Refused, wrongUse } from "./refused.ts";
import type { StudyOptions } from "./study-desk.ts";

/** What can be said of a question beside its text. */
export interface AskOptions extends StudyOptions {
  readonly cooccur?: RelationKind | true;
  readonly matrix?: MatrixBy;
  readonly attribute?: string;
  readonly time?: TimeBy;
  readonly portrait?: string;
  readonly turns?: string;
  readonly code?: readonly string[];
  readonly below?: true;
  readonly where?: string;
}

/** Add the options by which a command says what is asked. */
export function withAskOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--cooccur [how]", "how codes stand to each other")
        .choices(relations)
        .preset("overlap")
        .conflicts(["matrix", "time", "portrait"]),
    )
    .addOption(
      new Option("--matrix <by>", "codes by a fact").choices(matrixBy).conflicts(["time", "portrait"]),
    )
    .option("--attribute <name>", "which attribute, for --matrix attribute")
    .addOption(new Option("--time <by>", "codes along the time").choices(timeBy).conflicts("portrait"))
    .option("--portrait <source>", "one text with what was coded where")
    .option("--turns <number>", "for followed-by: how many turns later at most")
    .option("--code <name...>", "only these codes")
    .option("--below", "count codes with those below them")
    .option("--where <conditions>", "such as: role = insider and wave = 2");
}

/** Read what is asked from the text of a question or from the options. */
export function askedBy(desk: Desk, text: string | undefined, options: AskOptions): Result<Asked, Refused> {
  const codes = codesNamed(desk, options);
  if (!codes.ok) return codes;
  const turns = turnsOf(options);
  if (!turns.ok) return turns;
  const narrowed = options.where === undefined ? {} : { where: options.where };
  const { cooccur, matrix, time, attribute } = options;
  const isTable = [cooccur, matrix, time, options.portrait].some((each) => each !== undefined);
  if (isTable && text !== undefined)
    return wrongUse("A table is narrowed with --where, and not with a question. Leave one of the two out.");
  if (cooccur !== undefined)
    return ok({
      view: "relations",
      relation: cooccur === true ? "overlap" : cooccur,
      ...turns.value,
      ...narrowed,
      ...codes.value,
    });
  if (matrix !== undefined)
    return ok({
      view: "matrix",
      by: matrix,
      ...(attribute === undefined ? {} : { attribute }),
      ...narrowed,
      ...codes.value,
    });
  if (time !== undefined) return ok({ view: "time", by: time, ...narrowed, ...codes.value });
  if (options.portrait !== undefined) {
    const of = findRecord(desk, source, options.portrait);
    return of.ok ? ok({ view: "portrait", source: of.value, ...codes.value }) : of;
  }
  if (text === undefined)
    return wrongUse(
      'Write a question, such as: code "fear" where role = insider; or ask for --cooccur, --matrix, --time or --portrait.',
    );
  const conditions =
    options.where === undefined ? "" : ` ${/\bwhere\b/i.test(text) ? "and" : "where"} ${options.where}`;
  return ok({ view: "passages", text: `${text}${conditions}` });
}

function codesNamed(
  desk: Desk,
  { code = [], below }: AskOptions,
): Result<{ readonly codes?: readonly RecordId[]; readonly below?: true }, Refused> {
  const codes: RecordId[] = [];
  for (const typed of code) {
    const found = findCode(desk, typed);
    if (!found.ok) return found;
    codes.push(found.value);
  }
  return ok({ ...(codes.length === 0 ? {} : { codes }), ...(below === undefined ? {} : { below }) });
}

function turnsOf({ turns }: AskOptions): Result<{ readonly turns?: number }, Refused> {
  if (turns === undefined) return ok({});
  return /^\d{1,3}$/.test(turns)
    ? ok({ turns: Number(turns) })
    : wrongUse("--turns takes a number of turns, such as 3.");
}
