/** A listed name and the ways in which other schemes, scripts and newsrooms write it. */
export interface SchemeVariation {
  readonly listed: string;
  readonly ways: readonly string[];
}

/**
 * A third set of spellings, `listed: way; way; ...`: names that stand in no labelled corpus and no other list here.
 *
 * Written from general knowledge before the rules for Turkish, German, French, Maghrebi, Dutch and Spanish spelling
 * were, to see whether those are rules of spelling or of the two corpora.
 */
export const schemeVariations = readTable(`
Cengiz Çağlayan: Дженгиз Чаглаян; جنكيز تشاغلايان; Djengiz Tchaglayan
Yiğit Açıkgöz: Йигит Ачыкгёз; ييغيت أتشيك غوز
Ayşe Kılıç: Айше Кылыч; آيشه كيليتش; Ayshe Kilich
Heiner Schäfer: Хайнер Шефер; هاينر شيفر; Heiner Schaefer
Jürgen Pfeiffer: Юрген Пфайфер; يورغن بفايفر
Lutz Kreuzer: Лутц Кройцер; لوتس كرويتسر
Wolfgang Zeisig: Вольфганг Цайзиг; فولفغانغ تسايزيغ
Thibault Renaud: Тибо Рено; تيبو رينو
Gauthier Chevallier: Готье Шевалье; غوتييه شوفالييه
Benoît Lacroix: Бенуа Лакруа; بنوا لاكروا
Guillaume Desjardins: Гийом Дежарден; غيوم ديجاردان
Mireille Boucher: Мирей Буше; ميراي بوشيه
Chérif Belhadj: Шериф Бельхадж; شريف بلحاج; Sharif Belhaj
Fatiha Ouyahia: Фатиха Уяхья; فتيحة أويحيى
Djelloul Mezghiche: Джеллул Мезгиш; جلول مزغيش
Moulay Chraïbi: Мулай Шраиби; مولاي الشرايبي
Gijs van den Bosch: Гейс ван ден Бос; خايس فان دن بوش
Thijs de Vries: Тейс де Врис; تايس دي فريس
Joaquín Echeverría: Хоакин Эчеверрия; خواكين إتشيفيريا
Jorge Jiménez: Хорхе Хименес; خورخي خيمينيث
Geoffrey Whitcombe: Джеффри Уиткомб; جيفري ويتكومب
Hugh Blackwood: Хью Блэквуд; هيو بلاكوود
Željko Đurić: Желько Джурич; جيلكو جوريتش; Zheljko Djuric
Nenad Ćosić: Ненад Чосич; نيناد تشوسيتش
Krzysztof Wójcik: Кшиштоф Вуйцик; كشيشتوف فويتشيك
Евгений Щукин: Evgueni Chtchoukine; Jewgeni Schtschukin; يفغيني شوكين
Ксения Хвостова: Xenia Khvostova; Xenia Chwostowa; كسينيا خفوستوفا
Юлия Цыганкова: Yuliya Tsygankova; Julija Zygankowa; يوليا تسيغانكوفا
Анатолий Журавлёв: Anatoliy Zhuravlyov; Anatoli Jouravliov; أناتولي جورافليوف
Геннадий Шаповалов: Guennadi Chapovalov; Gennadij Schapowalow; غينادي شابوفالوف
Хаваж Дудуркаев: Khavazh Dudurkaev; Chawasch Dudurkajew; خافاج دودوركاييف
Нұрлан Қожахметов: Nurlan Kozhakhmetov; Нурлану Кожахметову; نورلان كوجاخميتوف
Жасур Ўринбоев: Jasur Urinboev; Zhasur Urinboyev; جاسور أورينبوييف
Фаррух Хоҷаев: Farrukh Khojaev; Фарруха Ходжаева; فروخ خوجاييف
غياث القحطاني: Ghiyath al-Qahtani; Гияс аль-Кахтани; Ghiath Kahtani
ضرار العتيبي: Dhirar al-Utaybi; Дирар аль-Утайби; Dirar Oteibi
أبو ذر الهاشمي: Abu Dharr al-Hashimi; Абу Зарр аль-Хашими; Abou Dhar El Hachemi
ثريا الجزائري: Thuraya al-Jazairi; Сурайя аль-Джазаири; Soraya El Djazairi
Ян Цой: Yan Tsoi; Jan Zoi; يان تسوي
Can Er: Джан Эр; جان إر
سعد: Saad; Саад; Saʿd
عهد: Ahd; Ахд
Ina Ott: Ина Отт; إينا أوت
Marie de la Tour: Мари де ля Тур; ماري دي لا تور
Klaus von Arnim: Клаус фон Арним; كلاوس فون أرنيم
Alhassane Ag Mossa: Альхассан аг Мосса; الحسن أغ موسى
Sidi Ould Bah: Сиди ульд Бах; سيدي ولد باه
Wahyu Prasetyo: Вахью Прасетьо; واهيو براسيتيو
Сергій Гнатюк: Serhii Hnatiuk; Сергея Гнатюка; سيرهي هناتيوك
Звиад Цхададзе: Zviad Tskhadadze; زفياد تسخادادزه
Hrachya Khachatryan: Грачья Хачатрян; هراتشيا خاتشاتريان
Elçin Məmmədov: Эльчин Мамедов; إلتشين ماميدوف
Behrouz Ghorbani: Бехруз Горбани; بهروز قرباني
Emir Hadžić: Эмир Хаджич; أمير حاجيتش
`);

/** A fourth set in the same form, written after those rules; what it showed, docs/methods/names.md says. */
export const laterVariations = readTable(`
Ceyda Öztürk: Джейда Озтюрк; جيدا أوزتورك
Hüseyin Yağcı: Хюсейин Ягджи; حسين ياغجي
Uğur Şentürk: Угур Шентюрк; أوغور شنتورك
Tjaard Hoekstra: Тьярд Хукстра; تيارد هوكسترا
Ruud Dijkstra: Рюд Дейкстра; رود ديكسترا
Ute Schwarzkopf: Уте Шварцкопф; أوته شفارتسكوبف
Matthias Eichhorn: Маттиас Айхгорн; ماتياس أيشهورن
Dieter Zschokke: Дитер Чокке; ديتر تشوكه
Aurélien Bouchard: Орельен Бушар; أوريليان بوشار
Geneviève Leclercq: Женевьева Леклер; جنفييف لوكلير
Étienne Quesnel: Этьен Кенель; إتيان كينيل
Yves Guichard: Ив Гишар; إيف غيشار
Abderrezak Chouaib: Абдерреззак Шуайб; عبد الرزاق شعيب
Nadjet Ghezali: Наджет Гезали; نجاة غزالي
Zoulikha Mekhloufi: Зулиха Мехлуфи; زليخة مخلوفي
Siobhan Gallagher: Шивон Галлахер; شيفون غالاغر
Wayne Huxley: Уэйн Хаксли; واين هكسلي
Stephen Thackeray: Стивен Теккерей; ستيفن ثاكري
Zdravko Mandić: Здравко Мандич; زدرافكو مانديتش
Tvrtko Šunjić: Твртко Шунич; تفرتكو شونيتش
Agnieszka Wiśniewska: Агнешка Вишневская; أنييشكا فيشنيفسكا
Javier Quiñones: Хавьер Киньонес; خافيير كينيونيس
Guadalupe Chávez: Гуадалупе Чавес; غوادالوبي تشافيز
Вячеслав Черныш: Viacheslav Chernysh; Wjatscheslaw Tschernysch; فياتشيسلاف تشيرنيش
Юрий Ёлкин: Yuri Yolkin; Iouri Iolkine; يوري يولكين
Эдуард Хрущёв: Eduard Khrushchyov; Edouard Khrouchtchev; إدوارد خروتشوف
Алёна Жданова: Alyona Zhdanova; Aliona Jdanova; أليونا جدانوفا
Хасмагомед Цицаев: Khasmagomed Tsitsaev; خاسماغوميد تسيتساييف
Зураб Кикнадзе: Zurab Kiknadze; زوراب كيكنادزه
Бауыржан Есенғалиев: Bauyrzhan Yesengaliyev; Бауржан Есенгалиев; باويرجان يسينغالييف
Dilnoza Xo'jayeva: Дилноза Ходжаева; ديلنوزا خوجاييفا
ظافر الشهري: Dhafer al-Shehri; Зафир аш-Шехри; Zafir Chehri
قتيبة الغامدي: Qutaiba al-Ghamdi; Кутейба аль-Гамди; Koutaiba Ghamidi
أبو القعقاع: Abu al-Qaqaa; Абу аль-Каака; Abou Kaakaa
نهى خضير: Nuha Khudair; Нуха Худейр; Nouha Khoudayr
Ole Bø: Оле Бё; أوله بو
رغد: Raghad; Рагад
Ян Чу: Yan Chu; Jan Tschu; يان تشو
Warsame Xirsi: Варсаме Хирси; ورسمه حرسي
Nguyễn Văn Hùng: Нгуен Ван Хунг; نغوين فان هونغ
`);

function readTable(table: string): readonly SchemeVariation[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [listed = "", ways = ""] = line.split(": ");
      return { listed, ways: ways.split("; ") };
    });
}
