import { useState } from "react";
import { sayRefused } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { call } from "../state/session.ts";
import { noteOtherStudy, useAsked } from "../state/study.ts";
import "./study-shelf.css";

/** The other studies that this start offers, such as the second sample; nothing where there is but one. */
export function StudyShelf() {
  const studies = useAsked("studies", {});
  const [opening, setOpening] = useState<string>();
  if (studies.value === undefined || studies.value.length < 2) return null;
  const take = async (name: string): Promise<void> => {
    setOpening(name);
    const answer = await call("takeStudy", { name });
    setOpening(undefined);
    if (!answer.ok) return sayRefused(answer.error.text);
    noteOtherStudy();
    go({ screen: "first" });
  };
  return (
    <nav className="shelf" aria-label="Studies">
      {studies.value.map(({ name, title, here }) => (
        <button
          key={name}
          type="button"
          className="shelf-study"
          aria-current={here ? "true" : undefined}
          onClick={() => {
            if (!here && opening === undefined) void take(name);
          }}
        >
          <bdi>{title}</bdi>
          {opening === name && <small> is being opened; the first time takes some seconds</small>}
        </button>
      ))}
    </nav>
  );
}
