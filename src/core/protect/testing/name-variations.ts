/**
 * Listed names and ways in which they stand in texts, for a test that each is found: case forms, possessives, clitics,
 * slips, other scripts by several schemes, orders, initials.
 *
 * From general knowledge of the three languages; made apart from the labelled corpus, so that the rules are not fitted
 * to that one. Each line is `listing: way; way; ...`.
 */
export const nameVariations: readonly { readonly listed: string; readonly ways: readonly string[] }[] = `
Лев Толстой: Льва Толстого; Львом Толстым
Любовь Орлова: Любови Орловой; Любовью Орловой
Пётр Заяц: Петром Зайцем; Петру Зайцу
Павел Коробец: Павла Коробца
Игорь Чапек: Игорем Чапеком
Мария Кузьминична: Марии Кузьминичны
Илья Ильич: Ильи Ильича
Никита Соловей: Никите Соловью
Ольга Дзюба: Ольги Дзюбы
Нодар Какабадзе: Нодара Какабадзе
Арсен Саркисян: Арсена Саркисяна
Фома Кривонос: Фомы Кривоноса
Кузьма Лисица: Кузьмой Лисицей
Наталья Крупская: Натальей Крупской
Василий Белый: Василием Белым
Иван Сухой: Ивана Сухого
Иван Долгих: Ивану Долгих
Семён Живаго: Семёна Живаго
Андрей Бойко: Андрею Бойко
Тимур Хамидов: семья Хамидовых; Хамидовы Тимур и Анна; Хамидов-младший Тимур; Тимура Хамидва; Хамидво Тимур
Алексей Иванович Гранин: Алексеем Иванычем Граниным; А. И. Гранину; Гранина А.И.; Гранин Алексей Иванович; ГРАНИН АЛЕКСЕЙ ИВАНОВИЧ; Алексей Иванович Гранен
Дарья Мороз: Дарьи Мороз
Шамиль Басов: Шамилём Басовым; Шамил Басов
Джохар Абу-Халид: Джохара Абу-Халида
Саид-Магомед Акаев: Саид-Магомеду Акаеву
Анна-Мария Росси: Анной-Марией Росси
Умар Цечоев: Умара Цечоева
Зелимхан Яндарбиев: Зелимхану Яндарбиеву; Зилимхан Яндарбиев
Седой: Седого; Седому; Сидой; Sedoy; Sedoi; سيدوي
Моряк: Моряком; Морряк; Moryak; Moriak's; مورياك
Боец: Бойца
Лиса: Лисой
Алексей Гранин: Алексея Гронина; Алесей Гранин
Лев Коган: Лев Коген
Вера Лаптева: Вере Лапетвой; Веры Лаптевой; Верра Лаптева
Ян Жук: Ян Жюк
Khalid al-Hadduri: Khalid Hadduri's; the al-Hadduris; Khalid AlHadduri; KHALID AL-HADDURI; Al-Hadduri, Khalid; Khalid-al-Hadduri; khalid al hadduri; Khalid al-Haduri; Kahlid al-Hadduri; Khaled Haddury; خالد الحدوري; ولخالد الحدّوري; خالد حدوري; Халидом аль-Хаддури; Халеду Альхадури
Ould Brahim Sidi: Ould-Brahim Sidi
Mohamed Ould Brahim: Mohamed Ouldbrahim
Nur al-Din Sabri: Nureddin Sabri; Nur ad-Din Sabri; Noureddine Sabri
Abd al-Rahman Zaki: Abdurrahman Zaki; Abderrahmane Zaki
Abdulrahman Zaki: Abd al-Rahman Zaki
Abdullah Nasr: Abd Allah Nasr; Abdallah Nasr
Umm Kulthum: Oum Kalthoum
Abu Bakr al-Masri: Aboubakr al-Masri; Abubakar el-Masry
Jean-Pierre Dubois: Jean Pierre Dubois's; Jean-Pierre DUBOIS
Zoë Peña: Zoe Pena; Zoe Pena's
Ludwig van der Berg: Ludwig van den Berg; van der Berg, Ludwig; Ludwig Vanderberg
Patrick McCarthy: Patrick Mc Carthy; Patrick MacCarthy; the McCarthys
Charles Bates: Charles Bates'; the Bateses
Ali Reyes: Ali Reyes’s; Ali Rayes
Mary Kennedy: the Kennedys
John Henry Marsh: J. H. Marsh; John H. Marsh; John Marsh; Marsh, J.H.
Müller Hans: Hans Mueller
Hans Müller: Hans Muller; Hans Mueller's
Callum Thornley: Calum Thornley; Callum Thronley's; Callum Thornly; كالوم ثورنلي; Каллума Торнли; Кэллум Торнли
Grace Okonmah: Grace Okonma; Grase Okonmah; غريس أوكونما; جريس اوكونماه
Björn Åkesson: Bjorn Akeson; Бьёрна Окессона; بيورن أوكيسون
Amy Lee: Amy Leee; Amy Le
Kestrel: Kestral; Кестрел; Кестрелу; كيستريل
Abu Nawwaf: Abu Nawaf; Abu Nawwaff; Aub Nawwaf; Абу Навваф; Абу-Наввафа; أبو نواف; لأبي نواف
Umm Salma: Um Slama
خالد بن سالم الرشيد: خالد سالم الرشيد; ولخالد بن سالم الرشيد; Khalid bin Salem al-Rashid; Khaled Salim Rashid's; Халида ибн Салема ар-Рашида
عبد الله النجار: عبدالله النجار; لعبدالله النجار; Abdullah an-Najjar; Абдуллы ан-Наджара; Abdallah Naggar
عبد الرحمن السيد: عبدالرحمن السيد; Abdurrahman as-Sayyid; Абдуррахману ас-Сайиду
أبو بكر المصري: أبا بكر المصري; أبي بكرٍ المصري
آمنة الأحمد: امنه الاحمد
إيمان مصطفى: ايمان مصطفي
مؤيد الراوي: مويد الراوي
رؤى الحسن: روى الحسن; Ru'a al-Hassan
وائل الخطيب: ووائل الخطيب; Wael al-Khatib; Ваиля аль-Хатыба
بلال وهبة: لبلال وهبة; وبلال وهبه
نور الدين زنكي: نورالدين زنكي; Nureddin Zengi; Nur al-Din Zanki; Нуруддина Занки
هناء شكري: يا هناء شكري; ياهناء شكري
خالد الرشيد: خـالـد الـرشـيد; خالدٌ الرشيدُ; الرشيد، خالد; خالداً الرشيد; خالدا الرشيد; خلد الرشيد; خالد الرشد; خالد الرشييد; Khaled er-Rachid
ابن النفيس: ابنَ النفيس; لابن النفيس
أم هيثم: بأم هيثم; أمَّ هيثم; أم هيثن; ام هثيم; Umm Haitham; Oum Haythem; Умм Хайсам
ليث آل سعيد: ليث ال سعيد
صقر: والصقر
الصقر: للصقر; صقر; as-Saqr; al-Saqr; ас-Сакр; Ас-Сакра
حذيفة: وحذيفة; لحذيفه; حزيفة; Hudhayfa; Huzaifa; Houdheifa; Хузайфы; Хузайфа
ياسر الدرعاوي: ياسر الدعراوي; يسار الدرعاوي
أبو سدرة: أبو سدره; أبو صدرة; Abu Sidra; Abou Sedra's; Абу Сидры; Абу-Седре
نجوى السمراوي: نجوا السمراوي; ونجوى السمرواي
فؤاد المرجاني: فواد المرجاتي; لفؤاد المرجني
Étienne Vaubrun: Этьена Вобрена; إتيان فوبران; Этьенном Вобрюном
Wolfgang Schäfer: Вольфганга Шефера; فولفغانغ شيفر
Charles Wright: Чарльза Райта; تشارلز رايت
Jacques Moreau: Жака Моро; جاك مورو
Giulia Bianchi: Джулии Бьянки; جوليا بيانكي
George Whitaker: Джорджа Уитакера; جورج ويتاكر
عبد المعين الزرقوني: Abdul Mu'in al-Zarquni; Abdelmouine Zarkouni; Абдулмуином аз-Заркуни; Абд аль-Муина Заркуни
مصطفى عيسى: Mustafa Issa; Мустафы Исы
يحيى الحمراني: Yahya al-Hamrani; Яхьёй аль-Хамрани
جمال الجبوري: Jamal al-Jubouri; Gamal el-Gebouri; Джамалем аль-Джубури
غسان قدور: Ghassan Qaddour; Гассана Каддура
ظافر العبيدي: Dhafer al-Obeidi; Zafir al-Ubaydi; Зафира аль-Обейди
ضياء الدين: Diya al-Din; Ziauddin
ثائر ذنون: Thaer Dhannoun; Саира Заннуна
Фёдор Кузьмич Черных: Fyodor Kuzmich Chernykh; Fedor Černych; Fjodor Tschernych; فيودور تشيرنيخ; فيدور كوزميتش تشرنيخ
Вера Андреевна Залесская: Vera Andreevna Zalesskaya; Vera Zalesskaïa; Wera Salesskaja; فيرا أندرييفنا زاليسكايا; Vera Zalesskaja's
Руслан Тарханов: رسلان تارخانوف; Rouslan Tarkhanoff; لرسلان تارخانوف
Айгуль Сейтказиева: Aygul Seitkazieva; Aigul Seytkaziyeva; آيغول سيتقازييفا; أيغول سيتكازيفا
Юрий Щукин: Yuri Shchukin; Iouri Chtchoukine; Jurij Schtschukin; Jurij Ščukin; يوري شوكين; يوري شتشوكين
Хасан Ганиев: Khasan Ganiyev; Hasan Ganiev; حسن غانييف; خاسان جانييف
Евгений Жданов: Evgenij Ždanov; Yevgeny Zhdanov; Jewgeni Schdanow; يفغيني جدانوف; Evguéni Jdanov
Цветана Юдина: Tsvetana Yudina; Cvetana Judina; تسفيتانا يودينا
Пётр Ильич Чаплин: Pyotr Chaplin; Petr Il'ich Chaplin; Piotr Tchapline; بيوتر تشابلين
Игорь Мельник: Ihor Melnyk
Олександр Гончар: Oleksandr Honchar
Александр Гончар: Aleksandr Gonchar; Alexander Gonchar; ألكسندر غونتشار
Магомед Ахмадов: Mohammed Akhmadov; محمد أحمدوف
Дмитрий Вольф: Dmitry Wolf; Dmitrij Volf; دميتري فولف
`
  .trim()
  .split("\n")
  .map((line) => {
    const [listed = "", ways = ""] = line.split(": ");
    return { listed, ways: ways.split("; ") };
  });
