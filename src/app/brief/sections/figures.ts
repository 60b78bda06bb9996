import {
  type AnswerRow,
  answerPicture,
  answersInWords,
  type Block,
  type CarriersToDraw,
  carriersInWords,
  type EffectRow,
  effectsInWords,
  effectsPicture,
  type FanToDraw,
  type FatesToDraw,
  type FigureBlock,
  fanInWords,
  fanPicture,
  fatesInWords,
  fatesPicture,
  sayAmountRange,
  tornadoPicture,
} from "../../../core/report/index.ts";
import { account, modelGroup, state } from "../../../core/study/index.ts";
import {
  type AnsweredDefinition,
  type BriefMaterial,
  inOrder,
  type LookAhead,
  type TriedScenario,
  watchedFans,
  yearAfter,
} from "../brief-material.ts";
import { signedFor } from "../live-number.ts";
import { said, type Voice } from "../voice.ts";

/** The answers as a range, a bar and a word for each definition. */
export function answerFigure(
  material: BriefMaterial,
  voice: Voice,
  answered: readonly AnsweredDefinition[],
): FigureBlock {
  const rows = answered.map((each) => answerRow(material, voice, each));
  return {
    kind: "figure",
    picture: answerPicture(rows),
    narrow: answerPicture(rows, 360),
    caption: said(
      "By definition: the range over accounts and readings, the share of all runs, and the word that was signed.",
    ),
    alternative: answersInWords(rows),
  };
}

function answerRow(
  material: BriefMaterial,
  voice: Voice,
  { record, numbers }: AnsweredDefinition,
): AnswerRow {
  const door = (part: string) => ({ to: "definition", id: record.id, part }) as const;
  const signed = signedFor(material, record.id);
  return {
    name: voice.ownText(record.name),
    rung: record.rung,
    ...(record.earlySign === true && { earlySign: true }),
    low: numbers.range.low,
    high: numbers.range.high,
    share: numbers.summary.share,
    accounts: numbers.accounts.map((under) => ({
      name: voice.ownText(`if ${lowered(accountName(material, under.account))}`),
      share: under.summary.share,
      door: door(`account ${under.account}`),
    })),
    ...(signed !== undefined && { words: signed.likelihood }),
    doors: {
      range: door("range"),
      share: door("share"),
      ...(signed !== undefined && { word: { to: "judgement", id: signed.id } as const }),
    },
  };
}

/** As many watched numbers as are drawn; all of them stand in the table. */
const mostFans = 5;

/** The first watched numbers over the months, in their researcher's order; those with a threshold come before others. */
export function fanFigures(material: BriefMaterial, voice: Voice, { frame }: LookAhead): readonly Block[] {
  const fans = watchedFans(material);
  const first = [
    ...fans.filter(({ record }) => record.threshold !== undefined),
    ...fans.filter(({ record }) => record.threshold === undefined),
  ].slice(0, mostFans);
  return first.map(({ record, fan }): FigureBlock => {
    const threshold = record.threshold === undefined ? Number.NaN : Number(record.threshold);
    const drawn: FanToDraw = {
      name: voice.ownText(record.name),
      unit: record.unit,
      base: frame.base.to ?? frame.base.from,
      months: fan.months,
      ...(Number.isFinite(threshold) && {
        threshold: { at: threshold, name: voice.ownText(record.thresholdName ?? "threshold") },
      }),
      door: (month) => ({ to: "watched", id: record.id, part: String(month) }),
    };
    return {
      kind: "figure",
      picture: fanPicture(drawn),
      narrow: fanPicture(drawn, 360),
      caption: said("Bands hold 50, 80 and 90 of 100 runs in each month by itself; the line is the middle."),
      alternative: fanInWords(drawn),
    };
  });
}

/** How much one picture holds, so that it is legible on a printed page. */
const groupsAPicture = 2;
const effectsAPicture = 8;

/** What becomes of each kind of member, from the base date to the horizon. */
export function fatesFigures(
  { reader }: BriefMaterial,
  voice: Voice,
  { frame, numbers }: LookAhead,
): readonly FigureBlock[] {
  const states = inOrder(reader.all(state));
  const drawn: FatesToDraw = {
    from: String(yearAfter(frame, 0)),
    to: String(yearAfter(frame, numbers.months)),
    groups: inOrder(reader.all(modelGroup)).map((group) => ({
      name: voice.ownText(group.name),
      states: states.flatMap((at) => {
        const cell = numbers.fates.cells.find((each) => each.group === group.key && each.state === at.key);
        if (cell === undefined || Math.max(cell.atBase[2], cell.atHorizon[2]) < 0.5) return [];
        const id = `${group.key} ${at.key}`;
        return [
          {
            name: voice.ownText(at.name),
            atBase: cell.atBase,
            atHorizon: cell.atHorizon,
            doors: {
              base: { to: "fate", id, part: "base" } as const,
              horizon: { to: "fate", id } as const,
            },
          },
        ];
      }),
    })),
  };
  return inParts(drawn.groups, groupsAPicture).map((groups, at) => {
    const part = { ...drawn, groups };
    return {
      kind: "figure",
      picture: fatesPicture(part),
      narrow: fatesPicture(part, 360),
      caption: said(
        at === 0
          ? "The middle of the runs; each kind of member has a scale of its own, and a ribbon joins a state to itself."
          : "The same for other kinds of member.",
      ),
      alternative: fatesInWords(part),
    };
  });
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size));
  return parts;
}

/** What each measure changes of one definition; all on one scale. */
export function effectsFigures(
  voice: Voice,
  { record }: AnsweredDefinition,
  tried: readonly TriedScenario[],
): readonly FigureBlock[] {
  const rows = tried.flatMap((each): readonly EffectRow[] => {
    const effect = each.numbers.definitions.find(({ id }) => id === record.id);
    if (effect === undefined) return [];
    const [only] = each.measures;
    const cost = each.measures.length === 1 && only !== undefined ? costText(only, voice) : undefined;
    return [
      {
        name: voice.ownText(each.record.name),
        effect: effect.difference,
        ...(cost !== undefined && { cost }),
        ...(each.measures.length === 1 &&
          only?.harm !== undefined && { harm: voice.ownText(only.harm.replace(/\.$/, "")) }),
        door: { to: "scenario", id: each.record.id, part: record.id },
      },
    ];
  });
  return inParts(rows, effectsAPicture).map((part, at) => {
    const drawn = { definition: voice.ownText(record.name), rows: part, beside: rows };
    return {
      kind: "figure",
      picture: effectsPicture(drawn),
      narrow: effectsPicture(drawn, 360),
      caption: said(
        at === 0
          ? "Run by run on the same draws: what is prevented to the left, what is caused to the right."
          : "The others, on the same scale.",
      ),
      alternative: effectsInWords(drawn),
    };
  });
}

/** A measure's cost in words; none where nobody stated one. */
function costText(
  { costLow, costHigh = costLow, costUnit = "" }: TriedScenario["measures"][number],
  voice: Voice,
): string | undefined {
  return costLow === undefined || costHigh === undefined
    ? undefined
    : `${sayAmountRange(costLow, costHigh)} ${voice.ownText(costUnit)}`;
}

/** What a share of runs hangs on: the ten heaviest, those assumed with a broken outline. */
export function carriersFigure(
  { ahead }: BriefMaterial,
  voice: Voice,
  { record, numbers }: AnsweredDefinition,
): FigureBlock {
  const lines = ahead?.parameters ?? [];
  const rows = numbers.carriers.flatMap(({ is, id, share }) => {
    const line = is === "parameter" ? lines.find(({ key }) => key === id) : undefined;
    if (line === undefined) return [];
    return [
      {
        name: voice.ownText(line.name),
        share,
        restsOn: [...new Set(line.estimates.map(({ warrant }) => warrant.replace("-", " ")))].join(", "),
        assumed: line.assumed,
        door: { to: "parameter", id: line.id } as const,
      },
    ];
  });
  const drawn: CarriersToDraw = {
    rows: rows.slice(0, 10),
    others: Math.max(0, lines.length - Math.min(10, rows.length)),
    ...(numbers.assumedShare !== undefined && { assumedShare: numbers.assumedShare }),
  };
  return {
    kind: "figure",
    picture: tornadoPicture(drawn),
    narrow: tornadoPicture(drawn, 360),
    caption: [...said("What carries the variance of “"), ...voice.own(record.name), ...said("”.")],
    alternative: carriersInWords(drawn),
  };
}

function accountName({ reader }: BriefMaterial, id: string): string {
  return reader.all(account).find((each) => each.id === id)?.name ?? "an account that is gone";
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
