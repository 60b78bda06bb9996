import { NodeSelection } from "@tiptap/pm/state";
import { Extension, Node, nodeInputRule, ReactNodeViewRenderer } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { LiveNumberView } from "./LiveNumberView.tsx";
import { movedBy } from "./move-statement.ts";
import { StatementView } from "./StatementView.tsx";

/** A brief in the editor: statements, one paragraph each. */
const BriefDoc = Node.create({ name: "doc", topNode: true, content: "statement+" });

const Statement = Node.create({
  name: "statement",
  group: "block",
  content: "(text|liveNumber)*",
  marks: "",
  draggable: true,
  // Line breaks within a statement are its author's.
  whitespace: "pre",
  addAttributes: () => ({
    name: { default: null, rendered: false },
    kind: { default: "finding", rendered: false },
    footing: { default: "information", rendered: false },
    confidence: { default: null, rendered: false },
    by: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
  addNodeView: () => ReactNodeViewRenderer(StatementView),
});

const LiveNumber = Node.create({
  name: "liveNumber",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    written: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-written") ?? "",
      renderHTML: ({ written }) => ({ "data-written": String(written) }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-written]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
  renderText: ({ node }) => `{{${String(node.attrs.written)}}}`,
  addNodeView: () => ReactNodeViewRenderer(LiveNumberView, { as: "span" }),
  // As it is stored, for whoever would rather type it.
  addInputRules() {
    return [
      nodeInputRule({
        find: /(\{\{([^{}]+)\}\})$/,
        type: this.type,
        getAttributes: (found) => ({ written: (found[2] ?? "").trim() }),
      }),
    ];
  },
});

const Editing = StarterKit.configure({
  document: false,
  paragraph: false,
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  gapcursor: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
  dropcursor: { color: "var(--teal)", width: 2 },
});

/** What a key does that is the page's own. */
export interface WritingKeys {
  readonly onInsert: () => void;
  readonly onOpen: (written: string) => void;
}

/** What the editor of a brief is made of. */
export function briefExtensions(keys: WritingKeys, more: readonly Extension[]) {
  const ownKeys = Extension.create({
    name: "writingKeys",
    priority: 1000,
    addKeyboardShortcuts: () => ({
      "Mod- ": () => called(keys.onInsert),
      "Ctrl- ": () => called(keys.onInsert),
      "Alt-Shift-ArrowUp": ({ editor }) => editor.chain().command(movedBy(-1)).scrollIntoView().run(),
      "Alt-Shift-ArrowDown": ({ editor }) => editor.chain().command(movedBy(1)).scrollIntoView().run(),
      "Shift-Enter": ({ editor }) => editor.commands.insertContent({ type: "text", text: "\n" }),
      "/": ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset, " ", " ");
        // Within a word, as in “and/or”, it is a letter like any other.
        return empty && /(?:^|\s)$/.test(before) && called(keys.onInsert);
      },
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== "liveNumber") return false;
        keys.onOpen(String(selection.node.attrs.written));
        return true;
      },
    }),
  });
  return [BriefDoc, Statement, LiveNumber, Editing, ownKeys, ...more];
}

function called(what: () => void): true {
  what();
  return true;
}
