import type { SessionState } from "../state/session.ts";
import "./closed-page.css";

/** What is shown while no study is open here: why, and how to open one. Nothing of a study is on it. */
export function ClosedPage(props: {
  readonly state: Exclude<SessionState, { readonly is: "open" | "opening" | "lost" }>;
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
            : "This page holds nothing of the study any more. The terminal says when it is closed there, too."}
        </p>
        <p className="soft">To go on, start Grounds again in the terminal.</p>
      </>
    );
  if (state.is === "ended")
    return (
      <>
        <h1 className="title">This page is no longer connected.</h1>
        <p>The study was opened in another window, or locked there. This page was emptied.</p>
        <Again />
      </>
    );
  if (!state.withLink && state.error.code.startsWith("link-"))
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
  const { title, why, over } = linkWords[state.error.code] ?? {
    title: "The study could not be opened here.",
  };
  return (
    <>
      <h1 className="title">{title}</h1>
      <p>{why ?? state.error.text}</p>
      {over === true ? (
        <p className="closed-step">To go on, start Grounds again in the terminal.</p>
      ) : (
        <Again />
      )}
    </>
  );
}

interface LinkWords {
  readonly title: string;
  readonly why?: string;
  /** No new link can be had: the program ends or has ended. */
  readonly over?: true;
}

// By the code of the refusal. A link that was never made is told nothing of any other.
const linkWords: Readonly<Record<string, LinkWords>> = {
  "link-used": {
    title: "This link was used already.",
    why: "A link opens the page once, so that one found later in the browser’s history opens nothing. If it was not you who opened it, lock the study: Ctrl-C in the terminal.",
  },
  "link-expired": {
    title: "This link is more than a minute old.",
    why: "A link works for one minute, so that one found later in the browser’s history opens nothing.",
  },
  "link-replaced": {
    title: "A newer link was made after this one.",
    why: "Only the newest works; it is the last one in the terminal.",
  },
  "link-locked": {
    title: "The study was locked.",
    why: "This link was made before that, and opens nothing any more.",
    over: true,
  },
  "link-unknown": {
    title: "Grounds does not know this link.",
    why: "It is from an earlier start, or a part of it is missing. Copy the whole line from the terminal.",
  },
  unreachable: {
    title: "Grounds does not answer.",
    why: "It was stopped in the terminal, or the study was locked. This page holds nothing of it any more.",
    over: true,
  },
};

function Again() {
  return (
    <p className="closed-step">
      Press <kbd>Enter</kbd> in the terminal where Grounds runs: it gives a new link.
    </p>
  );
}
