import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OriginLine, Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import type { ClaimWords } from "../state/claim-words.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";

const kinds: readonly OriginLine["kind"][] = [
  "person",
  "informant",
  "gatekeeper",
  "unit",
  "institution",
  "interpreter",
  "media",
  "prompt",
];

/** What a source stems from and shares with others: what makes two accounts one. */
export function Origins({ source }: { readonly source: RecordId }) {
  const { t } = useTranslation("claims");
  const origins = useAsked("origins", {});
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<Refusal>();
  if (origins.value === undefined) return null;
  const here = origins.value.flatMap((origin) =>
    origin.links.filter((link) => link.source === source).map((link) => ({ origin, link })),
  );
  const unlink = async (link: RecordId): Promise<void> => {
    const answer = await act("unlinkOrigin", { link });
    setError(answer.ok ? undefined : answer.error);
  };
  return (
    <section className="section">
      <h3 className="heading">{t("card.origins.title")}</h3>
      {here.length === 0 && <p className="soft">{t("card.origins.nothing")}</p>}
      <ul className="origins">
        {here.map(({ origin, link }) => (
          <li key={link.id}>
            <span>
              <bdi>{origin.label}</bdi>
              <small className="soft">{sharedWith(t, origin, source)}</small>
            </span>
            <button
              type="button"
              className="inline"
              aria-label={`${t("card.origins.takeOff")}: ${apart(origin.label)}`}
              onClick={() => void unlink(link.id)}
            >
              {t("card.origins.takeOff")}
            </button>
          </li>
        ))}
      </ul>
      {adding ? (
        <NewLink source={source} origins={origins.value} onClose={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" className="inline" onClick={() => setAdding(true)}>
            {t("card.origins.add")}
          </button>
        </p>
      )}
      <Failure error={error} />
    </section>
  );
}

function NewLink(props: {
  readonly source: RecordId;
  readonly origins: readonly OriginLine[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("claims");
  const [held, setHeld] = useState<string>("");
  const [kind, setKind] = useState<OriginLine["kind"]>("gatekeeper");
  const [label, setLabel] = useState("");
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const known = props.origins.find(({ id }) => id === held)?.id;
    const made = known === undefined ? await act("addOrigin", { kind, label: label.trim() }) : undefined;
    if (made !== undefined && !made.ok) {
      setError(made.error);
      return;
    }
    const origin = known ?? made?.value.origin;
    if (origin === undefined) return;
    const answer = await act("linkOrigin", { origin, source: props.source });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) props.onClose();
  };
  return (
    <div className="passage-task">
      <ListField
        label={t("card.origins.from")}
        value={held}
        none={t("card.origins.somethingNew")}
        options={props.origins.map(({ id, label: text, kind: what }) => ({
          value: id as string,
          text: t("card.origins.option", { label: text, kind: t(`card.origins.kind.${what}`) }),
        }))}
        onChange={setHeld}
      />
      {held === "" && (
        <>
          <ListField
            label={t("card.origins.what")}
            value={kind}
            options={kinds.map((value) => ({ value, text: t(`card.origins.kind.${value}`) }))}
            onChange={(value) => value !== "" && setKind(value)}
          />
          <LineField label={t("card.origins.label")} value={label} onChange={setLabel} />
        </>
      )}
      <div className="form-row">
        <Button
          kind="main"
          lacking={held === "" && label.trim() === "" ? t("card.origins.lacking") : undefined}
          onClick={() => void save()}
        >
          {t("card.origins.note")}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t("card.origins.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}

function sharedWith(t: ClaimWords, origin: OriginLine, source: RecordId): string {
  const kind = t(`card.origins.kind.${origin.kind}`);
  const others = origin.links.filter((link) => link.source !== source).map(({ sourceName }) => sourceName);
  return others.length === 0
    ? kind
    : t("card.origins.sharedWith", { kind, others: others.map(apart).join(t("card.origins.comma")) });
}
