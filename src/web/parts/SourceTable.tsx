import type { RecordId, SourceLine } from "../../app/views.ts";
import { go } from "../state/route.ts";
import { languageName, periodWords, shortModes } from "../state/words.ts";
import { Go } from "./Go.tsx";
import "./source-table.css";

/** The sources, a line each. They keep their order: sorting material by its grade would rank people. */
export function SourceTable(props: {
  readonly sources: readonly SourceLine[];
  readonly open: RecordId | undefined;
}) {
  return (
    <div className="source-table-room">
      <table className="source-table">
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Role</th>
            <th scope="col" className="source-mode">
              How
            </th>
            <th scope="col" className="source-country">
              Country
            </th>
            <th scope="col" className="source-date">
              Date
            </th>
            <th scope="col" className="source-language">
              Language
            </th>
            <th scope="col" className="number">
              Words
            </th>
            <th scope="col" className="number">
              Codings
            </th>
            <th scope="col" className="source-grade">
              Grade
            </th>
            <th scope="col" className="source-more">
              <span className="unseen">Describe</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.sources.map((source) => (
            <SourceRow key={source.id} source={source} open={source.id === props.open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceRow({ source, open }: { readonly source: SourceLine; readonly open: boolean }) {
  return (
    <tr data-open={open}>
      <th scope="row">
        <Go to={{ screen: "read", source: source.id }}>
          <bdi title={source.title}>{source.title}</bdi>
        </Go>
        {source.namesStep !== "done" && (
          <small className="source-barred">
            {source.namesStep === "skipped" ? "names skipped, never released" : "names not looked at"}
          </small>
        )}
        {source.warnings.length > 0 && (
          <small className="source-barred" title={source.warnings.join(" ")}>
            its quotes are held back
          </small>
        )}
      </th>
      <td title={source.kind}>{source.kind ?? source.role ?? "–"}</td>
      <td className="source-mode">{source.mode === undefined ? "–" : shortModes[source.mode]}</td>
      <td className="source-country">{source.country ?? "–"}</td>
      <td className="source-date" title={periodWords(source.collected)}>
        {shortDate(source) || "–"}
      </td>
      <td className="source-language">{languageName(source.language)}</td>
      <td className="number">{source.words.toLocaleString("en")}</td>
      <td className="number">{source.codings === 0 ? "–" : source.codings}</td>
      <td className="source-grade">{source.reliability ?? "–"}</td>
      <td className="source-more">
        <button
          type="button"
          className="inline"
          aria-expanded={open}
          aria-label={`Describe ${source.title}`}
          onClick={() => go(open ? { screen: "sources" } : { screen: "sources", source: source.id })}
        >
          Describe
        </button>
      </td>
    </tr>
  );
}

function shortDate({ collected }: SourceLine): string {
  if (collected === undefined) return "";
  const { from, to } = collected;
  if (to === undefined || from === to || from.slice(0, 4) === to.slice(0, 4))
    return periodWords(to === undefined ? { from } : { from, to });
  return `${from.slice(0, 7)} to ${to.slice(0, 7)}`;
}
