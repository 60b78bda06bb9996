/** Two short invented notes for trying the page: a call in English with an Arabic line, and one in Russian. */
export const twoNotes = {
  english: `Call with Selda Yarimsu, Tuesday night. She says the road is closed again since Bekir Olvaz was stopped near Jisr Samur.

Q. Who stopped him?

A. Men of Colonel Hadi Mansar, at the bridge. They let Bekir go for six hundred dollars. He told Kasim Doran about it, and Kasim told me.

قالت سلدا إن Bekir Olvaz لن يعود قبل الشتاء، وإن الطريق من جهة النهر مقطوع.`,
  russian: `Разговор с водителем, вечером, без записи.

I: Сколько стоит дорога?

R: Шестьсот, иногда семьсот. Зимой дешевле, но зимой никто не едет.`,
} as const;
