import { foldWord } from "./fold-word.ts";

/** What a word announces about the next one: a rank or title, kin, that a name is being given, or a kunya. */
export type NameCue = "after-title" | "after-kin" | "after-cue" | "kunya";

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
господин госпожа товарищ гражданин гражданка доктор профессор судья прокурор адвокат следователь полковник подполковник
майор капитан лейтенант генерал сержант старшина рядовой прапорщик командир начальник надзиратель охранник конвоир
медсестра фельдшер врач учитель учительница шейх имам мулла хаджи отец батюшка
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
زوجها زوجته زوجتي جدي جده جدتي جدته والده والدته صهره صهري صديقي صديقه صديقتي جاري جاره جارنا جارتي رفيقي رفيقه زميلي
زميله زميلتي عمته خالته حماه حماته قريبه قريبي ولده بنته`;

const saysName = `called named nicknamed alias surnamed aka
зовут звали зову зовём называли называл прозвали прозвище кличка кличкой позывной имени фамилия фамилии фамилией по-имени
اسمه اسمها اسمي اسمهم يدعى تدعى يدعونه يدعونها نسميه يسمى تسمى يسمونه يسمونها نسميها سموه يكنى لقبه لقبها كنيته ينادونه
ننادي ناديت ينادي نادى واسمه واسمها`;

const kunya =
  "abu abou umm oum bin ibn ben bint ould абу умм ибн бин бен أبو أبا أبي أم ابن بن بنت آل عبد أبناء";

const calendar = `january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday ramadan eid christmas easter english french german russian arabic arab arabs
arabian american british european turkish turk kurdish kurd persian iranian iraqi syrian lebanese egyptian libyan
algerian moroccan tunisian sudanese yemeni saudi afghan pakistani chechen dagestani tajik uzbek kazakh kyrgyz ukrainian
georgian armenian azeri italian spanish polish dutch swedish chinese muslim muslims christian christians islam islamic
islamist sunni shia shiite jewish jew god allah quran koran bible street road square avenue north south east west
northern southern eastern western mr mrs ms
аллах бог россия русский ислам коран рамадан`;

const cues: ReadonlyMap<string, NameCue> = new Map([
  ...entries(titles, "after-title"),
  ...entries(kin, "after-kin"),
  ...entries(saysName, "after-cue"),
  ...entries(kunya, "kunya"),
]);
const calendarAndPeoples = new Set(calendar.split(/\s+/).map(foldWord));

function entries(words: string, cue: NameCue): readonly (readonly [string, NameCue])[] {
  return words.split(/\s+/).map((word) => [foldWord(word), cue] as const);
}
