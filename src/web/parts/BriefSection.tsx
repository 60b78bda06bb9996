import { useTranslation } from "react-i18next";
import type { BriefBlock, FigureBlock, Run, Section, TableBlock } from "../../app/views.ts";
import { PictureDrawing } from "./PictureDrawing.tsx";
import { Runs } from "./Runs.tsx";
import "./brief-section.css";

/** One section of a brief. */
export function BriefSection({ section }: { readonly section: Section }) {
  const heading = `heading-${section.id}`;
  return (
    <section id={`section-${section.id}`} tabIndex={-1} aria-labelledby={heading} className="brief-section">
      <h2 id={heading}>{section.title}</h2>
      {section.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks have no other name and never move
        <BlockOf key={at} block={block} />
      ))}
    </section>
  );
}

function BlockOf({ block }: { readonly block: BriefBlock }) {
  switch (block.kind) {
    case "paragraph":
      return <Paragraph block={block} />;
    case "heading":
      return <h3>{block.text}</h3>;
    case "list":
      return (
        <ul className="brief-list">
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items have no other name and never move
            <li key={at}>
              <Runs runs={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <BriefTable table={block} />;
    case "figure":
      return <Figure figure={block} />;
  }
}

function Paragraph({ block }: { readonly block: Extract<BriefBlock, { kind: "paragraph" }> }) {
  const { t, i18n } = useTranslation("brief");
  return (
    <div
      {...(block.statement === undefined ? {} : { id: `statement-${block.statement}`, tabIndex: -1 })}
      className={`brief-paragraph${block.tone === undefined ? "" : ` brief-${block.tone}`}`}
    >
      <p>
        <Runs runs={block.runs} />
      </p>
      {block.footing !== undefined && (
        <span className={`brief-footing brief-footing-${block.footing}`} lang={i18n.language}>
          {t(`footing.${block.footing}`)}
        </span>
      )}
    </div>
  );
}

function BriefTable({ table }: { readonly table: TableBlock }) {
  return (
    <figure className="brief-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that moves sideways must be reachable by keyboard */}
      <section className="brief-table-room" tabIndex={0} aria-label={table.caption}>
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map(({ title, align }) => (
                <th
                  key={title}
                  scope="col"
                  data-align={align}
                  data-room={title.length > 14 ? "title" : undefined}
                  dir="auto"
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name and never move
              <tr key={row}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
                    <th key={column} scope="row">
                      <Runs runs={cell} />
                    </th>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
                    <Cell key={column} cell={cell} align={table.columns[column]?.align} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.note !== undefined && (
        <figcaption className="soft">
          <Runs runs={table.note} />
        </figcaption>
      )}
    </figure>
  );
}

function Cell({
  cell,
  align,
}: {
  readonly cell: readonly Run[];
  readonly align: "start" | "end" | undefined;
}) {
  return (
    <td data-align={align} data-room={roomFor(cell)}>
      <Runs runs={cell} />
    </td>
  );
}

/** How much room the words of a cell ask for: a table would rather make a column narrow and a row high. */
function roomFor(cell: readonly Run[]): "phrase" | "sentence" | "sentences" | undefined {
  const length = cell.reduce((sum, run) => sum + (run.kind === "note" ? 0 : run.text.length), 0);
  if (length > 130) return "sentences";
  if (length > 44) return "sentence";
  return length > 14 ? "phrase" : undefined;
}

function Figure({ figure }: { readonly figure: FigureBlock }) {
  return (
    <figure className="brief-figure">
      <div className="brief-figure-room">
        <div className={figure.narrow === undefined ? undefined : "picture-wide"}>
          <PictureDrawing picture={figure.picture} alternative={figure.alternative} />
        </div>
        {figure.narrow !== undefined && (
          <div className="picture-narrow">
            <PictureDrawing picture={figure.narrow} alternative={figure.alternative} />
          </div>
        )}
      </div>
      <figcaption className="soft">
        <Runs runs={figure.caption} />
      </figcaption>
    </figure>
  );
}
