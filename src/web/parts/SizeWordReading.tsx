import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { SizeWordLine } from "../../app/views.ts";
import { useIntervalWords } from "../state/interval-words.ts";
import { sayDone } from "../state/notices.ts";
import { readNumber } from "../state/numbers.ts";
import { useSourceWords } from "../state/source-words.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/**
 * What a word that is being stated means in this study; one that means nothing yet can be set on the way, for anybody
 * who says it in this language.
 */
export function SizeWordReading(props: {
  readonly word: string;
  readonly kind: string;
  readonly language: string;
}) {
  const { t } = useTranslation("claims");
  const { interval } = useIntervalWords();
  const { language: languageName } = useSourceWords();
  const words = useAsked("sizeWords", {});
  const [setting, setSetting] = useState(false);
  const word = props.word.trim();
  const kind = sizeKinds.find((each) => each === props.kind);
  if (word === "" || kind === undefined || words.value === undefined) return null;
  const held = words.value.filter(
    (each) => each.kind === kind && each.word.toLowerCase() === word.toLowerCase(),
  );
  const reading = (each: SizeWordLine): string =>
    t("quantity.words.here.reading", {
      range: interval(each),
      role: t(`quantity.words.role.${each.role}`),
      language: languageName(each.language),
    });
  if (setting)
    return (
      <SetHere
        said={{ word, kind, language: props.language, role: "any" }}
        onDone={() => setSetting(false)}
      />
    );
  return (
    <p className="soft">
      {held.length === 0
        ? t("quantity.words.here.noFigures", { kind: t(`quantity.kind.${kind}`) })
        : t("quantity.words.here.inStudy", { readings: held.map(reading).join("; ") })}{" "}
      {props.language !== "und" && !held.some(({ role }) => role === "any") && (
        <button type="button" className="inline" onClick={() => setSetting(true)}>
          {t("quantity.words.here.set")}
        </button>
      )}
    </p>
  );
}

const sizeKinds = ["count", "share", "frequency"] as const;

// Stands inside the form of the quantity, so it is none itself: a form within a form is no form.
function SetHere(props: {
  readonly said: Pick<SizeWordLine, "word" | "kind" | "language" | "role">;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  const { language: languageName } = useSourceWords();
  const { said } = props;
  const [low, setLow] = useState("");
  const [high, setHigh] = useState("");
  const [error, setError] = useState<Refusal>();
  const [from, to] = [readNumber(low), readNumber(high)];
  const ready = typeof from === "number" && typeof to === "number";
  const save = async (): Promise<void> => {
    if (!ready) return;
    const answer = await act("setSizeWord", { ...said, low: from, high: to });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("quantity.words.here.done"));
    props.onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one; the label says what the two fields are
    <div
      className="form"
      role="group"
      aria-label={t("quantity.words.here.label")}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        if (event.target instanceof HTMLButtonElement && event.key === "Enter") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") void save();
        else props.onDone();
      }}
    >
      <div className="form-pair">
        <LineField
          label={t("quantity.words.here.from")}
          placeholder={said.kind === "count" ? "20" : "0.55"}
          autoFocus
          value={low}
          onChange={setLow}
        />
        <LineField
          label={t("quantity.words.here.upTo")}
          placeholder={said.kind === "count" ? "300" : "0.95"}
          value={high}
          onChange={setHigh}
        />
      </div>
      <div className="form-row">
        <Button lacking={ready ? undefined : t("quantity.words.here.lacking")} onClick={() => void save()}>
          {t("quantity.words.here.setFor", { language: languageName(said.language) })}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {t("quantity.words.here.notNow")}
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}
