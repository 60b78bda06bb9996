/** Where keys do something. */
export type KeyRoom =
  | "everywhere"
  | "palette"
  | "reader"
  | "codebook"
  | "claims"
  | "names"
  | "questions"
  | "forms";

/** One line of the sheet of keys: what is pressed, and what it does under that name in the catalogue. */
export interface Shortcut<Room extends KeyRoom = KeyRoom> {
  readonly room: Room;
  /** Keys that are pressed together or one for another, as they are shown. */
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key of the page by room; the sheet under ? and docs/guides/keys.md say the same. */
export const shortcuts = [
  { room: "everywhere", keys: ["Ctrl K"], does: "palette" },
  { room: "everywhere", keys: ["?"], does: "keys" },
  { room: "everywhere", keys: ["Ctrl Z"], does: "undo" },
  { room: "everywhere", keys: ["Ctrl Y", "Ctrl Shift Z"], does: "redo" },
  { room: "everywhere", keys: ["Ctrl Shift L"], does: "lock" },
  { room: "everywhere", keys: ["Esc"], does: "leave" },
  { room: "palette", keys: ["↑", "↓"], does: "choose" },
  { room: "palette", keys: ["⏎"], does: "take" },
  { room: "reader", keys: ["←", "→"], does: "word" },
  { room: "reader", keys: ["Ctrl ←", "Ctrl →"], does: "sentence" },
  { room: "reader", keys: ["Alt ←", "Alt →"], does: "letter" },
  { room: "reader", keys: ["↑", "↓"], does: "line" },
  { room: "reader", keys: ["Shift"], does: "select" },
  { room: "reader", keys: ["S"], does: "widen" },
  { room: "reader", keys: ["J", "K"], does: "passages" },
  { room: "reader", keys: ["C"], does: "code" },
  { room: "reader", keys: ["1 … 9"], does: "branch" },
  { room: "reader", keys: ["."], does: "repeat" },
  { room: "reader", keys: ["E"], does: "evidence" },
  { room: "reader", keys: ["Q"], does: "quantity" },
  { room: "reader", keys: ["M"], does: "memo" },
  { room: "reader", keys: ["H"], does: "hold" },
  { room: "reader", keys: ["N"], does: "name" },
  { room: "reader", keys: ["T"], does: "correct" },
  { room: "reader", keys: ["/", "Ctrl F"], does: "find" },
  { room: "codebook", keys: ["Alt ↑", "Alt ↓"], does: "order" },
  { room: "codebook", keys: ["Alt ←", "Alt →"], does: "nest" },
  { room: "claims", keys: ["J", "K"], does: "claims" },
  { room: "names", keys: ["↑", "↓"], does: "groups" },
  { room: "names", keys: ["⏎"], does: "accept" },
  { room: "names", keys: ["G"], does: "guess" },
  { room: "names", keys: ["P"], does: "person" },
  { room: "names", keys: ["N"], does: "noName" },
  { room: "names", keys: ["L"], does: "letStand" },
  { room: "names", keys: ["Ctrl ⏎"], does: "letIn" },
  { room: "questions", keys: ["↑", "↓", "←", "→"], does: "number" },
  { room: "questions", keys: ["⏎"], does: "behind" },
  { room: "forms", keys: ["Ctrl ⏎"], does: "save" },
] as const satisfies readonly Shortcut[];
