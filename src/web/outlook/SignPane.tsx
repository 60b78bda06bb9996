import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ComputedOutlook, DefinitionView, ModelView, RecordId } from "../../app/views.ts";
import { type LikelihoodScale, likelihoodScales, likelihoodWords } from "../../core/outlook/index.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { ListField, TextField } from "../parts/Field.tsx";
import { act, useAsked } from "../state/study.ts";
import { EarlierJudgements } from "./EarlierJudgements.tsx";
import { useOutlookFigures } from "./figures.ts";
import { useLikelihood } from "./likelihood.ts";
import { ShareBar } from "./ShareBar.tsx";
import "./sign-pane.css";

const scales: readonly LikelihoodScale[] = ["icd-203", "icd-203-second-row", "ipcc", "uk"];

/** Sign a likelihood word beside the share of runs: a judgement, which no program makes. */
export function SignPane(props: {
  readonly outlook: ComputedOutlook;
  readonly definition: DefinitionView;
  readonly model: ModelView;
}) {
  const { outlook, definition, model } = props;
  const { t } = useTranslation("outlook");
  const { share, shares } = useOutlookFigures();
  const { range } = definition;
  return (
    <div className="sign-pane">
      <p className="sign-name">
        <bdi>{definition.name}</bdi>
      </p>
      <p>{t("sign.stands", { share: share(definition.share), range: shares(range.low, range.high) })}</p>
      <ShareBar shown={{ share: definition.share, ...range, error: 0 }} />
      <p className="soft">{t("sign.lead")}</p>
      <EarlierJudgements definition={definition} />
      <SignForm key={definition.judgements.length} outlook={outlook} definition={definition} model={model} />
    </div>
  );
}

function SignForm({ outlook, definition, model }: Parameters<typeof SignPane>[0]) {
  const { t } = useTranslation("outlook");
  const { low, high } = definition.range;
  const [scale, setScale] = useState(outlook.scale);
  const [words, setWords] = useState<readonly string[]>(() => likelihoodWords(outlook.scale, low, high));
  const [confidence, setConfidence] = useState<"high" | "moderate" | "low">();
  const [confidenceReason, setConfidenceReason] = useState("");
  const [reason, setReason] = useState("");
  const [claims, setClaims] = useState<readonly RecordId[]>([]);
  const [error, setError] = useState<Refusal>();
  const take = (next: LikelihoodScale | ""): void => {
    if (next === "") return;
    setScale(next);
    setWords(likelihoodWords(next, low, high));
  };
  const sign = async (): Promise<void> => {
    if (confidence === undefined) return;
    const said = { confidence, confidenceReason: confidenceReason.trim(), reason: reason.trim() };
    const of = { of: definition.id, share: definition.share, low, high };
    const named = claims.length > 0 ? { claims } : {};
    const done = await act("signJudgement", { ...of, scale, likelihood: words, ...said, ...named });
    setError(done.ok ? undefined : done.error);
  };
  const lacking =
    words.length === 0
      ? t("sign.wordFirst")
      : confidence === undefined
        ? t("sign.confidenceFirst")
        : confidenceReason.trim() === "" || reason.trim() === ""
          ? t("sign.reasonFirst")
          : undefined;
  return (
    <div className="form">
      <ListField
        label={t("sign.scale")}
        value={scale}
        options={scales.map((value) => ({ value, text: t(`scale.${value}`) }))}
        onChange={take}
      />
      <Words scale={scale} words={words} onChange={setWords} />
      <TextField label={t("sign.reason")} rows={3} value={reason} onChange={setReason} />
      <Choice
        label={t("sign.confidence")}
        value={confidence}
        options={(["low", "moderate", "high"] as const).map((value) => ({
          value,
          text: t(`confidence.${value}`),
        }))}
        onChange={setConfidence}
      />
      <TextField
        label={t("sign.confidenceReason")}
        rows={2}
        value={confidenceReason}
        onChange={setConfidenceReason}
      />
      <ClaimsBehind definition={definition} model={model} chosen={claims} onChange={setClaims} />
      <div className="form-row">
        <Button kind="main" lacking={lacking} onClick={() => void sign()}>
          {t("sign.sign")}
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}

function Words(props: {
  readonly scale: LikelihoodScale;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}) {
  const { scale, words, onChange } = props;
  const { t } = useTranslation("outlook");
  const { shares } = useOutlookFigures();
  const { sayWord } = useLikelihood();
  return (
    <Ticks
      legend={t("sign.words")}
      hint={t("sign.wordsHint")}
      options={likelihoodScales[scale].map(({ word, from, to }) => ({
        value: word,
        text: sayWord(word),
        note: shares(from, to),
      }))}
      chosen={words}
      onChange={onChange}
    />
  );
}

/** The claims in which the definition is said, and those under what carries it. */
function ClaimsBehind(props: {
  readonly definition: DefinitionView;
  readonly model: ModelView;
  readonly chosen: readonly RecordId[];
  readonly onChange: (claims: readonly RecordId[]) => void;
}) {
  const { definition, model, chosen, onChange } = props;
  const { t } = useTranslation("outlook");
  const claims = useAsked("claims", {}).value ?? [];
  const own = model.parts.regroup.find(({ id }) => id === definition.id)?.claims ?? [];
  const carried = definition.carriers
    .slice(0, 4)
    .flatMap(({ id }) => model.parameters.find((each) => each.id === id)?.estimates ?? [])
    .flatMap((estimate) => estimate.claims);
  const offered = [...new Set([...own, ...carried])];
  const options = offered.flatMap((id) => {
    const claim = claims.find((each) => each.id === id);
    return claim === undefined ? [] : [{ value: id, text: claim.text }];
  });
  if (options.length === 0) return null;
  return <Ticks legend={t("sign.claims")} options={options} chosen={chosen} onChange={onChange} />;
}

function Ticks<T extends string>(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: T; readonly text: string; readonly note?: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}) {
  const { legend, hint, options, chosen, onChange } = props;
  const hintId = useId();
  return (
    <fieldset className="ticks" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <small id={hintId} className="field-hint">
          {hint}
        </small>
      )}
      {options.map(({ value, text, note }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          <span>
            <bdi>{text}</bdi> {note !== undefined && <small className="soft">{note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
