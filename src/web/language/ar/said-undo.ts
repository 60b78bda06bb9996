import type { undoSentences } from "../../../app/said/undo-sentences.ts";
import type { Translated } from "../translated.ts";

/** What an undo left as it is, and why. */
export const saidUndo: Translated<typeof undoSentences> = {
  "skipped-record": "سجل",
  "skipped-changed-since": "{{what}} ({{table}}): تغيّر بعد ذلك، فتبقى القيمة الأحدث.",
  "skipped-used-elsewhere": "{{what}} ({{table}}): صار مستعملًا في موضع آخر، فيبقى.",
  "skipped-words-destroyed": "{{what}} ({{table}}): كانت فيه كلمات أُتلفت، فلا تعود.",
  "skipped-destruction": "{{what}} ({{table}}): أُتلف، ولا تراجع عن الإتلاف.",
  "skipped-no-longer-waits":
    "{{what}} ({{table}}): أُدخل، ولم يعد النص الذي كان ينتظر محفوظًا، فيبقى؛ ولإخراجه اسحبه.",
  "skipped-entered-again": "{{what}} ({{table}}): أُدخل من جديد بعد ذلك، فيبقى.",
  "skipped-vault-locked": "{{what}} ({{table}}): نص ينتظر في الخزنة حين يخرج، والخزنة مقفلة؛ افتحها أولًا.",
  "held-by-round":
    "أغلق الجميع ذلك النص ويرون ما رُمّز فيه، أو يعمل غيرك في تلك الجولة، فلا يُتراجع عن هذه الخطوة. سوّوا الاختلافات بينكم.",
};
