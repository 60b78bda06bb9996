const english = "january february march april may june july august september october november december".split(
  " ",
);
const russian =
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь|января февраля марта апреля мая июня июля августа сентября октября ноября декабря|январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
    .split("|")
    .map((forms) => forms.split(" "));
const arabic =
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر|كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول"
    .split("|")
    .map((names) => names.split(" "));

/**
 * The ways in which a month such as `2019-02` is written, or a day in it; none where the value is neither.
 *
 * English with the usual short forms, Russian cases, the two Arabic sets of names, and figures in either order.
 */
export function monthSpellings(value: string): readonly string[] {
  const [, year = "", figures = ""] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(value) ?? [];
  const month = Number(figures) - 1;
  const name = english[month];
  if (name === undefined) return [];
  const names = [
    name,
    name.slice(0, 3),
    ...(month === 8 ? ["sept"] : []),
    ...russian.map((set) => set[month] ?? ""),
  ];
  names.push(...arabic.map((set) => (set[month] ?? "").replace("_", " ")));
  return [
    ...names.flatMap((each) => [`${each} ${year}`, `${each} of ${year}`, `${year} ${each}`]),
    `${year}-${figures}`,
    `${figures}/${year}`,
    `${month + 1}/${year}`,
  ];
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number in figures and, below 100, in English words. */
export function numberSpellings(value: number): readonly string[] {
  if (value >= 100) return [String(value)];
  if (value < 20) return [String(value), ones[value] ?? ""];
  const ten = tens[Math.floor(value / 10) - 2] ?? "";
  return [String(value), value % 10 === 0 ? ten : `${ten} ${ones[value % 10] ?? ""}`];
}
