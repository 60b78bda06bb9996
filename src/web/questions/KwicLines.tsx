import { useTranslation } from "react-i18next";
import type { ContextView } from "../../app/questions/question-views.ts";
import { Go } from "../parts/Go.tsx";
import { gapAfter, gapBefore } from "./close-to.ts";
import "./kwic.css";

/**
 * Words in their lines, one under the other in the middle of the room.
 *
 * Each line runs as its text does: in Arabic what was said before stands at the right of the word.
 */
export function KwicLines({ lines }: { readonly lines: ContextView["lines"] }) {
  const { t } = useTranslation("questions");
  return (
    <ol className="kwic" aria-label={t("context.lines")}>
      {lines.map((line) => (
        <li key={`${line.source}-${line.start}`}>
          <p className="kwic-line" dir={line.direction} lang={line.language} translate="no">
            <span className="kwic-before">
              <span>{`${line.before}${gapAfter(line.before)}`}</span>
            </span>
            <Go
              to={{ screen: "read", source: line.source, at: { start: line.start, end: line.end } }}
              className="kwic-word"
            >
              {line.words}
            </Go>
            <span className="kwic-after">
              <span>{`${gapBefore(line.after)}${line.after}`}</span>
            </span>
          </p>
          <small title={line.sourceName}>
            <bdi>{line.sourceName}</bdi>
          </small>
        </li>
      ))}
    </ol>
  );
}
