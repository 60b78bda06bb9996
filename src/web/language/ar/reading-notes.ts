/**
 * What the reading of a file noted, by the English in which the program says it and the study keeps it.
 *
 * $1 and $2 are the numbers and names in it; counts stand in brackets, where Arabic needs no plural for them.
 */
export const readingNotes: readonly (readonly [said: RegExp, words: string])[] = [
  [
    /^(\d+) stretch(?:es)? marked as deleted (?:was|were) left aside\.$/,
    "تُركت مواضع مؤشَّر عليها بالحذف جانبًا ($1).",
  ],
  [
    /^(\d+) of (\d+) units have no words in this language: beside the other texts it is not in step there\.$/,
    "لا كلمات بهذه اللغة في $1 من $2 من الوحدات: لا يوازي هذا النص سواه هناك.",
  ],
  [/^A chapter that the book lists is not in it\.$/, "يذكر الكتاب فصلًا ليس فيه."],
  [
    /^(\d+) lines? that stands? on the edge of two pages, printed on both, (?:is|are) kept once\.$/,
    "سطور مطبوعة على طرفي صفحتين أُبقيت مرة واحدة ($1).",
  ],
  [
    /^Some letters are in a code page that is not known here and were read as western ones; check them\.$/,
    "بعض الحروف بترميز غير معروف هنا، وقُرئت حروفًا غربية؛ راجعها.",
  ],
  [
    /^The file ends before it is closed: words may be missing at its end\.$/,
    "ينتهي الملف قبل أن يُغلق: قد تنقص كلمات من آخره.",
  ],
  [
    /^Each of the (\d+) tiers was read as a speaker; those of words or sounds can be left aside\.$/,
    "قُرئت كل طبقة متحدثًا ($1)؛ ويمكن ترك طبقات الكلمات والأصوات جانبًا.",
  ],
  [/^(\d+) points? (?:was|were) read with (?:its time|their times)\.$/, "قُرئت نقاط مع أزمنتها ($1)."],
  [/^(?:(\d+) )?hidden sheets? (?:was|were) left aside\.$/, "تُركت أوراق مخفية جانبًا ($1)."],
  [
    /^(?:(\d+) )?cells? (?:is the result of a formula|are results of formulas): the results? that (?:was|were) saved (?:is|are) read, and nothing was run\.$/,
    "خلايا نتائجها من معادلات ($1): قُرئت النتائج المحفوظة، ولم يُشغَّل شيء.",
  ],
  [
    /^(?:(\d+) )?other columns? of the table (?:was|were) left aside\.$/,
    "تُركت أعمدة أخرى من الجدول جانبًا ($1).",
  ],
  [/^(\d+) pictures? (?:was|were) left aside\.$/, "تُركت الصور جانبًا ($1)."],
  [/^(\d+) comments? (?:was|were) left aside\.$/, "تُركت التعليقات جانبًا ($1)."],
  [/^(\d+) formulas? (?:was|were) left aside\.$/, "تُركت المعادلات جانبًا ($1)."],
  [/^(\d+) hidden (?:stretch was|stretches were) left aside\.$/, "تُركت المواضع المخفية جانبًا ($1)."],
  [
    /^(\d+) (?:script, style or embedded part was|scripts, styles and embedded parts were) left aside; nothing was run\.$/,
    "تُركت البرامج والأنماط والأجزاء المضمَّنة جانبًا ($1)؛ ولم يُشغَّل شيء.",
  ],
  [/^(\d+) parts? that the page hides (?:was|were) left aside\.$/, "تُركت أجزاء تخفيها الصفحة ($1)."],
  [
    /^(\d+) other columns? of the table (?:was|were) left aside; the original keeps (?:it|them)\.$/,
    "تُركت أعمدة أخرى من الجدول ($1)؛ وهي باقية في الأصل.",
  ],
  [
    /^The file states a length of ([\d:]+) and holds ([\d:]+) of sound: it was cut short, or its header is false\.$/,
    "يذكر الملف أن طوله $1، وفيه من الصوت $2: قُطع الملف، أو أن رأسه غير صحيح.",
  ],
  [
    /^The file states a length of ([\d:]+) and holds ([\d:]+) of sound: its header is false\.$/,
    "يذكر الملف أن طوله $1، وفيه من الصوت $2: رأس الملف غير صحيح.",
  ],
  [
    /^The file does not state its length; it was counted from the sound it holds\.$/,
    "لا يذكر الملف طوله، فحُسب مما فيه من صوت.",
  ],
  [
    /^The recording breaks off in the midst of a (?:frame|page): it was cut short\.$/,
    "ينقطع التسجيل في وسطه: قُطع الملف.",
  ],
  [
    /^The file holds more than one track of sound; its length is that of the first\.$/,
    "في الملف أكثر من مسار صوتي؛ طوله طول الأول.",
  ],
  [
    /^The file holds more than one track; its sound alone is played\.$/,
    "في الملف أكثر من مسار؛ يُسمع صوته وحده.",
  ],
  [
    /^A speech recognition program made this transcript; nobody has checked it\. Hear the recording before anything rests on it\.$/,
    "صنع هذا النص برنامج للتعرف على الكلام ولم يراجعه أحد. اسمع التسجيل قبل أن يُبنى عليه شيء.",
  ],
  [
    /^None of its pages has a text layer: they are pictures\. Regions of them can be marked and coded; to search and code its words, run it through text recognition and add that file\.$/,
    "لا طبقة نصية لأي من صفحاته: هي صور. يمكن تعليم مناطق منها وترميزها؛ وللبحث في كلماته وترميزها مرّره على برنامج للتعرف على النصوص وأضف ذلك الملف.",
  ],
  [/^The picture breaks off: the file was cut short\.$/, "تنقطع الصورة: قُطع الملف."],
  [/^Styles and regions of the captions were left aside\.$/, "تُركت أنماط الترجمة ومواضعها جانبًا."],
  [
    /^tracked changes: the accepted text was read \((\d+) inserted, (\d+) deleted\)\.$/,
    "فيه تغييرات متعقَّبة: قُرئ النص المقبول (المضاف: $1، المحذوف: $2).",
  ],
  [
    /^tracked changes: the accepted text was read \((\d+) changes?\)\.$/,
    "فيه تغييرات متعقَّبة ($1): قُرئ النص المقبول.",
  ],
  [/^(\d+) paragraphs? of footnotes stands? at the end\.$/, "فقرات الحواشي في آخر النص ($1)."],
  [
    /^(\d+) of (\d+) pages have no text layer and were left aside: they are pictures or blank\.$/,
    "تُركت صفحات بلا طبقة نصية ($1 من $2): هي صور أو فارغة.",
  ],
  [
    /^Numbers of lines or paragraphs in the margin were left aside; the original keeps them\.$/,
    "تُركت أرقام الأسطر أو الفقرات التي في الهامش؛ وهي باقية في الأصل.",
  ],
  [
    /^Line numbers in the margin were left aside; the original keeps them\.$/,
    "تُركت أرقام الأسطر التي في الهامش؛ وهي باقية في الأصل.",
  ],
  [
    /^Many characters of this PDF have no known letter: its fonts do not say what they show\. Look for another copy\.$/,
    "في هذا الملف محارف كثيرة لا يُعرف لها حرف، إذ لا تذكر خطوطه ما تعرضه. ابحث عن نسخة أخرى.",
  ],
  [
    /^The file does not say how its letters are encoded; (\S+) was found by its letters\.$/,
    "لا يذكر الملف ترميز حروفه؛ وعُرف من حروفه أنه \u2066$1\u2069.",
  ],
  [
    /^The file does not say how its letters are encoded; (\S+) is a guess\. Check letters with accents, or save the file as UTF-8 and add it again\.$/,
    "لا يذكر الملف ترميز حروفه، و\u2066$1\u2069 تخمين. راجع الحروف، أو احفظ الملف بترميز \u2066UTF-8\u2069 وأضفه من جديد.",
  ],
  [
    /^(\d+) control characters? (?:was|were) dropped: no reader can see them\.$/,
    "أُسقطت محارف تحكّم لا يراها قارئ ($1).",
  ],
  [/^(\d+) characters? could not be read and stands? as (\S)\.$/, "تعذّرت قراءة محارف ($1)، ومكانها $2."],
  [
    /^The text holds (\d+) signs? that turn the order of letters around on the screen; the words are kept in the order in which they were written\.$/,
    "في النص علامات تقلب ترتيب الحروف على الشاشة ($1)؛ وحُفظت الكلمات بالترتيب الذي كُتبت به.",
  ],
  [
    /^(\d+) places look as if the text had been read in the wrong encoding and saved again before it came here\. It was read as it stands; ask for an earlier copy\.$/,
    "يبدو أن النص قُرئ بترميز خاطئ ثم حُفظ قبل أن يصل (مواضع ذلك: $1). قُرئ كما هو؛ اطلب نسخة أقدم.",
  ],
  [
    /^(\d+) captions? names? no speaker; they were given to the one named last\. Check them against the recording\.$/,
    "مقاطع ترجمة لا تسمّي متحدثًا ($1)؛ نُسبت إلى آخر من سُمّي. قارنها بالتسجيل.",
  ],
  [
    /^The lines were broken at about (\d+) characters; they were joined to paragraphs\.$/,
    "كانت الأسطر مقطوعة عند نحو $1 محرفًا؛ فوُصلت فقرات.",
  ],
];
