import { type RefObject, useState } from "react";

/** The slowest and fastest that speech is still understood at, in halves of a half. */
const rates = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const backMs = 3000;

/** An audio element and what is done with it. */
export interface Player {
  readonly atMs: number;
  readonly playing: boolean;
  readonly rate: number;
  readonly toggle: () => void;
  readonly back: () => void;
  readonly seek: (ms: number) => void;
  readonly faster: (steps: 1 | -1) => void;
  /** Play a stretch and stop at its end; without an end, from there on. */
  readonly playFrom: (fromMs: number, toMs?: number) => void;
  /** What the element is to be given. */
  readonly heard: {
    readonly onTimeUpdate: () => void;
    readonly onPlay: () => void;
    readonly onPause: () => void;
    readonly onEnded: () => void;
  };
}

/** Play, pause, go back and change the speed of an audio element. */
export function usePlayer(audio: RefObject<HTMLAudioElement | null>, onTime: (ms: number) => void): Player {
  const [atMs, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [rate, setRate] = useState(1);
  const [until, setUntil] = useState<number>();
  const at = (): number => (audio.current?.currentTime ?? 0) * 1000;
  const seek = (ms: number): void => {
    if (audio.current === null) return;
    audio.current.currentTime = Math.max(0, ms) / 1000;
    setAt(Math.max(0, ms));
    onTime(Math.max(0, ms));
  };
  const play = (): void => void audio.current?.play().catch(() => undefined);
  return {
    atMs,
    playing,
    rate,
    seek,
    toggle: () => {
      setUntil(undefined);
      if (playing) audio.current?.pause();
      else play();
    },
    back: () => seek(at() - backMs),
    faster: (steps) => {
      const next = rates[rates.indexOf(rate as (typeof rates)[number]) + steps];
      if (next === undefined || audio.current === null) return;
      audio.current.playbackRate = next;
      setRate(next);
    },
    playFrom: (fromMs, toMs) => {
      setUntil(toMs);
      seek(fromMs);
      play();
    },
    heard: {
      onTimeUpdate: () => {
        setAt(at());
        onTime(at());
        if (until === undefined || at() < until) return;
        audio.current?.pause();
        setUntil(undefined);
      },
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
    },
  };
}
