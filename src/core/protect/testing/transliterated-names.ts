/**
 * Names as they are written in three scripts: `Latin spellings|Cyrillic spellings|Arabic spellings`.
 *
 * From general knowledge of the usual romanisations (English, French, German, scholarly) and their counterparts; made
 * apart from the labelled corpus, so that the rules are not fitted to that one.
 */
export const givenNames = readTable(`
Khalid Khaled Chalid Halid|Халид Халед|خالد
Muhammad Mohammed Mohamed Mouhammad|Мухаммад Мохаммед Магомед Мухаммед|محمد
Ahmad Ahmed Achmed Akhmad|Ахмад Ахмед|أحمد احمد
Hassan Hasan Gasan|Хасан Гасан|حسن
Hussein Husayn Houssein Gusein|Хусейн Хусайн Гусейн|حسين
Yusuf Youssef Yousef Jusuf|Юсуф Юсеф|يوسف
Ibrahim Ebrahim Ibragim|Ибрагим Ибрахим|إبراهيم ابراهيم
Ismail Ismael|Исмаил Исмаэль|إسماعيل
Omar Umar|Омар Умар|عمر
Othman Uthman Osman|Усман Осман|عثمان
Tariq Tarek Tarik|Тарик Тарек|طارق
Jamal Djamal Gamal Dschamal|Джамаль Джамал Гамаль|جمال
Walid Waleed Oualid|Валид Уалид|وليد
Said Saeed|Саид|سعيد
Rashid Rachid Raschid|Рашид|رشيد
Salim Saleem Selim|Салим Селим|سليم
Nabil Nabeel|Набиль Набил|نبيل
Samir Sameer|Самир|سمير
Fatima Fatma|Фатима|فاطمة
Aisha Aicha Ayesha|Аиша Айша|عائشة
Khadija Khadidja|Хадиджа|خديجة
Zainab Zeinab Zaynab|Зайнаб Зейнаб|زينب
Layla Leila|Лейла Лайла|ليلى
Maryam Mariam|Марьям Мариам|مريم
Haytham Haitham Haissam|Хайтам Хайсам|هيثم
Hudhayfa Huzaifa|Хузайфа Хузейфа|حذيفة
Mustafa Moustafa|Мустафа|مصطفى
Yahya Yahia|Яхья Яхъя|يحيى
Issa Eissa|Иса|عيسى
Musa Moussa|Муса|موسى
Dawud Daoud Dawood|Дауд Давуд|داود
Sulayman Suleiman Soliman|Сулейман|سليمان
Qasim Kassem Kasim|Касим|قاسم
Ghassan Gassan|Гассан|غسان
Fuad Fouad|Фуад|فؤاد
Raouf Rauf|Рауф|رؤوف
Jalil Djalil|Джалиль|جليل
Bashar Bachar Baschar|Башар|بشار
Shamil Chamil Schamil|Шамиль|شامل
Zubayr Zubair|Зубайр|زبير
Sergei Sergey Sergej|Сергей|سيرغي سيرجي
Andrei Andrey Andrej|Андрей|أندريه اندريه
Aleksei Alexey Alexei Aleksej|Алексей|أليكسي الكسي
Dmitri Dmitry Dmitrii|Дмитрий|ديمتري دميتري
Yuri Yuriy Iouri Jurij|Юрий|يوري
Mikhail Michail Mihail|Михаил|ميخائيل
Nikolai Nikolay Nikolaj|Николай|نيكولاي
Vladimir Wladimir|Владимир|فلاديمير
Viktor Victor|Виктор|فيكتور
Igor|Игорь|إيغور ايجور
Oleg|Олег|أوليغ اوليج
Pavel Pawel|Павел|بافل بافيل
Fyodor Fedor Fiodor|Фёдор|فيودور فيدور
Evgeny Yevgeny Evgenii Jewgeni|Евгений|يفغيني إيفغيني
Ekaterina Yekaterina Jekaterina|Екатерина|يكاترينا إيكاترينا
Natalya Natalia|Наталья|ناتاليا
Olga|Ольга|أولغا
Tatyana Tatiana|Татьяна|تاتيانا
Zhanna Janna|Жанна|جانا
Ruslan Rouslan|Руслан|رسلان روسلان
Timur Timour|Тимур|تيمور
Yaroslav Jaroslaw|Ярослав|ياروسلاف
Vyacheslav Viatcheslav|Вячеслав|فياتشيسلاف
James|Джеймс|جيمس
George|Джордж|جورج
Peter|Петер|بيتر
Anna|Анна|آنا
Grace|Грейс|غريس
Helga|Хельга Гельга|هيلغا
Philippe Filip|Филипп|فيليب
Samuel|Самуэль|صموئيل
Martin|Мартин|مارتن
Victoria Viktoria|Виктория|فيكتوريا
Barbara|Барбара|باربرا
Thomas|Томас|توماس
Robert|Роберт|روبرت
`);

/** Family names, in the same form; a name with its article is one word joined by a hyphen. */
export const familyNames = readTable(`
Haddad|Хаддад|حداد
al-Hadduri el-Haddouri|аль-Хаддури Аль-Хадури|الحدوري
al-Masri el-Masry|аль-Масри|المصري
al-Shami ash-Shami|аш-Шами аль-Шами|الشامي
al-Zarqawi az-Zarkawi|аз-Заркави|الزرقاوي
al-Baghdadi|аль-Багдади|البغدادي
Qaddour Kaddour|Каддур|قدور
al-Khatib Khatib|Хатиб аль-Хатиб|الخطيب
Jabbour Djabbour|Джаббур|جبور
Shaheen Shahin Chahine|Шахин|شاهين
Ghanim Ghanem|Ганим Ганем|غانم
Benslimane Benslimene|Бенслиман|بن_سليمان
Ivanov Ivanoff Iwanow|Иванов|إيفانوف ايفانوف
Petrov|Петров|بيتروف بتروف
Kuznetsov Kouznetsov Kusnezow|Кузнецов|كوزنتسوف كوزنيتسوف
Shcherbakov Schtscherbakow Ščerbakov|Щербаков|شيرباكوف
Zhukov Joukov Žukov|Жуков|جوكوف
Chekhov Tchekhov Tschechow Čechov|Чехов|تشيخوف
Yeltsin Eltsine Jelzin|Ельцин|يلتسين
Dzhugashvili Djougachvili|Джугашвили|دجوغاشفيلي
Tolstoy Tolstoi|Толстой|تولستوي
Gorbachev Gorbatchev Gorbatschow|Горбачёв|غورباتشوف
Magomedov|Магомедов|ماغوميدوف
Akhmadov Achmadow|Ахмадов|أحمدوف
Vasilyev Vassiliev Wassiljew|Васильев|فاسيلييف
Sokolova Sokolowa|Соколова|سوكولوفا
Mayakovsky Maiakovski Majakowski|Маяковский|ماياكوفسكي
Zavyalova|Завьялова|زافيالوفا
Tsvetkov Zwetkow|Цветков|تسفيتكوف
Khasanov Chassanow|Хасанов|خاسانوف
Smith|Смит|سميث
Johnson|Джонсон|جونسون
Williams|Уильямс Вильямс|ويليامز
Taylor|Тейлор|تايلور
Fischer|Фишер|فيشر
Schneider|Шнайдер|شنايدر
Hoffmann|Гофман Хоффман|هوفمان
Rossi|Росси|روسي
Lindqvist|Линдквист|ليندكفيست
Marchetti|Маркетти|ماركيتي
Novak|Новак|نوفاك
Kowalski|Ковальский|كوفالسكي
Brandt|Брандт|براندت
Okafor|Окафор|أوكافور
Diallo|Диалло|ديالو
Traore|Траоре|تراوري
`);

/** The spellings of one name by script. */
export interface TransliteratedName {
  readonly latin: readonly string[];
  readonly cyrillic: readonly string[];
  readonly arabic: readonly string[];
}

function readTable(table: string): readonly TransliteratedName[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [latin = "", cyrillic = "", arabic = ""] = line.split("|");
      const words = (list: string): readonly string[] =>
        list.split(" ").map((word) => word.replaceAll("_", " "));
      return { latin: words(latin), cyrillic: words(cyrillic), arabic: words(arabic) };
    });
}
