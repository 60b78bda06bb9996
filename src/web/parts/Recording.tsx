import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ReaderView } from "../../app/views.ts";
import { base64Of } from "../state/bytes-as-text.ts";
import { sayDone } from "../state/notices.ts";
import { useOriginal } from "../state/originals.ts";
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
  return recording ? <Player {...props} /> : <Attach view={view} onChanged={props.onChanged} />;
}

function Player(props: Parameters<typeof Recording>[0]) {
  const { view, onTime } = props;
  const { t } = useTranslation("reader");
  const { held, error } = useOriginal(view.source.id, "recording", true);
  const audio = useRef<HTMLAudioElement>(null);
  const [follows, setFollows] = useState(true);
  const [failed, setFailed] = useState(false);
  const [waits, setWaits] = useState<number>();
  const url = useBlobUrl(held?.bytes, held?.format);
  useImperativeHandle(props.ref, () => ({ playFrom: setWaits }), []);
  // What was pressed before the sound was there is played once it is.
  useEffect(() => {
    if (waits === undefined || url === undefined || audio.current === null) return;
    audio.current.currentTime = waits / 1000;
    void audio.current.play().catch(() => undefined);
    setWaits(undefined);
  }, [waits, url]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing is followed once it is closed
  useEffect(() => () => onTime(undefined), []);
  const destroy = async (): Promise<void> => {
    const answer = await act("destroyRecording", { source: view.source.id });
    if (answer.ok) sayDone(t("recording.removed"));
    props.onChanged();
  };
  return (
    <section className="recording" aria-label={t("recording.title")}>
      {url === undefined ? (
        <span className="soft">{t("recording.waiting")}</span>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: its transcript is the text below it, which follows
        <audio
          ref={audio}
          controls
          src={url}
          onError={() => setFailed(true)}
          onTimeUpdate={(event) => follows && onTime(event.currentTarget.currentTime * 1000)}
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
      <Failure error={error} />
      {failed && <p className="failure">{t("recording.failed")}</p>}
    </section>
  );
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

function Attach(props: { readonly view: ReaderView; readonly onChanged: () => void }) {
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
    </section>
  );
}

/** An address for bytes in this page's memory; it ends with what uses it. */
function useBlobUrl(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  format: string | undefined,
): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: format?.replace("-", "/") ?? "" }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [bytes, format]);
  return url;
}
