import { foldWord } from "./fold-word.ts";

/** Tell whether a folded word is a very common given name of one of the three languages' regions. */
export function isGivenName(folded: string): boolean {
  return names.has(folded);
}

const latin = `aaron abbas abdallah abdullah abdul adam adel adil ahmad ahmed aida aisha aicha alan albert alex alexander
alexei alexey ali alia alice alina amal amanda amin amina amir amira amy ana anas anastasia anatoly andrea andrei andrew
andrey angela anna anne anthony anton antonio anwar arthur asma aya ayman aziz bakr barbara bashar bashir bassam ben
benjamin bilal boris brahim brian bruno carl carlos carmen caroline catherine charles charlotte chris christian
christine christopher claire dalia daniel dariya darya david deborah denis diana dina dmitri dmitry dominic donald
dorothy edward ekaterina elena eli elias elizabeth ella emily emma eric eva evgeny ewa fadi fahad faisal farah farid
faris fares fatima fatma feras firas francis frank fuad fyodor galina gennady george georgy ghassan hadi hafez haidar
hakim hala hamid hamza hana hani hanan harry hasan hassan haytham helen helena henry hiba hind hisham huda hussein
husam ian ibrahim idris igor ilya iman imad irina ismail issa ivan jack jacob jalal jamal james jamil jane jassim
jennifer jessica jihad jim joan joe john jonathan joseph juan julia karen karim karl kate katherine kevin khadija
khaled khalid khalil kirill laila larisa laura layla leila leo leonid lev lina linda lisa louis lubna lucas lucy ludmila
lyudmila maha maher mahmoud mahmud majid makhmud maksim malik mansour manuel marat marc maria mariam marie marina mark
martin marwan mary maryam matthew maxim maya michael michel mikhail miriam mohamed mohammad mohammed muhammad mona mounir
muna munir murad musa mustafa nabil nadia nadim nadezhda najib nancy nasir nasser natalia natalya nawal nicholas nicolas
nikita nikolai nikolay nina noor noura nour nur oksana oleg olga omar osama oscar oxana patricia patrick paul pavel peter
petr philip pierre polina pyotr qasim rachel rada rafik rahim raisa ramadan rami ramzan ramzi rana randa rania rashid
raymond rebecca reem riad riyad richard rim robert roger roman ruslan ruth ryan saad sabah sabrina said saif salah saleh
salem salim salma salman sam sami samir samira sana sandra sara sarah sergei sergey shamil sharif simon sofia sonia
sophia sophie stanislav stefan stephen steven sulaiman suleiman sultan svetlana susan taha taisiya tamara tania tanya
tarek tariq tatiana tatyana thomas timothy timur tom usman vadim valentin valentina valery vasily vera victor victoria
vitaly viktor vladimir vladislav vyacheslav walid waleed william yahya yan yana yaroslav yasin yasir yasmin yasser
yevgeny younes yousef youssef yulia yuri yury yusuf zahra zainab zaid zayd zeinab zhanna ziad zoya zubair`;

const cyrillic = `аббас абдулла абдуллах абу адам аида айдар айгуль айша акмаль александр александра алексей алена алёна али
алина алиса алла альберт амина амир анатолий анастасия андрей анна антон антонина анфиса арина аркадий арсений артем артём
артур асан аслан ахмат ахмед аяз бахтияр бекзат борис булат вадим валентин валентина валерий валерия вальтер василий
василиса вера вероника виктор виктория виталий влад владимир владислав всеволод вячеслав галина гасан геннадий георгий
герман глеб григорий гульнара гусейн давид дамир даниил данила дарья дания даша денис диана дилара дина динара дмитрий
ева евгений евгения егор екатерина елена елизавета ефим женя жанна заур захар зейнаб зинаида зоя зухра ибрагим иван игорь
идрис илья инна ирина исмаил иса камал камила карим катя кирилл кира коля константин кристина ксения лариса лев леонид
лейла лена лиза лидия лиля лука любовь людмила магомед майя макар максим марат маргарита марина мария марк марьям матвей
махмуд миша милана михаил мовсар мохаммед мурад муса мустафа мухаммад надежда надя назар наталия наталья наташа нелли
никита николай нина нурлан ольга оксана олег олеся омар павел паша петр пётр полина рада раиса рамазан рамзан расул рашид
регина ренат рената ринат рита роберт родион роман рональд руслан рустам саид саида салим салман саша светлана святослав
семен семён сергей соня софия софья станислав степан сулейман султан тамара таня тарас татьяна тимофей тимур толя томас
ульяна усман фарид фатима федор фёдор филипп фуад хасан хусейн шамиль шура эдуард эльвира эльдар эмиль эмма эрик юлия юрий
юсуф яков яна ярослав ясин зарина зара малика мадина аминат асият заира умар ислам анзор беслан тагир казбек асхат ержан
ерлан жанар айжан санжар шерзод рустем алмаз бакыт гуля дильшод нодира фируза`;

const arabic = `محمد أحمد محمود حامد حمد حميد حمدي مصطفى علي حسن حسين حسان حسام عمر عمار عثمان بكر خالد خليل خلف خليفة
إبراهيم اسماعيل إسماعيل إسحاق يعقوب يوسف يونس يحيى عيسى موسى هارون داود سليمان آدم نوح إدريس إلياس زكريا أيوب لقمان
عبدالله عبدالرحمن عبدالكريم عبدالعزيز عبدالقادر طارق طلال طلحة طه ياسر ياسين زيد زياد زين سعد سعود سعيد سالم سليم سلمان
سامي سامر سمير سفيان سيف شادي شاكر شريف شهاب صادق صالح صلاح صفوان صهيب ضياء عادل عارف عاصم عامر عباس عدنان عدي عزيز عصام
عماد غازي غسان غيث فادي فارس فاروق فاضل فايز فتحي فراس فريد فهد فؤاد فواز فيصل قاسم قصي قيس كامل كريم كمال لؤي ليث مازن
ماجد مالك ماهر مجاهد مجد محسن مراد مروان مسعود مشعل مصعب معاذ معاوية معتز معتصم معن مقداد منذر منصور منير مهدي مهند مؤمن
ميسر نادر ناجي ناصر نافع نايف نبيل نجيب نزار نضال نعمان نعيم نواف هادي هاشم هاني هشام هلال همام هيثم وائل وسام وسيم وليد
ياسمين يزن يزيد أنس أنور أسامة أسعد أشرف أكرم أمجد أمير أيمن أيهم إياد بسام بشار بشير بلال بهاء تامر تيسير ثائر جابر
جاسم جبريل جعفر جلال جمال جميل جهاد جواد حاتم حازم حذيفة حكمت حيدر ربيع رشاد رشيد رضا رضوان رامي رائد رياض رفيق رمزي رمضان
فاطمة عائشة خديجة زينب مريم آمنة أمينة أسماء أمل أماني أميرة إيمان بشرى بثينة تغريد ثريا جميلة حليمة حنان حياة دلال دعاء
دينا رانيا رباب رحاب رحمة ريم رنا رندا رقية روان زهرة زهراء سارة سعاد سلمى سلوى سمر سمية سميرة سناء سهى سهام سوسن شيماء
صباح صفاء صفية ضحى عبير عفاف علياء غادة فاتن فدوى فرح فريدة كريمة كوثر لبنى لطيفة لمى لميس ليلى لينا مها منى منال مؤمنة
نادية ناديا نجاة نجلاء نجوى نسرين نهى نوال نور نورا نورة هالة هبة هدى هند هناء وداد وردة وفاء ياسمينا يسرى سيرين جنان
شهد رغد رهف جنى تمارا نتاشا سلطان نمر ذيب عواد عوض عيد فرحان فلاح كنعان مطر نهار هزاع بندر تركي مشاري ثامر دحام شلاش
ميخائيل جورج حنا بطرس بولس إيليا جرجس ميشيل أنطون الياس سركيس كارلوس إيفان سيرغي أندريه ألكسندر نيكولاي ديمتري أولغا
ناتاليا تاتيانا فيكتور فلاديمير رسلان شامل مارتن توماس بيتر جون مايكل ديفيد هنري بول مارك ماري كلير آنا هيلين إيلينا`;

const names = new Set([latin, cyrillic, arabic].flatMap((list) => list.split(/\s+/).map(foldWord)));
