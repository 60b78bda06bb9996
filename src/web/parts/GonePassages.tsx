import type { CodeLine, ReaderPassage, RecordId } from "../../app/views.ts";
import { Chip } from "./Chip.tsx";

/** Passages whose words were corrected or replaced away: listed, never painted, never dropped. */
export function GonePassages(props: {
  readonly passages: readonly ReaderPassage[];
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}) {
  const gone = props.passages.filter(({ state }) => state === "gone");
  if (gone.length === 0) return null;
  return (
    <details className="gone">
      <summary>
        <span>
          {gone.length === 1
            ? "1 passage whose words are gone"
            : `${gone.length} passages whose words are gone`}
        </span>
      </summary>
      <ul>
        {gone.map((passage) => (
          <li key={passage.id} className="chips">
            {passage.codings.map(({ id, code }) => (
              <Chip key={id} colour={props.codes.get(code)?.colour ?? "slate"}>
                {props.codes.get(code)?.name ?? "a code that is gone"}
              </Chip>
            ))}
            {passage.claims.length > 0 && (
              <span className="soft">
                {passage.claims.length === 1 ? "1 claim" : `${passage.claims.length} claims`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
