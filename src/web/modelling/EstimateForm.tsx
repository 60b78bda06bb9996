import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type {
  EstimateView,
  ModelView,
  OfferedGrounds,
  ParameterView,
  TriedEstimate,
} from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useSaid } from "../language/said-words.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { TextField } from "../parts/Field.tsx";
import { sayDone } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import { CountFields, DirectionField, PoolFields } from "./EstimateFields.tsx";
import {
  type DraftValues,
  draftOf,
  type EstimateDraft,
  takesRange,
  valuesOfDraft,
} from "./estimate-draft.ts";
import type { FormPart } from "./form-part.ts";
import { GroundsPicker } from "./GroundsPicker.tsx";
import { RangeField } from "./RangeField.tsx";
import { type ModelWords, rangeWords } from "./range-words.ts";
import { useTried } from "./tried.ts";
import { AccountField, WarrantField } from "./WarrantField.tsx";

/** Say what a parameter may be, on which warrant and why; the curve follows what is typed, and nothing is kept until it is signed. */
export function EstimateForm(props: {
  readonly view: ParameterView;
  readonly model: ModelView;
  readonly held?: EstimateView;
  readonly onDone: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const { view, model, held, onDone } = props;
  const summary = useAsked("summary", {});
  const offeredInput = useMemo(() => ({ parameter: view.id }), [view.id]);
  const offered = useAsked("offeredGrounds", offeredInput).value ?? nothingOffered;
  const [draft, setDraft] = useState(() =>
    draftOf(held, (held && rangeWords(held.entered, view.unit, t, figures)) ?? "", ""),
  );
  const [error, setError] = useState<Refusal>();
  const read = valuesOfDraft(draft, held);
  const trying =
    read === "wrong" || draft.warrant === undefined ? undefined : { parameter: view.id, ...read };
  const tried = useTried("tryEstimate", trying);
  const lacking = lackingOf(draft, read, tried, t);
  const part: FormPart = {
    draft,
    view,
    offered,
    onChange: (change) => setDraft((now) => ({ ...now, ...change })),
  };
  const save = async (): Promise<void> => {
    if (lacking !== undefined || tried.value === undefined) return;
    const values = { ...tried.value.values, ...(held === undefined && { parameter: view.id }) };
    const put = { do: "put" as const, table: "estimate" as const, values, ...(held && { id: held.id }) };
    const answer = await act("changeModel", { changes: [put] });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("form.saved"));
    onDone();
  };
  const cancel = held === undefined ? props.onCancel : onDone;
  return (
    <form
      className="form estimate-form"
      aria-label={t("form.title", { name: view.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || cancel === undefined) return;
        event.stopPropagation();
        cancel();
      }}
    >
      <AccountField part={part} model={model} />
      <WarrantField part={part} />
      {takesRange(draft.warrant) && <RangeField part={part} tried={tried.value} />}
      <CountFields part={part} tried={tried.value} />
      <DirectionField part={part} />
      {draft.warrant !== undefined && (
        <>
          <Grounds part={part} />
          <PoolFields part={part} tried={tried.value} />
          <TextField
            label={t("form.reason")}
            rows={2}
            value={draft.reason}
            onChange={(reason) => part.onChange({ reason })}
          />
        </>
      )}
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lacking}>
          {t("form.save")}
        </Button>
        {cancel !== undefined && (
          <Button kind="quiet" onClick={cancel}>
            {t("form.cancel")}
          </Button>
        )}
        {lacking === undefined && summary.value !== undefined && (
          <small className="soft">
            <bdi>{t("form.signs", { name: summary.value.me.name })}</bdi>
          </small>
        )}
      </div>
      <Failure error={error} />
    </form>
  );
}

const nothingOffered: OfferedGrounds = { claims: [], quantities: [] };

function Grounds({ part }: { readonly part: FormPart }) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const { draft, offered, onChange } = part;
  return (
    <>
      {draft.warrant !== "direction-only" && (
        <GroundsPicker
          label={t("form.quantities")}
          find={t("form.findQuantity")}
          offered={offered.quantities.map(({ id, stated, definition }) => ({
            id,
            text: [sentence(stated), definition]
              .filter((each) => each !== undefined && each !== "")
              .join(" · "),
          }))}
          chosen={draft.quantities}
          onChange={(quantities) => onChange({ quantities })}
        />
      )}
      <GroundsPicker
        label={t("form.claims")}
        find={t("form.findClaim")}
        offered={offered.claims}
        chosen={draft.claims}
        onChange={(claims) => onChange({ claims })}
      />
    </>
  );
}

/** What must be done before it can be signed. */
function lackingOf(
  draft: EstimateDraft,
  read: ReturnType<typeof valuesOfDraft>,
  tried: { readonly value: TriedEstimate | undefined; readonly isNewest: boolean },
  t: ModelWords,
): string | undefined {
  const { warrant } = draft;
  if (warrant === undefined) return t("form.lackWarrant");
  if (read === "wrong") return t("form.lackNumbers");
  if (warrant === "judgement" && !saysRange(draft, read.values)) return t("form.lackRange");
  if (!tried.isNewest || tried.value === undefined) return t("form.lackLook");
  if (tried.value.problem !== undefined) return t("form.lackMended");
  if (tried.value.trouble !== undefined) return t("form.lackMended");
  return draft.reason.trim() === "" ? t("form.lackReason") : undefined;
}

function saysRange(draft: EstimateDraft, values: DraftValues): boolean {
  return draft.in === "words"
    ? draft.said.trim() !== ""
    : values.low !== null || values.middle !== null || values.high !== null;
}
