import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { SizeWordLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { readNumber } from "../state/numbers.ts";
import { useSourceWords } from "../state/source-words.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";

/** Set what a word of size means; one that is set already keeps its word, language, speaker and kind. */
export function SizeWordForm(props: { readonly held?: SizeWordLine; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const { language: languageName } = useSourceWords();
  const { held, onDone } = props;
  const [word, setWord] = useState(held?.word ?? "");
  const [language, setLanguage] = useState(held?.language ?? "en");
  const [role, setRole] = useState<SizeWordLine["role"]>(held?.role ?? "any");
  const [kind, setKind] = useState<SizeWordLine["kind"]>(held?.kind ?? "count");
  const [low, setLow] = useState(held === undefined ? "" : String(held.low));
  const [high, setHigh] = useState(held === undefined ? "" : String(held.high));
  const [error, setError] = useState<Refusal>();
  const [from, to] = [readNumber(low), readNumber(high)];
  const understood = from !== "wrong" && to !== "wrong";
  const ready =
    typeof from === "number" && typeof to === "number" && word.trim() !== "" && language.trim() !== "";
  const save = async (): Promise<void> => {
    if (typeof from !== "number" || typeof to !== "number") return;
    const said = { word: word.trim(), language: language.trim(), role, kind };
    const answer = await act("setSizeWord", { ...said, low: from, high: to });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("quantity.words.form.done"));
    onDone();
  };
  const remove = async (id: SizeWordLine["id"]): Promise<void> => {
    const answer = await act("removeSizeWord", { sizeWord: id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("quantity.words.form.removed"));
    onDone();
  };
  return (
    <form
      className="form size-form"
      aria-label={t("quantity.words.form.label")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      {held === undefined ? (
        <>
          <div className="form-pair">
            <LineField
              label={t("quantity.words.form.word")}
              placeholder={t("quantity.wordExample")}
              autoFocus
              value={word}
              onChange={setWord}
            />
            <LineField
              label={t("quantity.words.form.language")}
              hint={t("quantity.words.form.languageHint")}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <div className="form-pair">
            <ListField
              label={t("quantity.words.form.by")}
              value={role}
              options={roles.map((value) => ({ value, text: t(`quantity.words.role.${value}`) }))}
              onChange={(value) => value !== "" && setRole(value)}
            />
            <ListField
              label={t("quantity.words.form.kind")}
              value={kind}
              options={kinds.map((value) => ({ value, text: t(`quantity.kind.${value}`) }))}
              onChange={(value) => value !== "" && setKind(value)}
            />
          </div>
        </>
      ) : (
        <p>
          <bdi>{held.word}</bdi>{" "}
          <span className="soft">
            {t("quantity.words.form.held", {
              language: languageName(held.language),
              role: t(`quantity.words.role.${held.role}`),
              kind: t(`quantity.kind.${held.kind}`),
            })}
          </span>
        </p>
      )}
      <div className="form-pair">
        <LineField
          label={t("quantity.words.form.from")}
          placeholder={kind === "count" ? "20" : "0.55"}
          autoFocus={held !== undefined}
          value={low}
          onChange={setLow}
        />
        <LineField
          label={t("quantity.words.form.to")}
          placeholder={kind === "count" ? "300" : "0.95"}
          value={high}
          onChange={setHigh}
        />
      </div>
      {!understood && <p className="wrong">{t("quantity.words.form.plainNumbers")}</p>}
      <div className="form-row">
        <Button kind="main" type="submit" lacking={ready ? undefined : t("quantity.words.form.lacking")}>
          {t("quantity.words.form.set")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {held === undefined ? t("quantity.words.form.cancel") : t("quantity.words.form.leave")}
        </Button>
        {held !== undefined && (
          <Button kind="harm" onClick={() => void remove(held.id)}>
            {t("quantity.words.form.remove")}
          </Button>
        )}
      </div>
      <Failure error={error} />
    </form>
  );
}

const roles = [
  "any",
  "insider",
  "intermediary",
  "official",
  "civilian",
  "researcher",
] as const satisfies readonly SizeWordLine["role"][];
const kinds = ["count", "share", "frequency"] as const satisfies readonly SizeWordLine["kind"][];
