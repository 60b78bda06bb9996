import { assumptionRegister, evidenceCard, warningContext } from "../../../core/corroborate/index.ts";
import { type Block, type Run, type Section, sayCount } from "../../../core/report/index.ts";
import type { Claim } from "../../../core/study/index.ts";
import { say } from "../../said/index.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { saidEstimates } from "../live-number.ts";
import { said, type Voice } from "../voice.ts";

/** What the sources bear out: every claim with a passage, what stands for and against it, and how many are independent. */
export function findingsSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const { index } = material;
  const context = warningContext(index);
  const rows = index.tables.claim.flatMap((claim) => {
    const card = evidenceCard(index, claim.id, context);
    const heard = card !== undefined && card.counts.for.passages + card.counts.against.passages > 0;
    return heard ? [findingRow(voice, claim, card)] : [];
  });
  return rows.length === 0
    ? []
    : [{ id: "findings", title: "Every finding, one by one", blocks: [findingsTable(rows)] }];
}

function findingsTable(rows: readonly (readonly (readonly Run[])[])[]): Block {
  return {
    kind: "table",
    caption: "Findings, with the passages that speak for and against each",
    columns: [
      { title: "Finding", align: "start" },
      { title: "What it is", align: "start" },
      { title: "For", align: "end" },
      { title: "Against", align: "end" },
      { title: "Independent", align: "end" },
      { title: "Confidence", align: "start" },
    ],
    rows,
    note: said(
      "Independent: how many of the passages for it do not hang together, as a range, because for some pairs nobody knows. Confidence is about the finding, never about a likelihood.",
    ),
  };
}

function findingRow(
  voice: Voice,
  claim: Claim,
  card: NonNullable<ReturnType<typeof evidenceCard>>,
): readonly (readonly Run[])[] {
  const door = (part: string) => ({ to: "claim", id: claim.id, part }) as const;
  return [
    [...voice.own(claim.text), ...voice.cited(claim.id)],
    said(claim.assumption ? "assumption" : claim.form),
    voice.count(card.counts.for.passages, door("for")),
    voice.count(card.counts.against.passages, door("against")),
    voice.independent(card.independence.range, door("independent")),
    said(claim.confidence?.replace("-", " ") ?? "not judged"),
  ];
}

/** What is taken for granted: the register of assumptions, those on which most rests and least is known first. */
export function assumptionsSection({ index, ahead }: BriefMaterial, voice: Voice): readonly Section[] {
  const entries = assumptionRegister(index);
  const signed = (ahead?.parameters ?? []).filter(({ assumed }) => assumed);
  if (entries.length === 0 && signed.length === 0) return [];
  return [
    {
      id: "assumptions",
      title: "What is assumed",
      blocks: [
        ...(entries.length === 0 ? [] : [assumptionTable(voice, entries)]),
        ...(signed.length === 0 ? [] : [judgedNumbers(voice, signed)]),
      ],
    },
  ];
}

function assumptionTable(voice: Voice, entries: ReturnType<typeof assumptionRegister>): Block {
  return {
    kind: "table",
    caption: "Premises and steps of reasoning",
    columns: [
      { title: "Assumption", align: "start" },
      { title: "On review", align: "start" },
      { title: "Would be shown wrong by", align: "start" },
      { title: "Claims that fall with it", align: "end" },
    ],
    rows: entries.map(({ claim, statement, state, wouldBreak, falls }) => [
      voice.own(statement),
      said(state.replace("-", " ")),
      wouldBreak === undefined ? said("nobody said") : voice.own(wouldBreak),
      voice.number(sayCount(falls.length), { to: "claim", id: claim, part: "falls" }),
    ]),
  };
}

function judgedNumbers(voice: Voice, signed: NonNullable<BriefMaterial["ahead"]>["parameters"]): Block {
  return {
    kind: "table",
    caption: "Numbers that rest on somebody's judgement or on another case",
    columns: [
      { title: "Number", align: "start" },
      { title: "Range", align: "start" },
      { title: "Warrant", align: "start" },
      { title: "Judged by", align: "start" },
    ],
    rows: signed.map(({ id, name, estimates }) => [
      voice.own(name),
      voice.number(saidEstimates(estimates, say("number-none")).text, { to: "parameter", id }),
      said([...new Set(estimates.map(({ warrant }) => warrant))].join(", ")),
      voice.own([...new Set(estimates.map(({ judge }) => judge))].join(", ")),
    ]),
  };
}
