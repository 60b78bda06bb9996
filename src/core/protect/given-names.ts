import { foldWord } from "./fold-word.ts";

/** Tell whether a folded word is a very common given name of one of the three languages' regions. */
export function isGivenName(folded: string): boolean {
  return names.has(folded);
}

const latin = `abdirahman abdullahi adama agnieszka ahmet alassane alejandro aleksandra alhassan alim altan amadou amina andrzej
anvar arman arslan arzu asan aslan astrid ayan aybek aydin aygul ayla aylin aysel ayse aysha azamat azat azim bahram
bakhtiyar bekzod berat berna bertrand bjorn boubacar burak burhan can canan celine cem cengiz chiara dauren davron
deniz dilara dilnoza dilshod dirk dogan edda eldar elif elmira emre enrique enver erdem erik erkan erlan erol esra
etienne eyup farhod farrukh fatma ferit ferhat filiz francois fritz furkan gerd giorgi giovanni giulia gokhan goran
gulnara gulsah gunter guillaume gustav hakan halil haluk hans harald hasip heike heinz henrik hubert ibragim ildar
ilnur ilyas imran ingrid isak islam ismet jakub jamshid jasur jean jens jorg jorge josef juergen jurgen kadir kamil
katarzyna kemal kerim kourosh krzysztof kurt lars leyla lorenzo luc lutz maciej madina magomed mahmut malika mansur
marat marek margit marija marlene marta mateusz matteo mehdi mehmet meryem mesut michal milan milica milos mirko mirza
moritz moussa murat mustafa nadezhda nargiz nargiza nazim necati nenad nermin nilufar nurlan oguz oleg omer orhan
osman otabek oumar ousmane ozan pedro peer petra philippe pierre pinar piotr polat radmila ramazan rashad ravshan
recep reza ricardo rustam rustem sabina salman samira sandor sanjar savo selim selma semih serge serkan seyit sevda
sherzod shukhrat sibel siegfried slobodan snezana sofia soner stefan stjepan sultan suleyman svetlana sven tamerlan
tarkan temur thibault thierry thorsten timur tobias tomasz tuncay turgut ufuk ugur ulrich umar umit vahid vedat viktor
volkan wahid werner wioletta wolfgang xavier yakup yasin yavuz yildiz yilmaz yunus yusup zafer zarina zaur zdenek
zehra zelim zelimkhan zeynep zhanna ziya zlatan zoran zuleykha aaron abbas abdallah abdullah abdul adam adel adil
ahmad ahmed aida aisha aicha alan albert alex alexander alexei alexey ali alia alice alina amal amanda amin amir amira
amy ana anas anastasia anatoly andrea andrei andrew andrey angela anna anne anthony anton antonio anwar arthur asma
aya ayman aziz bakr barbara bashar bashir bassam ben benjamin bilal boris brahim brian bruno carl carlos carmen
caroline catherine charles charlotte chris christian christine christopher claire dalia daniel dariya darya david
deborah denis diana dina dmitri dmitry dominic donald dorothy edward ekaterina elena eli elias elizabeth ella emily
emma eric eva evgeny ewa fadi fahad faisal farah farid faris fares fatima feras firas francis frank fuad fyodor galina
gennady george georgy ghassan hadi hafez haidar hakim hala hamid hamza hana hani hanan harry hasan hassan haytham
helen helena henry hiba hind hisham huda hussein husam ian ibrahim idris igor ilya iman imad irina ismail issa ivan
jack jacob jalal jamal james jamil jane jassim jennifer jessica jihad jim joan joe john jonathan joseph juan julia
karen karim karl kate katherine kevin khadija khaled khalid khalil kirill laila larisa laura layla leila leo leonid
lev lina linda lisa louis lubna lucas lucy ludmila lyudmila maha maher mahmoud mahmud majid makhmud maksim malik
mansour manuel marc maria mariam marie marina mark martin marwan mary maryam matthew maxim maya michael michel mikhail
miriam mohamed mohammad mohammed muhammad mona mounir muna munir murad musa nabil nadia nadim najib nancy nasir nasser
natalia natalya nawal nicholas nicolas nikita nikolai nikolay nina noor noura nour nur oksana olga omar osama oscar
oxana patricia patrick paul pavel peter petr philip polina pyotr qasim rachel rada rafik rahim raisa ramadan rami
ramzan ramzi rana randa rania rashid raymond rebecca reem riad riyad richard rim robert roger roman ruslan ruth ryan
saad sabah sabrina said saif salah saleh salem salim salma sam sami samir sana sandra sara sarah sergei sergey shamil
sharif simon sonia sophia sophie stanislav stephen steven sulaiman suleiman susan taha taisiya tamara tania tanya
tarek tariq tatiana tatyana thomas timothy tom usman vadim valentin valentina valery vasily vera victor victoria
vitaly vladimir vladislav vyacheslav walid waleed william yahya yan yana yaroslav yasir yasmin yasser yevgeny younes
yousef youssef yulia yuri yury yusuf zahra zainab zaid zayd zeinab ziad zoya zubair agnes aigul akbar alasdair alfred
alma alvin amar anders anka annie anselm antoine archie arlo armand arnold audrey axel barnaby beatrice bernard bertha
bettina boaz bogdan brendan brigitte bruce callum cecil cecilia cedric chloe clara clarence claude claudia clement
colette colin conrad cora cornelius cyril damian damir danyar darius declan delia desmond dieter dolores dora dorian
douglas duncan edgar edith edmund edwin eileen elaine eleanor elsa elvira emil emilia emir emmanuel ernest esther
ethel eugene eunice evelyn ewan ezra farida felix fergus fernando fiona flora florence fraser frederick frieda gabriel
gareth gavin gerald gerard gilbert giles gloria gordon graham greta gregory gudrun guido gunther hamish hannah harold
harriet heather hector heidi helga herbert herman hilda hugh hugo ida ignatius inga irene irma isaac isabel ivana ivor
jakob janet janos jasmin jasper jeremy jerome jerzy joachim joanna johan johanna jonas jose joshua judith jules julian
juliet julius kamila karina katarina katya keith kenneth laurence leah leonard leroy lewis liam lidia lionel lorna
louise ludwig luigi luis lydia magda magnus malcolm manfred manuela marcel marcus margaret margot mariana marianne
marko martha masha matilda maurice mavis max maximilian melissa merlin mervyn mira mirela misha mohsin moira morris
muriel murray nadja naomi natasha neil nelson nigel niels nils norman octavia odette olivia omid otto owen pablo
pamela parviz pascal patience paula pauline penelope percy philippa phoebe pieter priya prudence rafael ralph ramon
raul renata rene rhoda rita rodney roland rolf rosa rosalind rosemary rowan roy rudolf rufus rupert ruta sabine salome
salvatore samantha samuel sanjay sasha saul sebastian seth shirin sidney sigrid silvia simone solomon sonja spencer
stella stuart susanna sylvia tanja teresa terence thea theo theodore theresa toby tomas trevor ursula valerie vanessa
vanya veronica vincent viola virginia vivian vlad walter wanda wendy wilfred wilhelm winifred xenia yasmine yelena
yolanda yosef yvette yvonne zachary zafar zara zelda zofia zlata`;

const cyrillic = `аббас азамат айбек айгуль алим арзу арман арслан асан аслан астрид ахмет бахтиёр бекзод бехруз бурак вольфганг гёкхан
гульнара дамир даурен дениз джамшид дилноза дилшод дильшод ельнур ерлан жасур заур зарина зелимхан ибрагим ильдар
ильнур ингрид йорг кадыр кемаль марат мадина магомед малика мансур мехмет милош мурат наргиза нурлан орхан осман
отабек равшан рамазан рахим рашид рустам рустем сабина салман санжар селим серкан сулейман султан тамерлан тахир темур
тимур тобиас турпал умар фаррух ферхат хава хамид хасан хусейн шерзод шухрат эльдар эльмира эмиль эмре юнус юсуп яшар
зулейха жан пьер люк филипп этьен франсуа жак жорж клер мари хайнц юрген курт вернер йоханнес петер томас хуан хосе
карлос джованни марко абдулла абдуллах абу адам аида айдар айша акмаль александр александра алексей алена алёна али
алина алиса алла альберт амина амир анатолий анастасия андрей анна антон антонина анфиса арина аркадий арсений артем
артём артур ахмат ахмед аяз бахтияр бекзат борис булат вадим валентин валентина валерий валерия вальтер василий
василиса вера вероника виктор виктория виталий влад владимир владислав всеволод вячеслав галина гасан геннадий георгий
герман глеб григорий гусейн давид даниил данила дарья дания даша денис диана дилара дина динара дмитрий ева евгений
евгения егор екатерина елена елизавета ефим женя жанна захар зейнаб зинаида зоя зухра иван игорь идрис илья инна ирина
исмаил иса камал камила карим катя кирилл кира коля константин кристина ксения лариса лев леонид лейла лена лиза лидия
лиля лука любовь людмила майя макар максим маргарита марина мария марк марьям матвей махмуд миша милана михаил мовсар
мохаммед мурад муса мустафа мухаммад надежда надя назар наталия наталья наташа нелли никита николай нина ольга оксана
олег олеся омар павел паша петр пётр полина рада раиса рамзан расул регина ренат рената ринат рита роберт родион роман
рональд руслан саид саида салим саша светлана святослав семен семён сергей соня софия софья станислав степан тамара
таня тарас татьяна тимофей толя ульяна усман фарид фатима федор фёдор фуад шамиль шура эдуард эльвира эмма эрик юлия
юрий юсуф яков яна ярослав ясин зара аминат асият заира ислам анзор беслан тагир казбек асхат ержан жанар айжан алмаз
бакыт гуля нодира фируза аделина азат айна айнур айшат акбар алан алдар алевтина алексис алихан алсу алтынай аля
амалия аманда ангелина анвар анис анита антоний аня арам арнольд артак архип асель аскар ася атабек афанасий аэлита
багдат балаш баир барбара батыр бауыржан бела белла бернард богдан богдана борислав бронислав вагиф вадик валид валя
ван ваня варвара вардан варя васила вася венера вениамин веня викентий вика вильгельм витя влада владлен володя вова
галя гаяне гена генрих гера герард глафира гоша гриша гуго давыд далер данил дарина джамал джамиля джеймс джек джон
джордж дильбар доминика дора евдокия евстафий жора жасмин загир залина замира зафар зейнеп зиля зина зиновий зураб
зульфия ибрахим игнат игнатий илона ильяс инга инесса иннокентий иосиф ипполит ираида ираклий искандер ия йохан йонас
казимир калерия капитолина карен карл каролина катерина катюша клавдия клара клеопатра климент кузьма лада лаура левон
леля ленар леня лёня леонард леопольд леся ливия лида лика лилия лола лолита луиза лукас лукерья лукьян люба люда люся
магда мадлен мадонна маша маня манана марианна мариана марта марфа матрена матрёна махмад мелания мика мила милена
милица мирон мирослав мирослава митя митрофан михей назим наиля наина наргиз нариман натан нателла нестор ника никанор
никифор нил нинель нодар нонна нурия оглы окса октябрина олимпиада онисим остап отто павлина патимат пахом платон
прасковья прокофий прохор равиль радик радмила рафик рафаэль рашида рая рем римма роза розалия роксана ростислав рубен
рудольф руфина рушан сабрина савва савелий сальма самвел самуил саня сара севда севастьян серафим серафима сеня серж
серёжа сережа симон слава снежана соломон спартак стас степанида стефан стефания сурен таисия тая терентий тигран
тимоша тихон тома трофим уильям ульрих урсула устин фаина фазиль файзулла фарида фарход феликс феодор ферида фёкла
фома фрол фрунзик хадиджа халид халил хамза харитон хельга христина христофор цветана чингиз шамсуддин шарип шахноза
ширин шукрат эвелина эдвард эдгар эдита элеонора элина элла эльза эмин эммануил эраст эрнест эсмира юлиан юлиана юля
юна юра юрик юстина ядвига якуб янина ярослава яся`;

const arabic = `نرمين أوزان إمره أمره جنكيز جان بوراك أورهان إيلدار إلنور شيرزود جسور نورلان إرلان أصلان تيمورلان مرات كمال أتيلا فاتح
سليمان إلياس يلماز يلديز سيلجوق غوكهان سركان تولغا أردال آيدين أيلين إليف زينب مريم ياسمين شيرين فرهاد كاوه آزاد روزبه
بهروز فرخ رستم سهراب داريوش كوروش آرمان مادينا زليخا خديجة آيشة إنغريد توبياس يورغ هاينز يورغن فولفغانغ هانز كلاوس
ديرك يوهان بيورن إيريك لارس أولاف ميلوش نيناد زوران دراغان سلوبودان ميلان غوران ستيفان لوكا ماتيو جيوفاني فرانشيسكو
أليساندرو غيوم تيبو إتيان برتران سيرج تيري كلير سيلين ماتيلد كميل بامبانغ سوهارتو بوتري ديوي زليم زليمخان شامل رمضان
موفلادي تورسون عبليكم ألم أوراز بكزود ديلشود محمد أحمد محمود حامد حمد حميد حمدي مصطفى علي حسن حسين حسان حسام عمر عمار
عثمان بكر خالد خليل خلف خليفة إبراهيم اسماعيل إسماعيل إسحاق يعقوب يوسف يونس يحيى عيسى موسى هارون داود آدم نوح إدريس
زكريا أيوب لقمان عبدالله عبدالرحمن عبدالكريم عبدالعزيز عبدالقادر طارق طلال طلحة طه ياسر ياسين زيد زياد زين سعد سعود
سعيد سالم سليم سلمان سامي سامر سمير سفيان سيف شادي شاكر شريف شهاب صادق صالح صلاح صفوان صهيب ضياء عادل عارف عاصم عامر
عباس عدنان عدي عزيز عصام عماد غازي غسان غيث فادي فارس فاروق فاضل فايز فتحي فراس فريد فهد فؤاد فواز فيصل قاسم قصي قيس
كامل كريم لؤي ليث مازن ماجد مالك ماهر مجاهد مجد محسن مراد مروان مسعود مشعل مصعب معاذ معاوية معتز معتصم معن مقداد منذر
منصور منير مهدي مهند مؤمن ميسر نادر ناجي ناصر نافع نايف نبيل نجيب نزار نضال نعمان نعيم نواف هادي هاشم هاني هشام هلال
همام هيثم وائل وسام وسيم وليد يزن يزيد أنس أنور أسامة أسعد أشرف أكرم أمجد أمير أيمن أيهم إياد بسام بشار بشير بلال بهاء
تامر تيسير ثائر جابر جاسم جبريل جعفر جلال جمال جميل جهاد جواد حاتم حازم حذيفة حكمت حيدر ربيع رشاد رشيد رضا رضوان رامي
رائد رياض رفيق رمزي فاطمة عائشة آمنة أمينة أسماء أمل أماني أميرة إيمان بشرى بثينة تغريد ثريا جميلة حليمة حنان حياة
دلال دعاء دينا رانيا رباب رحاب رحمة ريم رنا رندا رقية روان زهرة زهراء سارة سعاد سلمى سلوى سمر سمية سميرة سناء سهى سهام
سوسن شيماء صباح صفاء صفية ضحى عبير عفاف علياء غادة فاتن فدوى فرح فريدة كريمة كوثر لبنى لطيفة لمى لميس ليلى لينا مها
منى منال مؤمنة نادية ناديا نجاة نجلاء نجوى نسرين نهى نوال نور نورا نورة هالة هبة هدى هند هناء وداد وردة وفاء ياسمينا
يسرى سيرين جنان شهد رغد رهف جنى تمارا نتاشا سلطان نمر ذيب عواد عوض عيد فرحان فلاح كنعان مطر نهار هزاع بندر تركي مشاري
ثامر دحام شلاش ميخائيل جورج حنا بطرس بولس إيليا جرجس ميشيل أنطون الياس سركيس كارلوس إيفان سيرغي أندريه ألكسندر نيكولاي
ديمتري أولغا ناتاليا تاتيانا فيكتور فلاديمير رسلان مارتن توماس بيتر جون مايكل ديفيد هنري بول مارك ماري آنا هيلين
إيلينا نائل صبحي شوقي حسني فخري زهير خلدون كنان أدهم أوس عقبة مثنى قعقاع أيسر جبر صخر حجي دياب ذياب سلامة عطية عبدو
حمودة حمادة سعدو حسون قتيبة عروة براء عبيدة مقبل مفلح فرج فهمي لطفي وجدي وجيه وفيق وصفي نظمي نظير نسيم نعمة منيب منيف
مفيد معروف مظهر مرزوق مرعي مخلص محيي مجدي متعب مبارك مؤيد ماضي لبيب كاظم كاسر قدري فيروز فيضي فضل فرزات غصوب غزوان
غالب غانم عمران علاء عصمت عزت عزام عزمي عزو عرفان عدوان عبود عايد طاهر ضرار صفوت صدام صابر شوكت شكري شفيق شعبان شحادة
سهيل سنان سند سميح سلوم سعدون سراج سحبان زاهر زاهي زكي ريان روحي رجب رافع رأفت راشد راجي رابح ذكي ديب درويش خيري خضر
خلوف حيان حميدان حمدان حلمي حكيم حسيب حسيني حبيب جودت جهيمان جليل جبران ثابت توفيق تحسين بهجت برهان بدري بدر باسم باسل
أوسامة إيهاب إحسان أيوبي أنيس ميادة شذى ربى هيفاء لجين جمانة غفران نايفة فضيلة نغم تهاني سعدية فضة نفيسة رئيفة خولة
هاجر حفصة ميمونة جويرية سكينة رملة أروى أسيل بيان تسنيم حلا رؤى لارا لين ماريا ميرا نايا يارا عزيزة عفراء عهد عنود
عواطف عيشة غالية غزالة فاديا فادية فايزة فريال فضيلا فطوم فلك فهيمة قمر كلثوم لطفية ليان مادلين مرام مروة مزنة منيرة
مي ميس ميسون ميسم نائلة ناهد نبيلة نجلا نعيمة نوف هاديا هدية هناد هيا وجدان وديعة وصال وعد وهيبة يمنى بدرية بدور بسمة
بهية تماضر جواهر جوهرة حسناء حصة حنين خلود ختام دانا دانة درة ذكرى راضية راوية رجاء رزان رشا رفاه رنيم رهام ريتا ريما
زبيدة زكية زليخة زهور زينة ساجدة سارا سامية سحر سعدى سلافة سلام سماح سندس سهير سهيلة شادية شريفة شمس شهلا شوق صابرين
عالية علا عزة عليا هيلة بربارة برباره متى أنسلم لوقا يوحنا مرقس توما فيليب سمعان شربل غريغوريوس ديمتريوس نقولا جريس
أنيسة روز روزا ماريانا كاترين إليزابيث سوزان جانيت جيمس روبرت وليم وليام جوزيف إدوارد ألبرت فرانك كارل بيير جاك لويس
فرانسوا ماريو أنطونيو خوسيه إيما صوفيا غريس هيلغا إيغور أليكسي أليكسندر سيرجي يوري بافل فيودور مكسيم دينيس فاليري
غريغوري بوريس أوليغ أناتولي فيرا إيرينا سفيتلانا مارينا لودميلا غالينا يلينا ناتاشا آنيا ماشا كاتيا أليكس أندرو دانيال
صامويل صموئيل ألفرد هنريك غوستاف إريك يان آدام لوكاس نينا نورما آسيا زاريما مدينة تيمور دامير إلدار رينات`;

const names = new Set([latin, cyrillic, arabic].flatMap((list) => list.split(/\s+/).map(foldWord)));
