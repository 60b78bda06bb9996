import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderPart, ReaderView, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { CodeTree } from "../parts/CodeTree.tsx";
import { Warning } from "../parts/Failure.tsx";
import { Memos } from "../parts/Memos.tsx";
import { Pane } from "../parts/Pane.tsx";
import { SourceFacts } from "../parts/PassagePane.tsx";
import { codesById } from "../state/codes.ts";
import { useArrivalAt } from "./arrival-at.ts";
import { clockOf } from "./clock.ts";
import { pressInMedia } from "./media-keys.ts";
import { Parts } from "./Parts.tsx";
import { PickedPart } from "./PickedPart.tsx";
import { PictureBoard } from "./PictureBoard.tsx";
import { type PartDesk, usePartDesk } from "./part-desk.ts";
import { ScanPages } from "./ScanPages.tsx";
import { type SoundHandle, SoundPlayer } from "./SoundPlayer.tsx";
import "./media.css";

/** The room of a source that is a recording, a picture or pages without words: codebook, what is heard or seen, and what is marked in it. */
export function MediaRoom(props: {
  readonly view: ReaderView;
  readonly again: () => void;
  readonly codes: readonly CodeLine[];
  /** The part that one came for. */
  readonly part?: RecordId;
}) {
  const { view, codes, part } = props;
  const { t } = useTranslation("media");
  const desk = usePartDesk(view, props.again, part);
  const sound = useRef<SoundHandle>(null);
  const [query, setQuery] = useState("");
  const [sheet, setSheet] = useState<"codes" | "source">();
  const byId = useMemo(() => codesById(codes), [codes]);
  useArrivalAt(part, view, sound);
  const goTo = (to: ReaderPart): void => {
    desk.pick(to.part);
    if (to.part.is === "time") sound.current?.playFrom(to.part.fromMs, to.part.toMs);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed anywhere in the room mean the part that is marked
    <div className="reader" onKeyDown={(event) => pressInMedia(event, desk, { all: codes, query })}>
      <Pane
        label={t("codes")}
        side="start"
        sheetUntil="middle"
        open={sheet === "codes"}
        onClose={() => setSheet(undefined)}
      >
        <CodeTree
          codes={codes}
          here={new Set(desk.marked?.codings.map(({ code }) => code))}
          ready={desk.picked !== undefined}
          query={query}
          onQuery={setQuery}
          onChoose={(code) => void desk.code(code)}
        />
      </Pane>
      <div className="column media-column">
        <MediaHead view={view} />
        <div className="media-work">
          <Original desk={desk} codes={byId} sound={sound} />
          <PickedPart
            desk={desk}
            codes={codes}
            onPlay={(fromMs, toMs) => sound.current?.playFrom(fromMs, toMs)}
          />
          <Parts desk={desk} codes={byId} onGo={goTo} />
        </div>
      </div>
      <Pane
        label={t("source")}
        side="end"
        sheetUntil="narrow"
        open={sheet === "source"}
        onClose={() => setSheet(undefined)}
      >
        <div className="passage">
          <h2 className="heading pane-heading">{t("source")}</h2>
          <SourceFacts facts={view.facts} />
          <Memos about={{ table: "source", id: view.source.id }} />
        </div>
      </Pane>
      <div className="reader-foot">
        <Button onClick={() => setSheet("codes")}>{t("codes")}</Button>
        <span className="only-narrow">
          <Button onClick={() => setSheet("source")}>{t("source")}</Button>
        </span>
      </div>
    </div>
  );
}

function MediaHead({ view: { media, source } }: { readonly view: ReaderView }) {
  const { t } = useTranslation("media");
  return (
    <div className="reader-head">
      <h1 dir="auto">{source.title}</h1>
      {media?.is === "sound" && (
        <p>{t("sound", { count: media.channels, hertz: media.hertz, length: clockOf(media.durationMs) })}</p>
      )}
      {media?.is === "pages" && <p>{t("pages", { count: media.count })}</p>}
      {media?.is === "picture" && <p>{t("picture", { width: media.width, height: media.height })}</p>}
    </div>
  );
}

function Original(props: {
  readonly desk: PartDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
  readonly sound: React.Ref<SoundHandle>;
}) {
  const { desk, codes } = props;
  const { t } = useTranslation(["media", "reader"]);
  const { media, originals } = desk.view;
  if (!originals.vaultOpen) return <Warning>{t("locked")}</Warning>;
  if (media?.is === "picture")
    return (
      <>
        <PictureBoard desk={desk} size={media} codes={codes} />
        <p className="soft">{t("unmasked")}</p>
      </>
    );
  if (media?.is === "pages")
    return (
      <>
        <ScanPages desk={desk} codes={codes} />
        <p className="soft">{t("unmaskedPages")}</p>
      </>
    );
  return (
    <>
      <SoundPlayer ref={props.sound} desk={desk} codes={codes} />
      <p className="soft">
        {t("reader:recording.unreplaced")} {t("keys")}
      </p>
      <p className="soft">
        {t("transcribe")}{" "}
        <code dir="ltr">{t("transcribeCommand", { source: desk.view.source.id.slice(0, 8) })}</code>
      </p>
    </>
  );
}
