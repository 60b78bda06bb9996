import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderView, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { type HeldOriginal, useOriginal } from "../state/originals.ts";
import type { PartDesk } from "./part-desk.ts";
import { RegionBoard } from "./RegionBoard.tsx";

/** A picture with what is marked on it; a region is drawn by hand, or by keys. Only while the vault is open. */
export function PictureBoard(props: {
  readonly desk: PartDesk;
  readonly size: Extract<ReaderView["media"], { readonly is: "picture" }>;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}) {
  const { desk, size, codes } = props;
  const { t } = useTranslation("media");
  const { held, error } = useOriginal(desk.view.source.id, "picture", true);
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useDrawnPicture(canvas, held, size);
  return (
    <div className="picture-board">
      <RegionBoard
        is="picture"
        size={size}
        label={t("board")}
        marked={desk.view.parts.flatMap(({ id, part, codings }, at) =>
          part.is === "region"
            ? [
                {
                  id,
                  number: at + 1,
                  colour: codes.get(codings[0]?.code ?? id)?.colour ?? "slate",
                  box: part,
                },
              ]
            : [],
        )}
        picked={desk.picked?.is === "region" ? desk.picked : undefined}
        onPick={(box) => desk.pick(box === undefined ? undefined : { is: "region", ...box })}
      >
        <canvas ref={canvas} role="img" aria-label={t("title.picture")} />
      </RegionBoard>
      <Failure error={error} />
      {failed && <p className="failure">{t("failed")}</p>}
      <p className="soft picture-keys">{t("boardKeys")}</p>
    </div>
  );
}

/** Draw the picture once its bytes are there, turned as its camera was held. */
function useDrawnPicture(
  canvas: { readonly current: HTMLCanvasElement | null },
  held: HeldOriginal | undefined,
  size: { readonly width: number; readonly height: number },
): boolean {
  const [failed, setFailed] = useState(false);
  const { width, height } = size;
  useEffect(() => {
    if (held === undefined) return;
    let gone = false;
    const blob = new Blob([held.bytes], { type: held.format.replace("picture-", "image/") });
    createImageBitmap(blob, { imageOrientation: "from-image" }).then(
      (picture) => {
        const element = canvas.current;
        if (gone || element === null) return picture.close();
        element.width = width;
        element.height = height;
        element.getContext("2d")?.drawImage(picture, 0, 0, width, height);
        element.dataset.drawn = "true";
        picture.close();
      },
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [canvas, held, width, height]);
  return failed;
}
