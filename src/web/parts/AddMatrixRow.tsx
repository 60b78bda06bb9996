import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { usePartWords } from "../media/part-words.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/** Add a row: a claim found by its words, or one of the passages that speak for or against it. */
export function AddMatrixRow(props: { readonly matrix: RecordId; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const { matrix, onDone } = props;
  const claims = useAsked("claims", {});
  const [typed, setTyped] = useState("");
  const [claim, setClaim] = useState<RecordId>();
  const [error, setError] = useState<Refusal>();
  const add = async (of: { readonly claim: RecordId } | { readonly evidence: RecordId }): Promise<void> => {
    const answer = await act("addMatrixRow", { matrix, ...of });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onDone();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the whole, wherever the keyboard is in it
    <div
      className="add-row"
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <LineField label={t("matrix.findClaim")} autoFocus value={typed} onChange={setTyped} />
      <ul className="add-row-claims">
        {found(claims.value ?? [], typed).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="claim-find"
              dir="auto"
              onClick={() => void add({ claim: each.id })}
            >
              {each.text}
            </button>
            {each.for + each.against + each.silent > 0 && (
              <button
                type="button"
                className="inline"
                aria-expanded={claim === each.id}
                onClick={() => setClaim(claim === each.id ? undefined : each.id)}
              >
                {t("matrix.asRow")}
              </button>
            )}
            {claim === each.id && <Passages claim={each.id} onAdd={(evidence) => void add({ evidence })} />}
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={onDone}>
        {t("matrix.cancel")}
      </Button>
      <Failure error={error} />
    </div>
  );
}

function Passages(props: { readonly claim: RecordId; readonly onAdd: (evidence: RecordId) => void }) {
  const { t } = useTranslation("claims");
  const input = useMemo(() => ({ claim: props.claim }), [props.claim]);
  const card = useAsked("card", input);
  const partWords = usePartWords();
  return (
    <ul className="add-row-passages">
      {(card.value?.evidence ?? []).map(({ id, quote, part, direction, textDirection, language }) => (
        <li key={id}>
          <button
            type="button"
            className={`claim-find quote quote-${direction}`}
            onClick={() => props.onAdd(id)}
          >
            <span dir={textDirection} lang={language}>
              {part === undefined ? (quote ?? t("card.wordsGone")) : partWords(part)}
            </span>
            <small className="soft">{t(`direction.${direction}`)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function found(claims: readonly ClaimLine[], typed: string): readonly ClaimLine[] {
  const sought = typed.trim().toLocaleLowerCase();
  return claims.filter(({ text }) => text.toLocaleLowerCase().includes(sought)).slice(0, 6);
}
