import { dayOf, isRecordId } from "../../../core/base/index.ts";
import {
  type Block,
  type Run,
  type Section,
  sayCount,
  sayLikelihood,
  sayShare,
} from "../../../core/report/index.ts";
import {
  claim,
  type Judgement,
  type Kept,
  type KeptNumber,
  kept,
  parameter,
  regroup,
  type Withdrawal,
  withdrawal,
} from "../../../core/study/index.ts";
import { answeredDefinitions, type BriefMaterial, triedScenarios } from "../brief-material.ts";
import { type ChangedNumber, changedNumbers } from "../changed-numbers.ts";
import { doorName } from "../door-name.ts";
import { liveNumber, signedLast } from "../live-number.ts";
import { joined, said, type Voice } from "../voice.ts";

/** The numbers of a brief as they now stand; asked only where there are earlier ones to compare with. */
export type NumbersNow = () => readonly KeptNumber[];

/**
 * What changed since the brief was last kept: numbers, sources that were withdrawn, and words that were signed beside
 * another share than today's. For the authors alone; a release would say by it what a single source did.
 */
export function changesSection(material: BriefMaterial, voice: Voice, now: NumbersNow): readonly Section[] {
  if (voice.edition !== "authors") return [];
  const last = lastKept(material);
  const judged = outdatedJudgements(material, voice);
  const since = last === undefined ? [] : changesSince(material, voice, last, now());
  if (last === undefined && judged.length === 0) return [];
  const blocks = [...since, ...judged];
  return [
    {
      id: "changes",
      title: last === undefined ? "What changed since it was judged" : `What changed since ${dayOf(last.at)}`,
      blocks: blocks.length > 0 ? blocks : [{ kind: "paragraph", runs: said("Nothing that is shown here.") }],
    },
  ];
}

/** The brief as it was kept last; `undefined` where it never was. */
export function lastKept({ reader, brief }: BriefMaterial): Kept | undefined {
  return reader
    .all(kept)
    .filter((each) => each.brief === brief?.id)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
}

function changesSince(
  material: BriefMaterial,
  voice: Voice,
  last: Kept,
  now: readonly KeptNumber[],
): readonly Block[] {
  const { changed, added } = changedNumbers(last.numbers, now);
  const withdrawn = material.reader.all(withdrawal).filter(({ at }) => at >= last.at);
  const isOutlookGone = material.ahead === undefined && last.numbers.some(({ door }) => isOfRuns(door));
  const listed = changed.filter(
    ({ door }) => !(isOutlookGone && isOfRuns(door)) || (door.to === "definition" && door.part === "share"),
  );
  return [
    ...withdrawn.flatMap((each) => withdrawnBlocks(material, voice, each)),
    ...(isOutlookGone ? [outlookGone(changed.length - listed.length)] : []),
    ...tables.flatMap(({ caption, kinds }) => {
      const rows = listed.filter(({ door }) => kinds.some((kind) => kind === door.to));
      return rows.length === 0 ? [] : [changesTable(material, voice, caption, rows)];
    }),
    ...(added === 0
      ? []
      : [small(`${sayCount(added)} ${added === 1 ? "number was" : "numbers were"} not shown then.`)]),
  ];
}

/** What is asked first comes first. */
const tables: readonly { readonly caption: string; readonly kinds: readonly KeptNumber["door"]["to"][] }[] = [
  { caption: "Answers that differ", kinds: ["definition", "judgement"] },
  { caption: "Evidence that differs", kinds: ["claim", "count"] },
  { caption: "Measures that differ", kinds: ["scenario"] },
  { caption: "Fates and watched numbers that differ", kinds: ["watched", "fate"] },
];

function isOfRuns({ to }: KeptNumber["door"]): boolean {
  return to === "definition" || to === "watched" || to === "fate" || to === "scenario";
}

function outlookGone(others: number): Block {
  const rest = others === 0 ? "" : ` Beside what follows, ${sayCount(others)} numbers of it are gone.`;
  return {
    kind: "paragraph",
    tone: "warning",
    runs: said(`There is no outlook any more; why, stands under “Why there are no numbers”.${rest}`),
  };
}

function changesTable(
  material: BriefMaterial,
  voice: Voice,
  caption: string,
  changed: readonly ChangedNumber[],
): Block {
  return {
    kind: "table",
    caption,
    columns: [
      { title: "What", align: "start" },
      { title: "Before", align: "end" },
      { title: "Now", align: "end" },
    ],
    rows: changed.map(({ door, before, now }) => {
      const { of, which } = doorName(material, door);
      const name = of === undefined ? said("something that is gone") : voice.own(of);
      return [
        [...name, ...said(": "), ...voice.own(which.text)],
        said(before),
        now === undefined ? said("no number") : voice.number(now, door),
      ];
    }),
  };
}

const reasons: Readonly<Record<Withdrawal["reason"], string>> = {
  "consent-withdrawn": "consent was withdrawn",
  risk: "it was a risk",
  error: "it was brought in by mistake",
  retention: "the time it may be kept was over",
};

/** A source that was withdrawn; of itself nothing is left but what rested on it. */
function withdrawnBlocks(material: BriefMaterial, voice: Voice, each: Withdrawal): readonly Block[] {
  const items = restedOn(material, voice, each);
  const lead = `A source was withdrawn on ${dayOf(each.at)}, because ${reasons[each.reason]}.`;
  return [
    {
      kind: "paragraph",
      tone: "warning",
      runs: said(
        items.length === 0 ? `${lead} Nothing in this brief rested on it.` : `${lead} On it rested:`,
      ),
    },
    ...(items.length === 0 ? [] : [{ kind: "list" as const, items }]),
  ];
}

function restedOn(
  material: BriefMaterial,
  voice: Voice,
  { affected }: Withdrawal,
): readonly (readonly Run[])[] {
  const { reader } = material;
  const ids = (table: string) =>
    affected.flatMap((each) => (each.table === table && isRecordId(each.id) ? [each.id] : []));
  const claims = ids("claim").flatMap((id) => {
    const text = reader.get(claim, id)?.text;
    return text === undefined
      ? []
      : [[...said("Claim: "), ...voice.own(text), ...countsNow(material, voice, id)]];
  });
  return [
    ...claims,
    ...inOneLine(
      voice,
      "Parameters",
      ids("parameter").map((id) => reader.get(parameter, id)?.name),
    ),
    ...inOneLine(
      voice,
      "Definitions",
      ids("regroup").map((id) => reader.get(regroup, id)?.name),
    ),
  ];
}

/** Names in one line, as there can be dozens; those of what is gone since are left out. */
function inOneLine(
  voice: Voice,
  kind: string,
  names: readonly (string | undefined)[],
): readonly (readonly Run[])[] {
  const held = names.filter((each) => each !== undefined).map((each) => voice.own(each));
  return held.length === 0 ? [] : [[...said(`${kind}: `), ...joined(held, "; ")]];
}

/** How many passages still speak for a claim and against it. */
function countsNow(material: BriefMaterial, voice: Voice, id: string): readonly Run[] {
  const [speaking, against] = [liveNumber(material, ["for", id]), liveNumber(material, ["against", id])];
  if (speaking === undefined || against === undefined) return [];
  return [
    ...said(" (now "),
    ...voice.number(speaking.text, speaking.door),
    ...said(" for, "),
    ...voice.number(against.text, against.door),
    ...said(" against)"),
  ];
}

/** Words that were signed last, and beside another share than the runs now give. */
function outdatedJudgements(material: BriefMaterial, voice: Voice): readonly Block[] {
  const items = signedLast(material).flatMap((signed) => {
    const share = shareNow(material, signed);
    if (share === undefined || sayShare(share) === sayShare(signed.share)) return [];
    const name = material.reader.get(regroup, signed.of)?.name ?? "";
    const under = nameOfScenario(material, signed);
    return [
      [
        ...voice.own(under === undefined ? name : `${name}, with ${under}`),
        ...said(": “"),
        ...voice.number(sayLikelihood(signed.likelihood), { to: "judgement", id: signed.id }),
        ...said(`” was signed beside ${sayShare(signed.share)}, now `),
        ...voice.number(sayShare(share), shareDoor(signed)),
        ...said(": look at it again"),
      ],
    ];
  });
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: "Words that were signed beside another share" },
        { kind: "list", items },
      ];
}

function shareDoor({ of, scenario }: Judgement) {
  return scenario === undefined
    ? ({ to: "definition", id: of, part: "share" } as const)
    : ({ to: "scenario", id: scenario, part: of } as const);
}

function shareNow(material: BriefMaterial, { of, scenario }: Judgement): number | undefined {
  if (scenario === undefined)
    return answeredDefinitions(material).find(({ record }) => record.id === of)?.numbers.summary.share;
  const tried = triedScenarios(material).find(({ record }) => record.id === scenario);
  return tried?.numbers.definitions.find(({ id }) => id === of)?.share;
}

function nameOfScenario(material: BriefMaterial, { scenario }: Judgement): string | undefined {
  return triedScenarios(material).find(({ record }) => record.id === scenario)?.record.name;
}

function small(text: string): Block {
  return { kind: "paragraph", tone: "small", runs: said(text) };
}
