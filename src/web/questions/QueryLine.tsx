import { type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionProblem } from "../../app/questions/question-views.ts";
import { apart } from "../language/index.ts";
import { useStore } from "../state/store.ts";
import type { AskedNow } from "./asked-now.ts";
import { look, questionRoom } from "./question-room.ts";
import "./query-line.css";

/** The question as a line of text; what is wrong stands beneath it, marked where it is. */
export function QueryLine({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const { line } = useStore(questionRoom);
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = line.trim() === "" || now.text !== line.trim() ? undefined : now.check?.problems[0];
  return (
    <div className="query">
      <label htmlFor="query-line">{t("line.label")}</label>
      <textarea
        ref={field}
        id="query-line"
        className="input query-line"
        // The language is written from left to right; names within it keep their own direction.
        dir="ltr"
        rows={1}
        value={line}
        placeholder={t("line.placeholder")}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        aria-invalid={problem !== undefined}
        aria-describedby="query-says"
        onChange={(event) => look({ line: event.target.value.replaceAll("\n", " ") })}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <div id="query-says" className="query-says" aria-live="polite">
        {problem !== undefined && <Wrong line={line.trim()} problem={problem} field={field} />}
      </div>
    </div>
  );
}

function Wrong(props: {
  readonly line: string;
  readonly problem: QuestionProblem;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { t } = useTranslation("questions");
  const { line, problem } = props;
  const { start, end } = problem;
  const goThere = (): void => {
    props.field.current?.focus();
    props.field.current?.setSelectionRange(start, Math.max(end, start));
  };
  const write = (name: string): void => {
    const written = name.startsWith("@") ? name : `"${name.replaceAll('"', '\\"')}"`;
    look({ line: `${line.slice(0, start)}${written}${line.slice(end)}` });
    props.field.current?.focus();
  };
  const near = 34;
  return (
    <>
      <p className="query-where" dir="ltr" aria-hidden="true" translate="no">
        {start > near && "…"}
        {line.slice(Math.max(0, start - near), start)}
        <mark>{line.slice(start, end) || "▿"}</mark>
        {line.slice(end, end + near)}
      </p>
      <p className="failure">
        {t(`wrong.${problem.type}`, {
          met: apart(problem.met.replace(/^["“„«](.*)["”“»]$/u, "$1")),
          sought: t(`recordKind.${problem.sought ?? "attribute"}`),
        })}{" "}
        <button type="button" className="inline" onClick={goThere}>
          {t("line.goThere")}
        </button>
      </p>
      {problem.instead !== undefined && problem.instead.length > 0 && (
        <p className="query-instead">
          {t("line.instead")}{" "}
          {problem.instead.map((name) => (
            <button key={name} type="button" className="inline" onClick={() => write(name)}>
              <bdi>{name}</bdi>
            </button>
          ))}
        </p>
      )}
    </>
  );
}
