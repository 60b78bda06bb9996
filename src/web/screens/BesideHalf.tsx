import type { ReaderView } from "../../app/views.ts";
import { BesideLink } from "../parts/BesideLink.tsx";
import { BesidePages } from "../parts/BesidePages.tsx";
import { BesideText, type InStep } from "../parts/BesideText.tsx";
import type { Beside } from "../state/beside.ts";

/** What stands in the half of the reading room beside the text. */
export function BesideHalf(props: {
  readonly beside: Beside;
  readonly view: ReaderView;
  readonly step: InStep;
  readonly onBeside: (beside: Beside) => void;
  /** Which texts belong together has changed. */
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
      return <BesidePages view={view} step={step} onClose={onClose} />;
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
