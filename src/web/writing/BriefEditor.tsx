import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfferedNumber, RecordId, WritingView } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useStoring } from "../state/brief-draft.ts";
import { useDraftLint } from "../state/draft-lint.ts";
import { openDoor } from "../state/open-door.ts";
import { useStore } from "../state/store.ts";
import { notePicked, writingDesk } from "../state/writing.ts";
import { editsOf } from "./edits.ts";
import { type CaretPlace, NumberPicker } from "./NumberPicker.tsx";
import { lintMarks, marksOf, statementNames } from "./names-and-marks.ts";
import { type Drafted, docOf, draftOf, statementsIn } from "./statement-doc.ts";
import { briefExtensions } from "./statement-schema.ts";
import { numberKey } from "./statement-text.ts";
import "./brief-editor.css";

const fresh: Drafted = {
  name: "",
  kind: "summary",
  footing: "information",
  confidence: null,
  by: null,
  text: "",
};

const fieldAttributes = {
  class: "brief-editor",
  role: "textbox",
  "aria-multiline": "true",
  spellcheck: "false",
  translate: "no",
  autocorrect: "off",
};

/** The statements of a brief as one text that is written in; what is typed is stored a moment later. */
export function BriefEditor(props: {
  readonly view: WritingView;
  readonly brief: RecordId;
  readonly statement: RecordId | undefined;
}) {
  const { view, brief } = props;
  const { t } = useTranslation("brief");
  const [picking, setPicking] = useState<CaretPlace>();
  const holder = useRef<Editor>(null);
  const read = useCallback((): readonly Drafted[] | undefined => {
    const editor = holder.current;
    return editor === null || editor.isDestroyed ? last.current : statementsIn(editor.getJSON());
  }, []);
  const last = useRef<readonly Drafted[]>(undefined);
  const { stored, state, error, later, store } = useStoring(brief, read);
  const lint = useDraftLint(brief);
  const extensions = useMemo(
    () =>
      briefExtensions(
        {
          onInsert: () => setPicking(caretOf(holder.current)),
          onOpen: (written) => openDoor.set(writingDesk.get().shown[numberKey(written)]?.door),
        },
        [statementNames(), lintMarks()],
      ),
    [],
  );
  // What it begins with; later changes of the study are taken over one by one.
  const [content] = useState(() =>
    docOf(view.statements.length === 0 ? [fresh] : view.statements.map(draftOf)),
  );
  const label = t("write.text");
  const editorProps = useMemo(() => ({ attributes: { ...fieldAttributes, "aria-label": label } }), [label]);
  const editor = useEditor({
    extensions,
    injectCSS: false,
    content,
    editorProps,
    onUpdate: ({ editor: now }) => {
      last.current = statementsIn(now.getJSON());
      lint(last.current);
      later();
    },
    onBlur: () => void store(),
  });
  holder.current = editor;
  useFollowing(editor, view, brief, stored);
  useMarks(editor);
  useArrival(editor, props.statement);
  const put = (offered: OfferedNumber): void => {
    setPicking(undefined);
    notePicked(offered);
    editor.view.focus();
    editor
      .chain()
      .focus()
      .insertContent({ type: "liveNumber", attrs: { written: offered.written } })
      .run();
  };
  const add = (): void => {
    const end = editor.state.doc.content.size;
    editor
      .chain()
      .insertContentAt(end, { type: "statement", attrs: { kind: "finding" } })
      .focus(end + 1)
      .run();
  };
  return (
    <div className="writing">
      <div className="writing-tools">
        <Button
          keys="Ctrl Space"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setPicking(caretOf(editor))}
        >
          {t("write.insert")}
        </Button>
        <Button onClick={add}>{t("write.add")}</Button>
        <span className="soft writing-state" role="status">
          {t(`write.state.${state}`)}
        </span>
      </div>
      <Failure error={error} />
      <EditorContent editor={editor} />
      {picking !== undefined && (
        <NumberPicker
          brief={brief}
          at={picking}
          onPick={put}
          onSlash={() => {
            setPicking(undefined);
            editor.chain().focus().insertContent({ type: "text", text: "/" }).run();
          }}
          onClose={() => {
            setPicking(undefined);
            // At once: the editor's own way of taking the focus waits for the next frame, and a letter typed meanwhile is lost.
            editor.view.focus();
          }}
        />
      )}
    </div>
  );
}

function caretOf(editor: Editor | null): CaretPlace | undefined {
  return editor?.view.coordsAtPos(editor.state.selection.from);
}

/** What was done elsewhere, such as an undo or in another window, is taken over where nothing here waits to be stored. */
function useFollowing(
  editor: Editor,
  view: WritingView,
  brief: RecordId,
  stored: ReturnType<typeof useStoring>["stored"],
): void {
  useEffect(() => {
    writingDesk.change((now) => ({
      members: view.members,
      shown: { ...now.shown, ...view.shown },
      findings: view.findings,
      since: view.since,
    }));
  }, [view]);
  const seen = useRef<WritingView>(undefined);
  useEffect(() => {
    if (seen.current === view) return;
    const isFirst = seen.current === undefined;
    seen.current = view;
    const written = statementsIn(editor.getJSON());
    // What was asked before the last words were stored does not know them; once they are, it is asked anew.
    if (!isFirst && editsOf(brief, stored.current, written) !== undefined) return;
    const held = view.statements.map(draftOf);
    const names = new Map([...stored.current].map(([name, { id }]) => [id, name]));
    const known = held.map((each) => ({ ...each, name: names.get(each.name as RecordId) ?? each.name }));
    const now = written.filter(({ text }) => text.trim() !== "");
    stored.current = new Map(
      known.map((draft, at) => [
        draft.name,
        { id: view.statements[at]?.id ?? (draft.name as RecordId), draft },
      ]),
    );
    if (JSON.stringify(now) === JSON.stringify(known)) return;
    const { from } = editor.state.selection;
    editor
      .chain()
      .setContent(docOf(known.length === 0 ? [fresh] : known), { emitUpdate: false })
      .setTextSelection(Math.min(from, editor.state.doc.content.size))
      .run();
  }, [editor, view, brief, stored]);
}

function useMarks(editor: Editor): void {
  const { findings } = useStore(writingDesk);
  useEffect(() => {
    const [key, marks] = marksOf(editor.state.doc, findings);
    editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
  }, [editor, findings]);
}

/** Goes to the statement that a link names. */
function useArrival(editor: Editor, statement: RecordId | undefined): void {
  useEffect(() => {
    if (statement === undefined) return;
    editor.state.doc.forEach((block, at) => {
      if (block.attrs.name === statement)
        editor
          .chain()
          .focus(at + 1)
          .scrollIntoView()
          .run();
    });
  }, [editor, statement]);
}
