import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReaderView, RecordId } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { BesideFrame } from "./BesideFrame.tsx";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { ListField } from "./Field.tsx";
import { linkTexts } from "./link-texts.ts";

/** Name another text as the original or a translation of this one, to read them side by side. */
export function BesideLink(props: {
  readonly view: ReaderView;
  readonly onLinked: (source: RecordId) => void;
  readonly onClose: () => void;
}) {
  const { view, onLinked, onClose } = props;
  const { t } = useTranslation("reader");
  const sources = useAsked("sources", {});
  const [other, setOther] = useState("");
  const [is, setIs] = useState<"original" | "translation">("original");
  const options = (sources.value ?? [])
    .filter(({ id }) => id !== view.source.id)
    .map(({ id, title }) => ({ value: id as string, text: title }));
  const chosen = sources.value?.find(({ id }) => id === other)?.id;
  return (
    <BesideFrame title={t("beside.text")} onClose={onClose}>
      <form
        className="form beside-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined)
            void linkTexts(view, chosen, is).then((linked) => linked && onLinked(chosen));
        }}
      >
        <ListField
          label={t("beside.which")}
          value={other}
          none={t("beside.choose")}
          options={options}
          onChange={setOther}
        />
        <Choice
          label={t("beside.is")}
          value={is}
          options={[
            { value: "original", text: t("beside.isOriginal") },
            { value: "translation", text: t("beside.isTranslation") },
          ]}
          onChange={setIs}
        />
        <div className="form-row">
          <Button
            kind="main"
            type="submit"
            lacking={chosen === undefined ? t("beside.chooseFirst") : undefined}
          >
            {t("beside.link")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t("beside.cancel")}
          </Button>
        </div>
        <Failure error={sources.error} />
      </form>
    </BesideFrame>
  );
}
