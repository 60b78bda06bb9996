import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SizeWordLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { SizeWordForm } from "../parts/SizeWordForm.tsx";
import { SizeWordPicture } from "../parts/SizeWordPicture.tsx";
import { SizeWordTable } from "../parts/SizeWordTable.tsx";
import { useAsked } from "../state/study.ts";
import "./words-screen.css";

/** A word being set, and where it was opened: there its form stands. */
interface Opened {
  readonly word: SizeWordLine;
  readonly where: "picture" | "table";
}

/** What words mean in this study: "many" as an interval, by language, speaker and kind of quantity. */
export function WordsScreen() {
  const { t } = useTranslation("claims");
  const words = useAsked("sizeWords", {});
  const [form, setForm] = useState<Opened | "new">();
  const all = words.value ?? [];
  return (
    <div className="page-room">
      <div className="page-width words">
        <div className="words-head">
          <div>
            <h1 className="title">{t("quantity.words.title")}</h1>
            <p className="soft">{t("quantity.words.intro")}</p>
          </div>
          <Button
            kind={form === "new" ? "quiet" : "main"}
            onClick={() => setForm(form === "new" ? undefined : "new")}
          >
            {form === "new" ? t("quantity.words.cancel") : t("quantity.words.set")}
          </Button>
        </div>
        {form === "new" && <SizeWordForm onDone={() => setForm(undefined)} />}
        <Failure error={words.error} />
        {all.length > 0 && <Words words={all} form={form} onForm={setForm} />}
        {words.value?.length === 0 && form === undefined && (
          <p className="soft">{t("quantity.words.empty")}</p>
        )}
      </div>
    </div>
  );
}

function Words(props: {
  readonly words: readonly SizeWordLine[];
  readonly form: Opened | "new" | undefined;
  readonly onForm: (form: Opened | undefined) => void;
}) {
  const { t } = useTranslation("claims");
  const { words, form, onForm } = props;
  const openIn = (where: Opened["where"]) =>
    form !== undefined && form !== "new" && form.where === where ? form.word.id : undefined;
  const done = (): void => onForm(undefined);
  return (
    <>
      <SizeWordPicture
        words={words}
        open={openIn("picture")}
        onOpen={(word) => onForm({ word, where: "picture" })}
        onDone={done}
      />
      <details className="words-table" open>
        <summary className="heading">{t("quantity.words.tableBehind")}</summary>
        <SizeWordTable
          words={words}
          open={openIn("table")}
          onOpen={(word) => onForm({ word, where: "table" })}
          onDone={done}
        />
      </details>
    </>
  );
}
