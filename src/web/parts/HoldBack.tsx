import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { ReaderPassage, SourceLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { heldBackAt, stricterReleases } from "../state/release.ts";
import { act } from "../state/study.ts";
import { releaseWords } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";

type Release = SourceLine["release"];

/** Hold a passage back further than its source, or let it follow the source again. */
export function HoldBack(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { desk, onDone } = props;
  const [passage] = desk.here;
  const { release } = desk.view.source;
  const held = passage === undefined ? release : (heldBackAt(passage, desk.view.source) ?? release);
  const [chosen, setChosen] = useState<Release>(held);
  const [error, setError] = useState<Refusal>();
  const form = useRef<HTMLFormElement>(null);
  // The key that opened this goes on here, with the arrows.
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  if (passage === undefined)
    return <p className="passage-task soft">Code the words first: only a passage can be held back.</p>;
  const stricter = stricterReleases(release);
  if (stricter.length === 0)
    return (
      <p className="passage-task soft">
        Nothing of this source ever leaves the study; no passage can be held back further.
      </p>
    );
  const save = async (): Promise<void> => {
    const follows = chosen === release;
    const answer = await act("restrictPassage", { passage: passage.id, release: follows ? null : chosen });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(follows ? "The passage follows its source again." : "Passage held back. Ctrl+Z takes it back.");
    desk.again();
    onDone();
  };
  return (
    <form
      ref={form}
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <Choice<Release>
        label="This passage may leave the study"
        value={chosen}
        options={[release, ...stricter].map((value) => ({
          value,
          text: value === release ? `as its source: ${releaseWords[value]}` : releaseWords[value],
        }))}
        onChange={setChosen}
      />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={chosen === held ? "Choose another level first." : undefined}
        >
          {buttonWords(chosen, release)}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

/** The way to hold a passage back, where it can be held back further than its source. */
export function HoldBackDoor(props: {
  readonly passage: ReaderPassage;
  readonly source: SourceLine;
  readonly onOpen: () => void;
}) {
  if (stricterReleases(props.source.release).length === 0) return null;
  return (
    <p>
      <button type="button" className="inline" onClick={props.onOpen}>
        {heldBackAt(props.passage, props.source) === undefined
          ? "Hold this passage back"
          : "Change how far it is held back"}
      </button>
    </p>
  );
}

function buttonWords(chosen: Release, release: Release): string {
  if (chosen === release) return "Let it follow its source";
  return chosen === "never" ? "Never let it leave the study" : "Let its meaning leave, never its words";
}
