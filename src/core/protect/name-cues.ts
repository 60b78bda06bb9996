import { foldWord } from "./fold-word.ts";

/** What a word announces about the next one: a rank or title, kin, that a name is being given, who acts, or a kunya. */
export type NameCue = "after-title" | "after-kin" | "after-cue" | "after-verb" | "kunya";

/** What a folded word announces, if anything. */
export function cueOf(folded: string): NameCue | undefined {
  return cues.get(folded);
}

/** Words of a calendar, of peoples and of languages, which have capitals and name nobody. */
export function isCalendarOrPeople(folded: string): boolean {
  return calendarAndPeoples.has(folded);
}

const titles = `mr mrs ms miss mme m dr doctor prof professor judge justice sir madam lord lady father brother sister
sheikh shaykh imam mullah hajji haji ustad sayyid emir commander colonel lieutenant captain major general sergeant
corporal private officer inspector detective warden chief minister president prosecutor attorney advocate counsel nurse
comrade citizen witness defendant accused
pastor priest monk nun cook baker driver guard soldier teacher tailor barber farmer smuggler
господин госпожа товарищ гражданин гражданка доктор профессор судья прокурор адвокат следователь полковник подполковник
майор капитан лейтенант генерал сержант старшина рядовой прапорщик командир начальник надзиратель охранник конвоир
медсестра фельдшер врач учитель учительница шейх имам мулла хаджи отец батюшка
водитель водителя переводчик переводчика переводчица санитар санитара фельдшера санитарка конюх повар повара сторож сторожа
дежурный дежурного рядового прапорщика полковника майора капитана лейтенанта сержанта генерала судьи судью судье судьёй прокурора
адвоката адвокату следователя следователю врача доктора начальника начальнику имама шейха муллы
الأب الأخ الأخت العم العمة الخال الخالة الست الأسطى القس الكاهن الراهب الخباز الخبازة الطباخ الطباخة الخياط الخياطة الحلاق الحداد
النجار الجزار البقال التاجر المهرب الراعي الصياد الفلاح الصحفي الصحفية الكاتب الكاتبة الطالب الطالبة المدير المديرة الموظف
الموظفة المسؤول المدرب الجار الجارة الصديق الزميل الأرملة الشاب الفتى الطفل الطفلة المرأة الرجل العجوز المجند المساعد الحاجب
السيد السيدة سيد سيدة الأستاذ الأستاذة أستاذ الدكتور الدكتورة دكتور دكتورة القاضي القاضية قاضي المدعي المحقق المحامي
المحامية محامي الشيخ شيخ الإمام الحاج الحاجة حاج العقيد العميد المقدم الرائد النقيب الملازم اللواء الرقيب العريف الجندي
الحارس الحارسة السجان الضابط القائد الأمير المهندس المعلم المعلمة الممرض الممرضة الطبيب الطبيبة المتهم المتهمة الشاهد
الشاهدة المترجم المترجمة السائق الوزير الرئيس المختار الأخ الأخت الرفيق المدعو المدعوة`;

const kin = `uncle aunt auntie cousin nephew niece grandfather grandmother grandpa grandma mother dad mum mom son
daughter wife husband
дядя дяди дяде дядю дядей тетя тётя тети тёти тете тёте тетю тётю тетка тётка бабушка бабушки бабушке бабушку дедушка
дедушки дедушке дед деда деду брат брата брату братом сестра сестры сестре сестру сестрой сын сына сыну сыном дочь дочери
жена жены жене жену женой муж мужа мужу мужем мать матери вдова вдовы вдове вдову племянник племянника племянница сосед
соседа соседу соседка соседки друг друга другу
عمي عمه عمها عمنا خالي خاله خالها أخي أخوه أخوها أخيه أخاه أخوي أخته أختها أختي ابني ابنه ابنها ابنتي ابنته ابنتها زوجي
زوجها زوجته زوجتي عائلة عيلة أسرة بيت دار أبناء أولاد بنات إخوة جماعة عشيرة قبيلة جدي جده جدتي جدته والده والدته صهره صهري صديقي صديقه صديقتي جاري جاره جارنا جارتي رفيقي رفيقه زميلي
زميله زميلتي عمته خالته حماه حماته قريبه قريبي ولده بنته`;

const saysName = `called named nicknamed alias surnamed aka
зовут звали зову зовём называли называл прозвали прозвище кличка кличкой позывной имени фамилия фамилии фамилией по-имени
اسمه اسمها اسمي اسمهم يدعى تدعى يدعونه يدعونها نسميه يسمى تسمى يسمونه يسمونها نسميها سموه يكنى لقبه لقبها كنيته ينادونه
ننادي ناديت ينادي نادى واسمه واسمها`;

// Verbs of speaking, meeting and taking, which in Arabic stand before the one who acts; read there alone.
const verbs = `قال قالت سأل سألت أجاب أجابت أخبرني أخبرتني أخبره أخبرها حدثني حدثتني حكى حكت ذكر ذكرت اتصل اتصلت رأيت رأينا قابلت قابلنا
التقيت زرت كلمت كلمني كلمتني نادى ناديت سمعت جاء جاءت وصل وصلت عاد عادت خرج خرجت دخل دخلت ذهب ذهبت مات ماتت قتل قتلت اعتقل اعتقلت
هرب هربت اختفى اختفت أعطاني أعطتني أرسل أرسلت بعث كتب كتبت وقع دفع طلب طلبت أراد أرادت يقول تقول يعرف تعرف أعرف عرفت يسأل تسأل
وجد وجدوا رأوا أخذوا قتلوا اعتقلوا ضربوا عرفوا سألوا أوقفوا أطلقوا حاكموا نقلوا خطفوا ومع مع عند لدى وعند بين`;

// Verbs before which a noun without article is a proper noun.
const actions = `قال قالت جاء جاءت كان كانت وصل وصلت عاد عادت خرج خرجت دخل دخلت ذهب ذهبت مات ماتت قتل قتلت هرب هربت اختفى اختفت أخذ أخذت
أعطى أعطت أرسل أرسلت كتب كتبت وقع وقعت دفع دفعت طلب طلبت أراد أرادت سأل سألت أجاب أجابت رفض رفضت وافق وافقت عرف عرفت سمع سمعت
رأى رأت بقي بقيت ظل ظلت صار صارت أصبح أصبحت حمل حملت جلس جلست وقف وقفت ضحك ضحكت بكى بكت نام نامت عمل عملت ترك تركت وعد وعدت وجد
وجدت اتصل اتصلت حضر حضرت غاب غابت سافر سافرت لم لا ليس ليست هو هي يقول تقول يعرف تعرف يريد تريد كتم أخبرني أخبرتني حدثني شهد شهدت`;

/** Tell whether a folded Arabic word is a frequent verb that tells what somebody did. */
export function isAction(folded: string): boolean {
  return actionWords.has(folded);
}

const kunya =
  "abu abou umm oum bin ibn ben bint ould абу умм ибн бин бен أبو أبا أبي بو أم ابن بن بنت آل عبد أبناء";

const calendar = `january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ramadan eid christmas easter english french german russian arabic arab arabs
arabian american british european turkish turk kurdish kurd persian iranian iraqi syrian lebanese egyptian libyan
algerian moroccan tunisian sudanese yemeni saudi afghan pakistani chechen dagestani tajik uzbek kazakh kyrgyz ukrainian
января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль
август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье пасха рождество ураза
georgian armenian azeri italian spanish polish dutch swedish chinese muslim muslims christian christians islam islamic
tatar tatars somali somalis indonesian kuwaiti uighur uyghur bashkir ingush circassian abkhaz ossetian turkmen mongol korean japanese
indian bengali malay filipino nigerian ethiopian eritrean kenyan senegalese malian bosnian serb serbian croat croatian albanian kosovar greek
bulgarian romanian hungarian czech slovak belgian danish norwegian finnish swiss austrian australian canadian mexican brazilian emirati qatari
bahraini omani jordanian palestinian israeli татарин татары чеченец чеченцы узбек узбеки таджик таджики казах казахи русские украинец украинцы
турок турки араб арабы француз французы немец немцы islamist sunni shia shiite jewish jew god allah quran koran bible street road square avenue north south east west
northern southern eastern western mr mrs ms
аллах бог россия русский ислам коран рамадан`;

const cues: ReadonlyMap<string, NameCue> = new Map([
  ...entries(titles, "after-title"),
  ...entries(kin, "after-kin"),
  ...entries(saysName, "after-cue"),
  ...entries(verbs, "after-verb"),
  ...entries(kunya, "kunya"),
]);
const calendarAndPeoples = new Set(calendar.split(/\s+/).map(foldWord));

const actionWords = new Set(actions.split(/\s+/).map(foldWord));

function entries(words: string, cue: NameCue): readonly (readonly [string, NameCue])[] {
  return words.split(/\s+/).map((word) => [foldWord(word), cue] as const);
}
