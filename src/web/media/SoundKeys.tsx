import { useTranslation } from "react-i18next";
import { clockOf } from "./clock.ts";
import type { PartDesk } from "./part-desk.ts";
import { begunAt, endedAt } from "./part-edges.ts";
import type { Player } from "./player.ts";

/** What is done with a recording by pressing, each with its key. */
export function SoundKeys(props: {
  readonly player: Player;
  readonly desk: PartDesk;
  readonly lengthMs: number;
}) {
  const { player, desk, lengthMs } = props;
  const { t } = useTranslation("media");
  const keys = [
    { words: t(player.playing ? "pause" : "play"), key: "␣", does: player.toggle },
    { words: t("back"), key: "←", does: player.back },
    { words: t("slower"), key: "–", does: () => player.faster(-1) },
    { words: t("faster"), key: "+", does: () => player.faster(1) },
    { words: t("begin"), key: "[", does: () => desk.pick(begunAt(desk, player.atMs, lengthMs)) },
    { words: t("end"), key: "]", does: () => desk.pick(endedAt(desk, player.atMs)) },
  ];
  return (
    <div className="sound-keys">
      <span className="sound-time">
        {clockOf(player.atMs)} / {clockOf(lengthMs)}
      </span>
      {keys.map(({ words, key, does }) => (
        <button key={key} type="button" className="sound-key" onClick={does}>
          <span aria-hidden="true" className="key" dir="ltr">
            {key}
          </span>{" "}
          {words}
        </button>
      ))}
      {player.rate !== 1 && <span className="soft">{t("rate", { rate: player.rate })}</span>}
    </div>
  );
}
