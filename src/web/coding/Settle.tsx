import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparisonView, DecisionLine, MeetingLine, RecordId } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { LineField, ListField, TextField } from "../parts/Field.tsx";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import { useDecisionWords } from "./decision-words.ts";

interface At {
  readonly view: ComparisonView;
  readonly meeting: MeetingLine;
}

/** One place at which two coders differ: what was said of it, saying something, and deciding it. */
export function Settle({ view, meeting }: At) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const inWords = useDecisionWords(view, meeting);
  const earlier = meeting.decisions.slice(0, -1);
  return (
    <div className="settle">
      {meeting.said.length > 0 && (
        <ul className="settle-said" aria-label={t("queue.said")}>
          {meeting.said.map(({ text, by, atMs }) => (
            <li key={`${atMs} ${by} ${text}`}>
              <p dir="auto">{text}</p>
              <small className="soft">
                <bdi>{by}</bdi>, {figures.moment(atMs)}
              </small>
            </li>
          ))}
        </ul>
      )}
      <Say view={view} meeting={meeting} />
      {meeting.is !== "agreed" && <Decide view={view} meeting={meeting} />}
      {meeting.decisions.at(-1)?.reason !== undefined && (
        <q className="settle-reason" dir="auto">
          {meeting.decisions.at(-1)?.reason}
        </q>
      )}
      {earlier.map((each) => (
        <small key={each.atMs} className="soft">
          {t("queue.earlier", { what: inWords(each), name: each.by, day: figures.day(each.atMs) })}
        </small>
      ))}
    </div>
  );
}

/** The place by which the calls know it. */
function placeOf({ view, meeting }: At) {
  const { round, source, first, second } = view;
  const codings = [meeting.first, meeting.second].flatMap((each) =>
    each === undefined ? [] : [each.coding],
  );
  return { round, source, first: first.id, second: second.id, codings };
}

function Say({ view, meeting }: At) {
  const { t } = useTranslation("coders");
  const [text, setText] = useState("");
  const lack = text.trim() === "" ? t("queue.sayLack") : undefined;
  const say = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (lack !== undefined) return;
    const answer = await act("sayOnDisagreement", { ...placeOf({ view, meeting }), text });
    if (answer.ok) setText("");
    else sayRefused(answer.error.text);
  };
  return (
    <form className="form" onSubmit={(event) => void say(event)}>
      <TextField label={t("queue.say")} rows={2} value={text} onChange={setText} />
      <div className="form-row">
        <Button type="submit" lacking={lack}>
          {t("queue.sayIt")}
        </Button>
      </div>
    </form>
  );
}

function Decide({ view, meeting }: At) {
  const { t } = useTranslation("coders");
  const inWords = useDecisionWords(view, meeting);
  const codes = useAsked("codebook", {});
  const [reason, setReason] = useState("");
  const decide = async (decision: DecisionLine["decision"], code?: RecordId): Promise<void> => {
    const answer = await act("decideDisagreement", {
      ...placeOf({ view, meeting }),
      decision,
      ...(code === undefined ? {} : { code }),
      ...(reason.trim() === "" ? {} : { reason }),
    });
    if (answer.ok) {
      setReason("");
      sayDone(t("queue.done"));
    } else sayRefused(answer.error.text);
  };
  const offered = offeredAt(meeting);
  const standing = meeting.decisions.at(-1)?.decision;
  return (
    <fieldset className="settle-decide">
      <legend>{t("queue.decide")}</legend>
      <div className="settle-row">
        {offered.map((decision) => (
          <button
            key={decision}
            type="button"
            className="button"
            aria-pressed={standing === decision}
            onClick={() => void decide(decision)}
          >
            <span>
              <bdi>{inWords({ decision })}</bdi>
            </span>
          </button>
        ))}
      </div>
      <ListField
        label={t("queue.other")}
        value=""
        none={t("queue.otherChoose")}
        options={(codes.value ?? [])
          .filter(({ retired }) => retired === undefined)
          .map(({ id, name, depth }) => ({ value: id, text: `${"\u2003".repeat(depth)}${name}` }))}
        onChange={(code) => code !== "" && void decide("other", code)}
      />
      <LineField label={t("queue.reason")} value={reason} onChange={setReason} />
    </fieldset>
  );
}

function offeredAt(meeting: MeetingLine): readonly Exclude<DecisionLine["decision"], "other">[] {
  switch (meeting.is) {
    case "first":
      return ["first", "none"];
    case "second":
      return ["second", "none"];
    default:
      return ["first", "second", "both", "none"];
  }
}
