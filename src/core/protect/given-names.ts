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
yevgeny younes yousef youssef yulia yuri yury yusuf zahra zainab zaid zayd zeinab zhanna ziad zoya zubair
agnes aigul akbar alasdair alfred alma alvin amar anders anka annie anselm antoine archie arlo armand arnold aslan astrid
audrey axel barnaby beatrice bernard bertha bettina bjorn boaz bogdan brendan brigitte bruce callum cecil cecilia cedric
chloe clara clarence claude claudia clement colette colin conrad cora cornelius cyril damian damir danyar darius declan
delia desmond dieter dilshod dolores dora dorian douglas duncan edgar edith edmund edwin eileen elaine eldar eleanor elif
elsa elvira emil emilia emir emmanuel erik ernest esther ethel etienne eugene eunice evelyn ewan ezra farida felix fergus
fernando fiona flora florence fraser frederick frieda gabriel gareth gavin gerald gerard gilbert giles giulia gloria
gordon graham greta gregory gudrun guido gulnara gunther gustav hamish hannah harold harriet heather hector heidi helga
herbert herman hilda hugh hugo ida ignatius imran inga ingrid irene irma isaac isabel ivana ivor jakob janet janos jasmin
jasper jean jeremy jerome jerzy joachim joanna johan johanna jonas jorge josef jose joshua juan judith jules julian juliet
julius kamil kamila karina katarina katya keith kenneth kurt lars laurence leah leonard leonid leroy lewis liam lidia
lionel lorenzo lorna louise ludwig luigi luis lydia madina magda magnus magomed malcolm malik manfred manuela marcel marcus
margaret margot mariana marianne marko marta martha masha matilda matteo maurice mavis max maximilian melissa merlin
mervyn milan milos mira mirela misha mohsin moira morris muriel murray nadja naomi natasha neil nelson nigel niels nils
norman octavia odette olivia omid oscar otto owen pablo pamela parviz pascal patience paula pauline pedro penelope percy
petra philippa phoebe pieter priya prudence rafael ralph ramon raul renata rene rhoda rita rodney roland rolf rosa
rosalind rosemary rowan roy rudolf rufus rupert rustam ruta sabine salome salvatore samantha samuel sanjay sasha saul
sebastian selim selma seth shirin sidney sigrid silvia simone solomon sonja spencer stella stella stuart susanna sven
sylvia tanja teresa terence thea theo theodore theresa tobias toby tomas trevor ulrich umar ursula valerie vanessa vanya
veronica vincent viola virginia vivian vlad vladislav walter wanda wendy werner wilfred wilhelm winifred wolfgang xenia
yasmine yelena yolanda yosef yvette yvonne zachary zafar zara zarina zelda zofia zlata`;

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
ерлан жанар айжан санжар шерзод рустем алмаз бакыт гуля дильшод нодира фируза
аделина азамат азат айна айнур айшат акбар алан алдар алевтина алексис алим алихан алсу алтынай аля амалия аманда ангелина анзор
анвар анис анита антоний аня арам арина арман арнольд артак архип асель аскар астрид ася атабек афанасий аэлита багдат балаш
баир барбара батыр бауыржан бела белла бернард богдан богдана борислав бронислав вагиф вадик валид валя ван ваня варвара вардан
варя васила вася венера вениамин веня викентий вика вильгельм витя влада владлен володя вова галя гаяне гена генрих гера
герард глафира гоша гриша гуго давыд далер данил дания дарина джамал джамиля джеймс джек джон джордж дильбар доминика дора
евдокия евстафий жора жасмин загир заира залина замира зафар зейнеп зиля зина зиновий зураб зульфия ибрахим игнат игнатий илона
ильдар ильнур ильяс инга инесса иннокентий иосиф ипполит ираида ираклий искандер ислам ия йохан йонас казимир калерия камила капитолина
карен карл каролина катерина катюша клавдия клара клеопатра климент кузьма лада лаура левон леля ленар леня лёня леонард леопольд
леся ливия лида лика лилия лола лолита луиза лукас лукерья лукьян люба люда люся магда мадлен мадонна маша маня манана марианна
мариана марта марфа матрена матрёна махмад мелания мика мила милена милица мирон мирослав мирослава митя митрофан михей мурат
назим наиля наина наргиз нариман натан нателла нестор ника никанор никифор нил нинель нодар нонна нурия оглы окса октябрина
олимпиада онисим остап отто павлина патимат пахом платон прасковья прокофий прохор равиль радик радмила рафик рафаэль рашида рая
рем римма роза розалия роксана ростислав рубен рудольф руфина рушан сабина сабрина савва савелий саида сальма самвел самуил санжар
саня сара севда севастьян селим семен серафим серафима сеня серж серёжа сережа симон слава снежана соломон софия спартак стас
степанида стефан стефания сурен таисия тамерлан тая терентий тигран тимоша тихон тома трофим уильям ульрих урсула устин фаина
фазиль файзулла фарида фарход феликс феодор ферида фёкла фома фрол фрунзик хава хадиджа халид халил хамза хамид харитон хельга
христина христофор цветана чингиз шамсуддин шарип шахноза ширин шукрат эвелина эдвард эдгар эдита элеонора элина элла эльза эмин
эмма эммануил эраст эрнест эсмира юлиан юлиана юля юна юра юрик юстина ядвига якуб янина ярослава яся`;

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
ناتاليا تاتيانا فيكتور فلاديمير رسلان شامل مارتن توماس بيتر جون مايكل ديفيد هنري بول مارك ماري كلير آنا هيلين إيلينا
نائل صبحي شوقي حسني فخري زهير خلدون كنان أدهم أوس عقبة مثنى قعقاع أيسر جبر صخر حجي دياب ذياب سلامة عطية عبدو حمودة حمادة
سعدو حسون قتيبة عروة براء عبيدة مقبل مفلح فرج فهمي لطفي وجدي وجيه وفيق وصفي نظمي نظير نسيم نعمة منيب منيف مفيد معروف مظهر
مرزوق مرعي مخلص محيي مجدي متعب مبارك مؤيد ماضي لبيب كاظم كاسر قدري فيروز فيضي فضل فرزات غصوب غزوان غالب غانم عيد عمران علاء
عصمت عزت عزام عزمي عزو عرفان عدوان عبود عايد طاهر ضرار صفوت صدام صابر شوكت شكري شفيق شعبان شحادة سهيل سنان سند سميح سلوم
سعدون سراج سحبان زاهر زاهي زكي ريان روحي رجب رافع رأفت راشد راجي رابح ذكي ديب درويش خيري خضر خلوف حيان حميدان حمدان حلمي حكيم
حسيب حسيني حبيب جودت جهيمان جليل جبران ثابت توفيق تحسين بهجت برهان بدري بدر باسم باسل أوسامة إيهاب إحسان أيوبي أنيس أمير
ميادة شذى ربى هيفاء لجين جمانة غفران نايفة فضيلة نغم تهاني سعدية فضة نفيسة رئيفة خولة هاجر حفصة ميمونة جويرية سكينة رملة
أروى أسيل بيان تسنيم حلا رؤى سيلين لارا لين ماريا ميرا نايا يارا عزيزة عفراء عهد عنود عواطف عيشة غالية غزالة فاديا فادية
فايزة فريال فضيلا فطوم فلك فهيمة قمر كلثوم لطفية ليان مادلين مرام مروة مزنة منيرة مي ميس ميسون ميسم نائلة ناهد نبيلة نجلا
نعيمة نوف هاديا هدية هناد هيا وجدان وديعة وصال وعد وهيبة يمنى بدرية بدور بسمة بهية تماضر جواهر جوهرة حسناء حصة حنين خلود
ختام دانا دانة درة ذكرى راضية راوية رجاء رزان رشا رفاه رنيم رهام ريتا ريما زبيدة زكية زليخة زهور زينة ساجدة سارا سامية سحر
سعدى سلافة سلام سماح سندس سهير سهيلة شادية شريفة شمس شهلا شوق صابرين عالية علا عزة عليا هيلة بربارة برباره متى أنسلم لوقا
يوحنا مرقس توما فيليب سمعان شربل إلياس غريغوريوس ديمتريوس نقولا جريس كميل أنيسة روز روزا ماريانا كاترين إليزابيث سوزان جانيت
جيمس روبرت وليم وليام جوزيف إدوارد ألبرت فرانك كارل هانز بيير جان جاك لويس فرانسوا ماريو أنطونيو خوسيه إيما صوفيا غريس هيلغا
إيغور أليكسي أليكسندر سيرجي يوري بافل فيودور مكسيم دينيس فاليري غريغوري بوريس أوليغ أناتولي فيرا إيرينا سفيتلانا مارينا لودميلا
غالينا يلينا ناتاشا آنيا ماشا كاتيا أليكس أندرو دانيال صامويل صموئيل ألفرد هنريك غوستاف إريك يان آدام لوكاس نينا نورما آسيا زاريما
مدينة أصلان رمضان مراد تيمور دامير إلدار رينات رستم`;

const names = new Set([latin, cyrillic, arabic].flatMap((list) => list.split(/\s+/).map(foldWord)));
