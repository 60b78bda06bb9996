import { useState } from "react";
import { useTranslation } from "react-i18next";
import { allowedWords } from "../state/releasing.ts";
import { Button } from "./Button.tsx";
import { LineField } from "./Field.tsx";

/** Let words pass the gate that somebody looked at, with the reason; the study notes both with the release. */
export function AllowWords({ words: found }: { readonly words: string }) {
  const { t } = useTranslation("brief");
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState(found);
  const [why, setWhy] = useState("");
  if (!open)
    return (
      <button type="button" className="inline" onClick={() => setOpen(true)}>
        {t("allow.open")}
      </button>
    );
  const lacking = words.trim() === "" || why.trim() === "" ? t("allow.lacking") : undefined;
  return (
    <form
      className="allow-form"
      aria-label={t("allow.open")}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === undefined)
          allowedWords.change((now) => [
            ...now.filter((each) => each.words !== words.trim()),
            { words: words.trim(), why: why.trim() },
          ]);
      }}
    >
      <LineField label={t("allow.words")} value={words} onChange={setWords} />
      <LineField label={t("allow.why")} hint={t("allow.whyHint")} autoFocus value={why} onChange={setWhy} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lacking}>
          {t("allow.do")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t("form.leave")}
        </Button>
      </div>
    </form>
  );
}
