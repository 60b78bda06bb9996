import type { CodeLine, ReaderView, RecordId } from "../../app/views.ts";
import { BesideLink } from "../parts/BesideLink.tsx";
import { BesidePages } from "../parts/BesidePages.tsx";
import { BesideText, type InStep } from "../parts/BesideText.tsx";
import type { Beside } from "../state/beside.ts";

/** What stands in the half of the reading room beside the text. */
export function BesideHalf(props: {
  readonly beside: Beside;
  readonly view: ReaderView;
  readonly step: InStep;
  readonly codes: readonly CodeLine[];
  /** What the codebook is narrowed by. */
  readonly query: string;
  /** The region of a page that one came for. */
  readonly part?: RecordId;
  readonly onBeside: (beside: Beside) => void;
  /** Which texts belong together, or what is marked beside the text, has changed. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { beside, view, step, onClose, onChanged } = props;
  switch (beside.is) {
    case "text":
      return (
        <BesideText
          key={beside.source}
          view={view}
          source={beside.source}
          step={step}
          onChanged={onChanged}
          onClose={onClose}
        />
      );
    case "pages":
      return (
        <BesidePages
          key={props.part}
          view={view}
          step={step}
          codes={props.codes}
          query={props.query}
          {...(props.part === undefined ? {} : { part: props.part })}
          onChanged={onChanged}
          onClose={onClose}
        />
      );
    case "link":
      return (
        <BesideLink
          view={view}
          onLinked={(source) => {
            onChanged();
            props.onBeside({ is: "text", source });
          }}
          onClose={onClose}
        />
      );
    case "recording":
      return null;
  }
}
