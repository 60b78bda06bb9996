import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CodeLine, ReaderView, RecordId } from "../../app/views.ts";
import { useArrivalAt } from "../media/arrival-at.ts";
import { pressInMedia } from "../media/media-keys.ts";
import { Parts } from "../media/Parts.tsx";
import { PickedPart } from "../media/PickedPart.tsx";
import { usePartDesk } from "../media/part-desk.ts";
import { type SoundHandle, SoundPlayer } from "../media/SoundPlayer.tsx";
import { base64Of } from "../state/bytes-as-text.ts";
import { codesById } from "../state/codes.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure, Warning } from "./Failure.tsx";
import "./beside.css";

/** What the room may ask of the recording. */
export interface RecordingHandle {
  /** Play from a place, in milliseconds. */
  readonly playFrom: (ms: number) => void;
}

/** The recording of the talk above its text: played, followed, attached or destroyed. Only while the vault is open. */
export function Recording(props: {
  readonly ref?: Ref<RecordingHandle>;
  readonly view: ReaderView;
  readonly codes: readonly CodeLine[];
  /** What the codebook beside it is narrowed by: a digit means a code as it stands there. */
  readonly query: string;
  /** The part of it that one came for. */
  readonly part?: RecordId;
  /** Told where the recording is, in milliseconds; `undefined` once it is not followed. */
  readonly onTime: (ms: number | undefined) => void;
  /** Whether there is a recording has changed. */
  readonly onChanged: () => void;
}) {
  const { view } = props;
  const { t } = useTranslation("reader");
  const { vaultOpen, recording } = view.originals;
  if (!vaultOpen)
    return (
      <div className="recording">
        <Warning>{t("recording.locked")}</Warning>
      </div>
    );
  if (recording) return <Player {...props} />;
  return (
    <Attach view={view} onChanged={props.onChanged}>
      {hasTimes(view) && <Unheard {...props} />}
    </Attach>
  );
}

/** What is marked in a recording that is not here: it came without its sound, or that was destroyed. */
function Unheard({ view, codes, part, onChanged }: Parameters<typeof Recording>[0]) {
  const desk = usePartDesk(view, onChanged, part);
  const byId = useMemo(() => codesById(codes), [codes]);
  return (
    <>
      <PickedPart desk={desk} codes={codes} />
      <Parts desk={desk} codes={byId} only="time" onGo={(each) => desk.pick(each.part)} />
    </>
  );
}

function Player(props: Parameters<typeof Recording>[0]) {
  const { view, onTime, codes, query } = props;
  const { t } = useTranslation("reader");
  const [follows, setFollows] = useState(true);
  const sound = useRef<SoundHandle>(null);
  const desk = usePartDesk(view, props.onChanged, props.part);
  const byId = useMemo(() => codesById(codes), [codes]);
  useImperativeHandle(props.ref, () => ({ playFrom: (ms) => sound.current?.playFrom(ms) }), []);
  useArrivalAt(props.part, view, sound);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing is followed once it is closed
  useEffect(() => () => onTime(undefined), []);
  const destroy = async (): Promise<void> => {
    const answer = await act("destroyRecording", { source: view.source.id });
    if (answer.ok) sayDone(t("recording.removed"));
    props.onChanged();
  };
  return (
    // While a part is marked, keys that are pressed here mean it, and not words of the text.
    <section
      className="recording"
      aria-label={t("recording.title")}
      onKeyDown={(event) => desk.picked !== undefined && pressInMedia(event, desk, { all: codes, query })}
    >
      <SoundPlayer ref={sound} desk={desk} codes={byId} onTime={(ms) => follows && onTime(ms)} />
      <PickedPart
        desk={desk}
        codes={codes}
        onPlay={(fromMs, toMs) => sound.current?.playFrom(fromMs, toMs)}
      />
      {hasTimes(view) && (
        <Parts
          desk={desk}
          codes={byId}
          only="time"
          onGo={({ part }) => {
            desk.pick(part);
            if (part.is === "time") sound.current?.playFrom(part.fromMs, part.toMs);
          }}
        />
      )}
      <label>
        <input
          type="checkbox"
          checked={follows}
          onChange={() => {
            if (follows) onTime(undefined);
            setFollows(!follows);
          }}
        />{" "}
        {t("recording.follow")}
      </label>
      <Destroy onDestroy={() => void destroy()} />
      <p className="soft">{t("recording.unreplaced")}</p>
    </section>
  );
}

function hasTimes({ parts }: ReaderView): boolean {
  return parts.some(({ part }) => part.is === "time");
}

/** Nothing brings a destroyed recording back, so it takes a second press. */
function Destroy({ onDestroy }: { readonly onDestroy: () => void }) {
  const { t } = useTranslation("reader");
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" className="inline" onClick={() => setAsked(true)}>
        {t("recording.remove")}
      </button>
    );
  return (
    <span className="form-row">
      <Button kind="harm" onClick={onDestroy}>
        {t("recording.removeSure")}
      </Button>
      <Button kind="quiet" onClick={() => setAsked(false)}>
        {t("recording.keep")}
      </Button>
    </span>
  );
}

/** As the program takes them, in bytes. */
const mostRecordingBytes = 45 * 1024 * 1024;

function Attach(props: {
  readonly view: ReaderView;
  readonly onChanged: () => void;
  readonly children: ReactNode;
}) {
  const { view } = props;
  const { t } = useTranslation("reader");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const attach = async (file: File | undefined): Promise<void> => {
    if (file === undefined || busy) return;
    // Asked before it is read: a film of two gigabytes would fill the page's memory first.
    if (file.size > mostRecordingBytes)
      return setError({ code: "recording-too-large", text: t("recording.tooLarge") });
    setBusy(true);
    const answer = await act("attachRecording", {
      source: view.source.id,
      name: file.name.slice(0, 200),
      base64: await base64Of(file),
    });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("recording.attached"));
    props.onChanged();
  };
  return (
    <section className="recording" aria-label={t("recording.title")}>
      <label className="recording-attach">
        <span className="inline">{t(busy ? "recording.wait" : "recording.attach")}</span>
        <input
          type="file"
          accept="audio/*"
          className="unseen"
          onChange={(event) => void attach(event.target.files?.[0])}
        />
      </label>
      <p className="soft">{t("recording.attachHint")}</p>
      <Failure error={error} />
      {props.children}
    </section>
  );
}
