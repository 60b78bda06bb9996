import type { SessionState } from "../state/session.ts";
import "./closed-page.css";

/** What is shown while no study is open here: why, and how to open one. Nothing of a study is on it. */
export function ClosedPage(props: {
  readonly state: Exclude<SessionState, { readonly is: "open" } | { readonly is: "opening" }>;
}) {
  const { state } = props;
  return (
    <main className="closed">
      <div className="closed-words">
        <p className="closed-name">Grounds</p>
        <Words state={state} />
      </div>
    </main>
  );
}

function Words({ state }: Parameters<typeof ClosedPage>[0]) {
  if (state.is === "locked")
    return (
      <>
        <h1 className="title">Locked.</h1>
        <p>
          {state.confirmed
            ? "The study is closed and this page holds nothing of it any more."
            : "This page holds nothing of the study any more. Closing it in the terminal…"}
        </p>
        <p className="soft">To go on, start Grounds again in the terminal.</p>
      </>
    );
  if (state.is === "ended")
    return (
      <>
        <h1 className="title">This page is no longer connected.</h1>
        <p>The study was locked, opened in another window, or Grounds was stopped. This page was emptied.</p>
        <Again />
      </>
    );
  if (!state.withLink)
    return (
      <>
        <h1 className="title">The study is not open in this page.</h1>
        <p>
          A page that is reloaded, or opened by its address, has no key to it: the key is kept in the page’s
          memory alone. What was saved is in the study.
        </p>
        <Again />
      </>
    );
  return (
    <>
      <h1 className="title">This link does not open the study any more.</h1>
      <p>
        A link works once, for 60 seconds, so that one found later in the browser’s history opens nothing.
      </p>
      <Again />
      <p className="closed-reason">{state.why}</p>
    </>
  );
}

function Again() {
  return (
    <p className="closed-step">
      Press <kbd>Enter</kbd> in the terminal where Grounds runs: it gives a new link.
    </p>
  );
}
