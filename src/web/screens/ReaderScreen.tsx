import { useEffect, useMemo } from "react";
import type { ReaderView, RecordId } from "../../app/views.ts";
import { MediaRoom } from "../media/MediaRoom.tsx";
import { Failure } from "../parts/Failure.tsx";
import { lastRead } from "../state/last-read.ts";
import type { Stretch } from "../state/route.ts";
import { type Asked, useAsked } from "../state/study.ts";
import { ReaderRoom } from "./ReaderRoom.tsx";

/** A source in the reader; at a stretch of it, where one came for that. */
export function ReaderScreen(props: {
  readonly source: RecordId;
  readonly at?: Stretch;
  /** The part of its recording or picture that one came for. */
  readonly part?: RecordId;
}) {
  const { source, at, part } = props;
  const input = useMemo(() => ({ source }), [source]);
  const asked: Asked<ReaderView> = useAsked("read", input, "upheavals");
  const codes = useAsked("codebook", {});
  const summary = useAsked("summary", {});
  useEffect(() => {
    if (asked.value !== undefined) lastRead.set(source);
  }, [asked.value, source]);

  if (asked.value === undefined || codes.value === undefined)
    return (
      <div className="page-width">
        <Failure error={asked.error ?? codes.error} />
      </div>
    );
  const came = part === undefined ? {} : { part };
  if (asked.value.media !== undefined)
    return <MediaRoom key={part} view={asked.value} again={asked.again} codes={codes.value} {...came} />;
  return (
    <ReaderRoom
      asked={asked}
      view={asked.value}
      codes={codes.value}
      summary={summary.value}
      {...(at === undefined ? {} : { at })}
      {...came}
    />
  );
}
