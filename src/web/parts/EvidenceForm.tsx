import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ClaimLine, Evidence, RecordId } from "../../app/views.ts";
import type { ClaimWords } from "../state/claim-words.ts";
import { credibilities } from "../state/grade-cells.ts";
import { sayDone } from "../state/notices.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { TextField } from "./Field.tsx";

/** Which claims hold what was typed; all of them before anything is. */
function matchingClaims(claims: readonly ClaimLine[], typed: string): readonly ClaimLine[] {
  const sought = typed.trim().toLocaleLowerCase();
  return claims.filter(({ text }) => text.toLocaleLowerCase().includes(sought)).slice(0, 3);
}

/** The selected words become evidence for or against a claim, one that stands or one made here. */
export function EvidenceForm(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const { desk, onDone } = props;
  const claims = useAsked("claims", {});
  const [typed, setTyped] = useState("");
  const [claim, setClaim] = useState<RecordId>();
  const [direction, setDirection] = useState<Evidence["direction"]>("for");
  const [proximity, setProximity] = useState<Evidence["proximity"]>();
  const [credibility, setCredibility] = useState<Evidence["credibility"]>();
  const [error, setError] = useState<Refusal>();
  const chosen = claims.value?.find(({ id }) => id === claim);
  const stretch = desk.stretch;
  if (stretch === undefined) return <p className="passage-task soft">{t("evidence.selectFirst")}</p>;

  const save = async (): Promise<void> => {
    if (proximity === undefined || credibility === undefined) return;
    const target = claim ?? (await makeClaim(typed, setError));
    if (target === undefined) return;
    const { start, end } = stretch;
    const at = { source: desk.view.source.id, version: desk.view.version, start, end };
    const answer = await act("linkEvidence", { claim: target, at, direction, proximity, credibility });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) {
      // A claim made on the way stands; the next try links to it.
      setClaim(target);
      return;
    }
    sayDone(t(`evidence.${doneKeys[direction]}`));
    desk.again();
    onDone();
  };
  return (
    <form
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <blockquote className="passage-quote" dir="auto">
        {desk.view.text.slice(stretch.start, stretch.end)}
      </blockquote>
      {chosen === undefined ? (
        <>
          <TextField label={t("evidence.claim")} rows={2} autoFocus value={typed} onChange={setTyped} />
          <ul className="claim-finds">
            {matchingClaims(claims.value ?? [], typed).map((each) => (
              <li key={each.id}>
                <button type="button" className="claim-find" dir="auto" onClick={() => setClaim(each.id)}>
                  {each.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="claim-chosen" dir="auto">
          {chosen.text}{" "}
          <button type="button" className="inline" onClick={() => setClaim(undefined)}>
            {t("evidence.another")}
          </button>
        </p>
      )}
      <Choice
        label={t("evidence.speaks")}
        value={direction}
        options={directions.map((value) => ({ value, text: t(`evidence.${value}`) }))}
        onChange={setDirection}
      />
      <Choice
        label={t("evidence.speaker")}
        value={proximity}
        options={proximities.map((value) => ({ value, text: t(`proximity.${value}`) }))}
        onChange={setProximity}
      />
      <Choice
        label={t("evidence.credibility")}
        value={credibility}
        options={credibilities.map((value) => ({ value, text: value }))}
        onChange={setCredibility}
      />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={lackOf(t, chosen !== undefined || typed.trim() !== "", proximity, credibility)}
        >
          {chosen === undefined && typed.trim() !== "" ? t("evidence.makeAndLink") : t("evidence.link")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("evidence.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

const directions = ["for", "against", "silent"] as const;
const proximities = ["took-part", "saw-it", "was-told", "inferred"] as const;
const doneKeys = { for: "linkedFor", against: "linkedAgainst", silent: "linkedSilent" } as const;

function lackOf(
  t: ClaimWords,
  claimed: boolean,
  proximity: Evidence["proximity"] | undefined,
  credibility: Evidence["credibility"] | undefined,
): string | undefined {
  const open = [
    ...(claimed ? [] : [t("evidence.lack.claim")]),
    ...(proximity === undefined ? [t("evidence.lack.proximity")] : []),
    ...(credibility === undefined ? [t("evidence.lack.credibility")] : []),
  ];
  return open.length === 0 ? undefined : t("evidence.lacking", { what: open.join(", ") });
}

async function makeClaim(text: string, onError: (error: Refusal) => void): Promise<RecordId | undefined> {
  const made = await act("makeClaim", { text: text.trim(), form: "general" });
  if (made.ok) return made.value.id;
  onError(made.error);
  return undefined;
}
