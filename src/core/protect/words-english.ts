/** English words of grammar: never a name by themselves, whatever letters they share with one. */
export const englishFunctionWords = `a an the and or but nor so yet if then than that this these those there here i me my mine myself you your yours
yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs
themselves who whom whose which what when where why how am is are was were be been being do does did doing done have
has had having can could shall should would might must not no yes of in on at by for from to into onto with without
within about above below under over after before between among against during through across along around behind
beside besides beyond near off out up down upon until till since because while though although unless whether as like
per via also too very just only even still again once twice never always often sometimes ever soon now later ago
already almost perhaps maybe quite rather really well all any both each either neither every some many much more most
few fewer less least several such own same other re fwd fw cc bcc another one two three four five six seven eight nine
ten first second third last next`;

/** Frequent English words, and those that are also names: a name equal to one needs a second look. */
export const englishCommonWords = `apology apologies agenda minutes matter matters transport heating registration security complaint frost attendance
absent present presiding chairman chairperson rapporteur delegate delegation committee subcommittee session hearing
testimony transcript exhibit appendix annex footnote paragraph page chapter section heading title draft memo note
notes receipt received ledger invoice balance total amount due paid unpaid sugar flour salt rice oil tea medicine dose
bandage blanket tent stove fuel diesel petrol engine tyre wheel brake laughter applause silence pause crosstalk
inaudible unclear redacted spelt spelled recorded recording transcribed translated translator interviewer interviewee
respondent moderator facilitator speaker participant observer visitor guest host caller operator dispatcher site
brigade banner bye goodbye hi hullo rang ring ask turn lent borrowed owed sold bought swapped cyrillic latin roman
gothic honour honor excellency majesty highness holiness everyone someone nobody anyone whoever whatever wherever
sunday monday fridays mondays holiday ramadan new year ceasefire truce raid siege patrol convoy column trench mortar
shell shrapnel sniper militia faction splinter emirate caliphate regime rebel insurgent recruit recruiter deserter
defector fighter detainee inmate prisoner warden guard cell ward block wing yard fence gate tower barrack barracks
depot warehouse workshop orchard vineyard pasture herd flock harvest drought flood storm thunder lightning fog mist
dawn dusk noon midnight yesterday tomorrow tonight weekly monthly annual quarterly able accept account across act uh
um oh ah hmm mm okay ok yeah yep nope hey hello please thanks mhm erm medical examiner alternate juror jurors prone
clarify standard majority whoa wow alright everybody anywhere settle said says say told tell asked action afraid
afternoon age ago agree air alive allow alone ancient anger angry animal answer anybody anything anyway apart apple
april area arm army arrest arrive art asleep august aunt autumn away baby back bad bag baker bank bar bare barn base
basin bay be bear beard beat beautiful bed begin behave believe belong best better big bill bird birth bit bitter
black blood blue board boat body bomb bone book border born boss bottle bottom bound box boy branch brave bread break
breakfast bridge bright bring brother brought brown build building bullet burn bus bush business busy butcher buy
cadre call calm came camp canal capital car card care careful carpenter carry case cash cat catch cattle cause centre
century certain chair chance change charge charity chase cheap check checkpoint chief child children choice christian
church cigarette city civil claim clay clean clear clerk cliff clinic clock close cloth clothes cloud coach coast coat
coffee cold collect colonel colour come command commander common company complain cook copper copy corner corporal
cost council count country couple courage court cousin cover cow crime cross crowd cry cup customer cut dad dale
dangerous dark date daughter day dead deal dean dear death december decide deep defence deputy desert detention die
different dinner director direction dirt district doctor document dog dollar door doubt dream dress drew drink drive
driver dry dust duty each early earth easily east easy eat edge egg eight election empty end enemy english enough
enter escape evening event everything evidence example except exile expect explain eye face fact factory fail fair
faith fall family far farm farmer fast father fault fear february feel feet fell felt female field fields fight file
fill final find fine finger finish fire fish fisher five flat flee flight floor flower fly follow food foot force
foreign forest forget forgive former forty found fox frank free french friday friend front fruit full funeral future
garden gave general gentle get gift girl give glad glass go goat god gold gone good goods got government grace
grandfather grandmother grass grave gray great green grey ground group grow guess guide gun guy hair half hall hand
hands handsome happen happy harbour hard hat hate head health hear heart heat heaven heavy held help hid hide high
hill hit hold hole home honest hope horse hospital hot hotel hour house huge human hundred hunger hungry hunt hunter
hurry hurt husband ice idea imam important inside instead interpreter interview investigator iron island jack january
jar job join joke journalist journey joy judge july june keep kept key kill kilometre kind king kitchen knee knew
knife know lady lake lamp land lane language large late laugh law lawyer lead leader learn leave led left leg lesson
let letter lie lieutenant life light line lion list listen little live local lock long look lord lose lost lot loud
love low luck lunch made mail major make male man manager map march mark market married martial master may mayor meal
mean meat meet meeting member memory men mercy message metal middle might milk mill mind mine minister minute miss
mistake modern moment money month moon morning mosque most mother motorbike mountain mouth move mr mrs ms mud music
muslim name narrow nation near neck need neighbour nephew news nice nickname niece night noise normal north nothing
notice november number nurse october offer office officer old olive open order outside owe pain paper parents park
part party pass passport past path pay peace pen people perhaps person phone photo photograph picture piece pity place
plain plan plate play pocket point police policeman politics poor port post poverty pray prayer presence president
press pretty price prison problem professor promise prosecutor province public pull punish pupil push put question
quick quiet radio rail rain raise ran read ready reason record red refuse region relative remember report rest return
rich ride rifle right rise river rivers road rob robin rock roof room rope rose rough round route rule run rush sad
safe sand sat saturday savage save saw school sea search season seat secret see seem seen sell send senior sent
september sergeant serious servant seven shadow shame sheep sheikh ship shirt shoe shoot shop short shot shoulder
shout show shut sick side sign silver simple sing sister sit sky sleep slow small smile smith smoke smuggle smuggler
snow soldier somebody something son song sorry sort soul sound south space speak spend spoke spring square staff stage
stair stand star start state station stay steal stone stood stop store story straight strange stranger street strong
student study sue suffer suggest summer summon sun supper support supreme sure surname swear sweet swim table take
talk tall tax taxi teach teacher team tear television ten terrible territory test thank thief thing think thirty
thought thousand threat threw throw thursday ticket tie time tired today together took tooth top torture touch town
trade train tree trial tribe trouble truck true trust truth try tuesday twelve twenty uncle under understand unit
united university upper use usual valley van victim victor village violence visit voice wait walk wall want war warm
warn wash watch water way weak weapon wear weather wedding wednesday week weight welcome west wet wheat white whole
why wide widow wife wild will win wind window winter wise wish witness woman women wood woods word work worker world
worry worse worst worth wound write wrong wrote yellow yes young zone kestrel hawk falcon wolf amber ivy heather iris
lily daisy pearl ruby jade crystal jewel gene chuck rusty sandy stormy misty dusty carol melody harmony patience
prudence constance lance grant pierce miles wade heath rocky buddy sonny junior duke earl baron bishop pope abbot monk
knight squire marshal sterling steel glen vale brook brooks ford hills lakes marsh moor reed banks barnes bell bolt
bond booth butler carter chandler cooper drake dyer freeman gardener goodman harper hardy hart heard holder hood hyde
jay justice lamb mann mason mercer miller nun noble parish parker pike pool porter potter power prior ray reader rider
sage sharp shepherd singer skinner slater spear speed sparrow summers swan swift taylor thatcher turner walker waters
weaver webb weeks wheeler winters wolfe wright yates according actual actually additional address advice agreement
ahead along amongst approximately archive article assessment assistant attached attack attempt attend attention
audience available average aware background basic basis beginning belief bench blame bored brief briefly broken budget
burning calendar candidate capable casual caught cautious charged checked chosen claimed classroom cleaner collected
comment companion compare complete concern condition conference confirm confirmed confusion consent consider contact
contents context continued contract contradict contradicted copied correct correction corridor counted credit critical
crowded current custody daily damage database dated decision deliver delivered demand denied department depend
describe described description despite detail details detained difficult disappeared discuss discussion dismissed
display division dropped eastern educated education effect effort eighteen eighty eleven eleventh else embassy
employed employee entire entrance entry equipment error especially essay estimate even eventually exactly excuse
exercise existing expected experience expert explained explanation extra failed famous favour fewer fifteen fifth
fifty figure filed finally fled folder following forward fourteen fourth friendly funny further furthermore garage
generally given going gradually granted greeting greetings habit halfway handed handwritten happened hardly headline
height helpful hence herself highway hired history honestly however identified identity imagine immediately impossible
improved include included including indeed information informed injured inner inquiry inspected intended interest
interesting interrupted introduction involved issue issued item itself jury keyword landlord later laughing laughs
launch lawful leading least legal length license lighter likely link listed literally loaded locked lower lucky mainly
maintained managed manner meanwhile measure mention mentioned merely mild missing mixed model moderately modest
moreover mostly motion moved multiple myself named namely national natural naturally nearby nearly necessary negative
neither nervous nevertheless nineteen ninety ninth none nonetheless noted noticed nowhere numbers object objection
obvious obviously occasionally odd official older opened opening operation opinion opposite option ordered ordinary
original otherwise outer outline overall overheard package partial partly particular passenger patient paused payment
perfect period permission permit personal physically planned plenty plus polite politely popular position positive
possible possibly prayers precisely prefer prepared previous previously printed private probably proceedings produced
properly protected proud proved provided purpose quarter quietly quote ranks rarely rather reached reaction reading
realised reality really rear recently recess records reduced reference referred refers regarding regular related
released reliable relief remained remains remark remarks removed renewed repair repeat repeated replied reported
reporter request required rescued research researcher response responsible result results resumed returned revised
rumour rules running scared schedule scheduled score seated seating secretary secure seized selected separate series
settled seventeen seventh seventy several shift shouting signature signed silent similar similarly simply since sir
sitting sixteen sixth sixty slept slightly slowly smaller smoking smuggled social soft sole somehow somewhere soon
source sources speaking special specific spoken stable stamp standing started starting statement statistics steady
still stolen stopped stories strict stronger subject submitted suddenly sudden sufficient suggested suitable summary
supplement supplied supposed surely surprise surprised suspect suspected sworn tape target task telephone temporary
tenth testified text thin thinner third thirteen thirteenth thorough thoroughly though thrice throughout thus tiny
topic totally toward towards trained transfer transferred translation travel travelled treated trousers trying twelfth
twice type typed typical typically unable uncertain unfortunately unknown unless unlike unsure until updated upset
urgent useful usually various vehicle verdict verified version vote voted voices volume volunteer vs waited waiting
warned waste watched weren whispered widely windy within without wondered wooden working worn worried written yelled
yet younger yours registry bakery ferry hostel lantern parcel roll`;
