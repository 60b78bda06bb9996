import { periodText } from "../../core/base/index.ts";
import type { BriefDocument, Note, Run, Section } from "../../core/report/index.ts";
import type { KeptNumber } from "../../core/study/index.ts";
import { type BriefMaterial, yearAfter } from "./brief-material.ts";
import { answerSection } from "./sections/answer.ts";
import { changesSection } from "./sections/changes.ts";
import { fatesSection } from "./sections/fates.ts";
import { assumptionsSection, findingsSection } from "./sections/findings.ts";
import { influenceSection, methodSection } from "./sections/method.ts";
import { preventionSection } from "./sections/prevention.ts";
import { questionsSection } from "./sections/questions.ts";
import { coverageSection, sourcesSection } from "./sections/sources.ts";
import { statementBlocks, statementSection } from "./sections/statements.ts";
import { shownNumbers } from "./shown-numbers.ts";
import { authorsVoice, said, type Voice } from "./voice.ts";

/**
 * Put a brief together: what its authors wrote, and everything that is made of the records.
 *
 * A study without a model is whole: the sections that need runs are then left out.
 */
export function composeBrief(
  material: BriefMaterial,
  voice: Voice,
  notes: () => readonly Note[] = () => [],
): BriefDocument {
  const [question, ...rest] = sectionsOf(material, voice);
  const changes = changesSection(material, voice, () => briefNumbers(material));
  const sections = question === undefined ? changes : [question, ...changes, ...rest];
  return {
    edition: voice.edition,
    title: voice.ownText(material.brief?.title ?? material.about?.title ?? "Untitled study"),
    lines: headLines(material, voice),
    sections,
    // Asked last: notes come about while the sections are written.
    notes: notes(),
  };
}

/** The numbers of a brief that are kept, as its authors' edition shows them now. */
export function briefNumbers(material: BriefMaterial): readonly KeptNumber[] {
  return shownNumbers(sectionsOf(material, authorsVoice));
}

function sectionsOf(material: BriefMaterial, voice: Voice): readonly Section[] {
  const written = (id: string, title: string, kind: "alternative" | "dissent" | "indicator") =>
    statementSection(material, voice, { id, title, kind });
  return [
    ...questionSection(material, voice),
    ...troubleSection(material),
    ...answerSection(material, voice),
    ...fatesSection(material, voice),
    ...preventionSection(material, voice),
    ...statementSection(material, voice, { id: "found", title: "What was found", kind: "finding" }),
    ...coverageSection(material, voice),
    ...written("alternatives", "What else could be the case", "alternative"),
    ...written("dissent", "Who sees it otherwise", "dissent"),
    ...written("indicators", "What to watch", "indicator"),
    ...questionsSection(material, voice),
    ...assumptionsSection(material, voice),
    ...findingsSection(material, voice),
    ...sourcesSection(material, voice),
    ...methodSection(material, voice),
    ...influenceSection(material, voice),
  ];
}

function headLines({ about, ahead, brief }: BriefMaterial, voice: Voice): readonly (readonly Run[])[] {
  return [
    ...(brief?.dated === undefined ? [] : [said(`Dated ${periodText(brief.dated)}`)]),
    ...(ahead === undefined
      ? []
      : [
          said(
            `What was known by ${periodText(ahead.frame.cutOff)}; a look ahead from ${periodText(ahead.frame.base)} to ${yearAfter(ahead.frame, ahead.numbers.months)}`,
          ),
        ]),
    ...(about?.disclaimer === undefined ? [] : [voice.own(about.disclaimer)]),
  ];
}

function questionSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const { about } = material;
  const blocks = [
    ...(about?.question === undefined
      ? []
      : [{ kind: "paragraph" as const, tone: "quote" as const, runs: voice.own(about.question) }]),
    ...statementBlocks(material, voice, "summary"),
  ];
  return blocks.length === 0
    ? []
    : [{ id: "question", title: "The question, and the answer in short", blocks }];
}

/** Why there is no outlook although there is a model. */
function troubleSection({ troubles }: BriefMaterial): readonly Section[] {
  if (troubles.length === 0) return [];
  return [
    {
      id: "troubles",
      title: "Why there are no numbers",
      blocks: [
        {
          kind: "paragraph",
          tone: "warning",
          runs: said("The outlook cannot be computed until this is mended:"),
        },
        { kind: "list", items: troubles.map(({ text }) => said(text)) },
      ],
    },
  ];
}
