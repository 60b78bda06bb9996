import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { currentLanguage } from "../language/index.ts";
import { readingNoteIn } from "../language/reading-note.ts";
import { Failure } from "../parts/Failure.tsx";
import { plainKey } from "../state/keys.ts";
import { useOriginal } from "../state/originals.ts";
import { clockOf } from "./clock.ts";
import type { PartDesk } from "./part-desk.ts";
import { begunAt, endedAt } from "./part-edges.ts";
import { type Player, usePlayer } from "./player.ts";
import { SoundKeys } from "./SoundKeys.tsx";
import { type Sound, useSound } from "./sound-peaks.ts";
import { Waveform } from "./Waveform.tsx";
import "./media.css";

/** What a room may ask of a recording. */
export interface SoundHandle {
  /** Play from a place, in milliseconds, to another where one is given. */
  readonly playFrom: (fromMs: number, toMs?: number) => void;
  /** Come to a place, in milliseconds, without a sound. */
  readonly goTo: (ms: number) => void;
}

/** A recording with its wave: played, gone through by keys, and marked. Only while the vault is open. */
export function SoundPlayer(props: {
  readonly ref?: Ref<SoundHandle>;
  readonly desk: PartDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
  /** Told where the recording is, in milliseconds. */
  readonly onTime?: (ms: number) => void;
}) {
  const { desk, onTime } = props;
  const { t } = useTranslation(["media", "reader"]);
  const source = desk.view.source.id;
  const { held, error } = useOriginal(source, "recording", true);
  const sound = useSound(source, held);
  const audio = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const [isFilm, setFilm] = useState(false);
  const url = useBlobUrl(held?.bytes, held?.format);
  const player = usePlayer(audio, (ms) => onTime?.(ms));
  const [ownMs, setOwnMs] = useState(0);
  const lengthMs = sound.known?.durationMs ?? ownMs;
  usePlayWhenReady(props.ref, player, url !== undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      className="sound"
      role="group"
      aria-label={t("player")}
      onKeyDown={(event) => pressed(event, player, desk, lengthMs)}
    >
      {url === undefined ? (
        error === undefined && <p className="soft">{t("waiting")}</p>
      ) : (
        <>
          <video
            ref={audio}
            className="film"
            hidden={!isFilm}
            playsInline
            aria-label={t("film")}
            src={url}
            onError={() => setFailed(true)}
            onLoadedMetadata={({ currentTarget: { duration, videoWidth } }) => {
              setOwnMs(Number.isFinite(duration) ? duration * 1000 : 0);
              setFilm(videoWidth > 0);
            }}
            {...player.heard}
          />
          <Waveform
            peaks={typeof sound.peaks === "string" ? undefined : sound.peaks}
            lengthMs={lengthMs}
            atMs={player.atMs}
            parts={desk.view.parts}
            picked={desk.picked}
            codes={props.codes}
            onSeek={player.seek}
            onPick={desk.pick}
          />
          <SoundKeys player={player} desk={desk} lengthMs={lengthMs} />
        </>
      )}
      <Failure error={error} />
      {failed && <p className="failure">{t("reader:recording.failed")}</p>}
      <SoundNotes sound={sound} isSource={desk.view.media !== undefined} />
    </div>
  );
}

/** What its header says, where the room does not say it already, and what was found amiss in it. */
function SoundNotes({ sound, isSource }: { readonly sound: Sound; readonly isSource: boolean }) {
  const { t } = useTranslation("media");
  const { known, peaks } = sound;
  return (
    <>
      {!isSource && known?.channels !== undefined && known.hertz !== undefined && (
        <p className="soft">
          {t("sound", { count: known.channels, hertz: known.hertz, length: clockOf(known.durationMs ?? 0) })}
        </p>
      )}
      {known?.notes.map((note) => (
        <p key={note} className="soft">
          {readingNoteIn(currentLanguage(), note)}
        </p>
      ))}
      {peaks === "none" && <p className="soft">{t("noWave")}</p>}
    </>
  );
}

/** What was pressed before the sound was there is played once it is. */
function usePlayWhenReady(ref: Ref<SoundHandle> | undefined, player: Player, ready: boolean): void {
  const [waits, setWaits] = useState<{
    readonly fromMs: number;
    readonly toMs?: number;
    readonly silent?: true;
  }>();
  useImperativeHandle(
    ref,
    () => ({
      playFrom: (fromMs, toMs) => setWaits({ fromMs, ...(toMs === undefined ? {} : { toMs }) }),
      goTo: (fromMs) => setWaits({ fromMs, silent: true }),
    }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the player is another one with every drawing
  useEffect(() => {
    if (waits === undefined || !ready) return;
    if (waits.silent) player.seek(waits.fromMs);
    else player.playFrom(waits.fromMs, waits.toMs);
    setWaits(undefined);
  }, [waits, ready]);
}

function pressed(event: KeyboardEvent, player: Player, desk: PartDesk, lengthMs: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = event.target instanceof Element && event.target.closest("button, input") !== null;
  const deed = deedOf(event.key === " " ? " " : plainKey(event), player, desk, lengthMs);
  if (deed === undefined || (event.key === " " && onButton)) return;
  deed();
  event.preventDefault();
  // The keys of the room mean the text one reads, not the sound above it.
  event.stopPropagation();
}

function deedOf(key: string, player: Player, desk: PartDesk, lengthMs: number): (() => void) | undefined {
  switch (key) {
    case " ":
      return player.toggle;
    case "arrowleft":
      return player.back;
    case "arrowright":
      return () => player.seek(Math.min(lengthMs, player.atMs + 3000));
    case "home":
      return () => player.seek(0);
    case "end":
      return () => player.seek(lengthMs);
    case "-":
      return () => player.faster(-1);
    case "+":
    case "=":
      return () => player.faster(1);
    case "[":
      return () => desk.pick(begunAt(desk, player.atMs, lengthMs));
    case "]":
      return () => desk.pick(endedAt(desk, player.atMs));
    default:
      return undefined;
  }
}

/** An address for bytes in this page's memory; it ends with what uses it. */
function useBlobUrl(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  format: string | undefined,
): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return;
    // A browser shows the pictures of a film only where it is named as one; sound is heard under that name too.
    const type = format?.replace(/^audio-(mp4|webm)$/, "video/$1").replace("-", "/") ?? "";
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [bytes, format]);
  return url;
}
