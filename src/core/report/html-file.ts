import type { Block, BriefDocument, FigureBlock, Run, TableBlock } from "./brief-document.ts";
import { checkNotes, directionOf, plainText } from "./brief-runs.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { svgPicture } from "./html-picture.ts";
import { briefStyle } from "./html-style.ts";

/**
 * Write a brief as one HTML file that needs nothing else: no script, no font, no address outside itself.
 *
 * In a release a number is its text and nothing more; no id of a record is written in either edition. Throws where the notes
 * are not those that are cited, in order.
 */
export function briefHtml(document: BriefDocument): string {
  checkNotes(document);
  const writing: Writing = { document, citations: new Map(), figures: 0 };
  const title = escapeMarkup(document.title);
  const lines = document.lines.map((line) => paragraphTag(line, ["lines"], writing));
  const sections = document.sections.map((section, place) => sectionTag(section, place, writing));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${briefStyle(document.title)}</style>
</head>
<body>
<main>
<header>
${document.edition === "authors" ? '<p class="edition">Authors’ edition: not cleared. It must not leave the study.</p>\n' : ""}<h1 dir="${directionOf(document.title)}">${title}</h1>
${lines.join("\n")}
</header>
${contents(document)}
${sections.join("\n")}
${notesTag(writing)}
</main>
</body>
</html>
`;
}

interface Writing {
  readonly document: BriefDocument;
  /** How often each note was cited so far. */
  readonly citations: Map<number, number>;
  figures: number;
}

function contents({ sections, notes }: BriefDocument): string {
  if (sections.length < 3) return "";
  const items = sections.map(
    ({ title }, place) => `<li><a href="#part-${place + 1}">${escapeMarkup(title)}</a></li>`,
  );
  if (notes.length > 0) items.push('<li><a href="#notes">Notes</a></li>');
  return `<nav aria-label="Contents"><ol>${items.join("")}</ol></nav>`;
}

function sectionTag(section: BriefDocument["sections"][number], place: number, writing: Writing): string {
  const id = `part-${place + 1}`;
  const blocks = section.blocks.map((block) => blockTag(block, writing)).join("\n");
  return `<section aria-labelledby="${id}">
<h2 id="${id}" dir="${directionOf(section.title)}">${escapeMarkup(section.title)}</h2>
${blocks}
</section>`;
}

function blockTag(block: Block, writing: Writing): string {
  switch (block.kind) {
    case "paragraph":
      return saidTag(block, writing);
    case "heading":
      return `<h3 dir="${directionOf(block.text)}">${escapeMarkup(block.text)}</h3>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li dir="${directionOf(plainText(item))}">${runTags(item, writing)}</li>`).join("")}</ul>`;
    case "table":
      return tableTag(block, writing);
    case "figure":
      return figureTag(block, writing);
  }
}

function saidTag(block: Extract<Block, { kind: "paragraph" }>, writing: Writing): string {
  const paragraph = paragraphTag(block.runs, block.tone === undefined ? [] : [block.tone], writing);
  if (block.footing === undefined) return paragraph;
  return `<div class="said ${block.footing}"><span class="footing">${block.footing}</span>${paragraph}</div>`;
}

function paragraphTag(runs: readonly Run[], classes: readonly string[], writing: Writing): string {
  const look = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  return `<p${look} dir="${directionOf(plainText(runs))}">${runTags(runs, writing)}</p>`;
}

function runTags(runs: readonly Run[], writing: Writing): string {
  return runs
    .map((run, place) => {
      // Two marks side by side would read as one number.
      const apart = run.kind === "note" && runs[place - 1]?.kind === "note";
      return (apart ? "<sup>,</sup>" : "") + runTag(run, writing);
    })
    .join("");
}

function runTag(run: Run, writing: Writing): string {
  switch (run.kind) {
    case "words":
      return wordsTag(run);
    case "number": {
      const classes = writing.document.edition === "authors" ? "number door" : "number";
      return `<bdi class="${classes}">${escapeMarkup(run.text)}</bdi>`;
    }
    case "note":
      return noteLink(run.note, writing);
  }
}

function wordsTag({ text, strong, language }: Extract<Run, { kind: "words" }>): string {
  const words = strong === true ? `<strong>${escapeMarkup(text)}</strong>` : escapeMarkup(text);
  return language === undefined ? words : `<bdi lang="${escapeMarkup(language)}">${words}</bdi>`;
}

function noteLink(note: number, { citations }: Writing): string {
  const time = (citations.get(note) ?? 0) + 1;
  citations.set(note, time);
  return `<sup><a id="cite-${note}-${time}" href="#note-${note}" role="doc-noteref" aria-label="Note ${note}">${note}</a></sup>`;
}

function tableTag(block: TableBlock, writing: Writing): string {
  const heads = block.columns.map(
    ({ title, align }) => `<th scope="col" class="${align}">${escapeMarkup(title)}</th>`,
  );
  const rows = block.rows.map((row) => {
    const cells = row.map((cell, column) => cellTag(cell, column, block, writing));
    return `<tr>${cells.join("")}</tr>`;
  });
  const note = block.note === undefined ? "" : `<p class="note">${runTags(block.note, writing)}</p>`;
  // A table that fits on a page is never cut; a longer one has its head on each.
  const whole = block.rows.length <= 12 ? " whole" : "";
  return `<div class="table${whole}" tabindex="0" role="region" aria-label="${escapeMarkup(block.caption)}"><table>
<caption>${escapeMarkup(block.caption)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>${note}</div>`;
}

function cellTag(cell: readonly Run[], column: number, block: TableBlock, writing: Writing): string {
  const align = block.columns[column]?.align ?? "start";
  const words = `<span dir="${directionOf(plainText(cell))}">${runTags(cell, writing)}</span>`;
  return column === 0
    ? `<th scope="row" class="${align}">${words}</th>`
    : `<td class="${align}">${words}</td>`;
}

function figureTag(block: FigureBlock, writing: Writing): string {
  writing.figures++;
  const id = `figure-${writing.figures}`;
  const frame = {
    edition: writing.document.edition,
    title: plainText(block.caption),
    alternative: block.alternative,
  };
  const wide = svgPicture(block.picture, {
    ...frame,
    id,
    screens: block.narrow === undefined ? "all" : "wide",
  });
  const narrow =
    block.narrow === undefined
      ? ""
      : svgPicture(block.narrow, { ...frame, id: `${id}-narrow`, screens: "narrow" });
  return `<figure>
${wide}${narrow}
<figcaption dir="${directionOf(frame.title)}">${runTags(block.caption, writing)}</figcaption>
<details><summary>The picture in words</summary><p>${escapeMarkup(block.alternative)}</p></details>
</figure>`;
}

/** A note that is cited more often leads back to the first place alone: a row of arrows says nothing. */
const mostBackLinks = 4;

function notesTag(writing: Writing): string {
  const { notes } = writing.document;
  if (notes.length === 0) return "";
  const items = notes.map((note, place) => {
    const number = place + 1;
    const times = writing.citations.get(number) ?? 0;
    const back = times > mostBackLinks ? 1 : times;
    const links = Array.from({ length: back }, (_, time) => backLink(number, time + 1, back)).join(" ");
    return `<li id="note-${number}" role="doc-endnote" dir="${directionOf(plainText(note.runs))}">${runTags(note.runs, writing)} <span class="back">${links}</span></li>`;
  });
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">Notes</h2>
<ol>
${items.join("\n")}
</ol>
</section>`;
}

function backLink(note: number, time: number, times: number): string {
  const place = times === 1 ? "" : `, place ${time}`;
  return `<a href="#cite-${note}-${time}" role="doc-backlink" aria-label="Back to where note ${note} is cited${place}">↩</a>`;
}
