import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
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
  const { t } = useTranslation("reader");
  const [passage] = desk.here;
  const { release } = desk.view.source;
  const held = passage === undefined ? release : (heldBackAt(passage, desk.view.source) ?? release);
  const [chosen, setChosen] = useState<Release>(held);
  const [error, setError] = useState<Refusal>();
  const form = useRef<HTMLFormElement>(null);
  // The key that opened this goes on here, with the arrows.
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  if (passage === undefined) return <p className="passage-task soft">{t("hold.codeFirst")}</p>;
  const stricter = stricterReleases(release);
  if (stricter.length === 0) return <p className="passage-task soft">{t("hold.nothingLeaves")}</p>;
  const save = async (): Promise<void> => {
    const follows = chosen === release;
    const answer = await act("restrictPassage", { passage: passage.id, release: follows ? null : chosen });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t(follows ? "hold.follows" : "hold.held"));
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
        label={t("hold.ask")}
        value={chosen}
        options={[release, ...stricter].map((value) => ({
          value,
          text: value === release ? t("hold.asSource", { level: releaseWords[value] }) : releaseWords[value],
        }))}
        onChange={setChosen}
      />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={chosen === held ? t("hold.chooseFirst") : undefined}>
          {t(buttonWords(chosen, release))}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("hold.cancel")}
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
  const { t } = useTranslation("reader");
  if (stricterReleases(props.source.release).length === 0) return null;
  return (
    <p>
      <button type="button" className="inline" onClick={props.onOpen}>
        {heldBackAt(props.passage, props.source) === undefined ? t("hold.door") : t("hold.change")}
      </button>
    </p>
  );
}

function buttonWords(chosen: Release, release: Release): "hold.follow" | "hold.never" | "hold.meaning" {
  if (chosen === release) return "hold.follow";
  return chosen === "never" ? "hold.never" : "hold.meaning";
}
