import { useState } from "react";
import type { OriginLine, Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";

const kinds: Readonly<Record<OriginLine["kind"], string>> = {
  person: "a person both know",
  informant: "an informant behind it",
  gatekeeper: "a gatekeeper who introduced",
  unit: "a unit",
  institution: "an institution",
  interpreter: "an interpreter",
  media: "something read or seen",
  prompt: "what the interviewer said first",
};

/** What a source stems from and shares with others: what makes two accounts one. */
export function Origins({ source }: { readonly source: RecordId }) {
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
      <h3 className="heading">What it may share with other sources</h3>
      {here.length === 0 && <p className="soft">Nothing noted.</p>}
      <ul className="origins">
        {here.map(({ origin, link }) => (
          <li key={link.id}>
            <span>
              <bdi>{origin.label}</bdi>
              <small className="soft">
                {kinds[origin.kind]}
                {sharedWith(origin, source)}
              </small>
            </span>
            <button type="button" className="inline" onClick={() => void unlink(link.id)}>
              take off
            </button>
          </li>
        ))}
      </ul>
      {adding ? (
        <NewLink source={source} origins={origins.value} onClose={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" className="inline" onClick={() => setAdding(true)}>
            Note a shared origin
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
        label="It stems from"
        value={held}
        none="something new"
        options={props.origins.map(({ id, label: text, kind: what }) => ({
          value: id as string,
          text: `${text} (${kinds[what]})`,
        }))}
        onChange={setHeld}
      />
      {held === "" && (
        <>
          <ListField
            label="What it is"
            value={kind}
            options={Object.entries(kinds).map(([value, text]) => ({
              value: value as OriginLine["kind"],
              text,
            }))}
            onChange={(value) => value !== "" && setKind(value)}
          />
          <LineField label="Label, without names" value={label} onChange={setLabel} />
        </>
      )}
      <div className="form-row">
        <Button
          kind="main"
          lacking={held === "" && label.trim() === "" ? "Choose one, or write a label, first." : undefined}
          onClick={() => void save()}
        >
          Note it
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          Cancel
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}

function sharedWith(origin: OriginLine, source: RecordId): string {
  const others = origin.links.filter((link) => link.source !== source).map(({ sourceName }) => sourceName);
  return others.length === 0 ? "" : `, shared with ${others.join(", ")}`;
}
