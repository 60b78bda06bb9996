import { useTranslation } from "react-i18next";
import type { CodeLine } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { ask } from "./question-room.ts";

/** Where nothing is asked yet: what a question looks like, with codes of this study, each to be pressed. */
export function FirstQuestions() {
  const { t } = useTranslation("questions");
  const codebook = useAsked("codebook", {});
  if (codebook.value === undefined) return null;
  const examples = examplesOf(codebook.value);
  return (
    <div className="first-questions">
      <p>{t("first.intro")}</p>
      <ul>
        {examples.map(({ line, says }) => (
          <li key={line}>
            <button type="button" className="inline" onClick={() => ask(line)}>
              <code dir="ltr" translate="no">
                {line}
              </code>
            </button>
            <span className="soft">{t(`first.${says}`)}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{t("first.else")}</p>
    </div>
  );
}

interface Example {
  readonly line: string;
  readonly says: "code" | "without" | "near" | "where";
}

function examplesOf(codes: readonly CodeLine[]): readonly Example[] {
  const [one, two] = [...codes]
    .sort((a, b) => b.codings - a.codings)
    .map(({ name }) => `code "${name.replace(/[\\"]/g, "\\$&")}"`);
  if (one === undefined || two === undefined) return [];
  return [
    { line: one, says: "code" },
    { line: `${one} and not ${two}`, says: "without" },
    { line: `${one} near ${two} within 2 turns`, says: "near" },
    { line: `${one} where role = insider`, says: "where" },
  ];
}
