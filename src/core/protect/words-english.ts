/** English words of grammar: never a name by themselves, whatever letters they share with one. */
export const englishFunctionWords = `a an the and or but nor so yet if then than that this these those there here
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves who whom whose which what when where why how
am is are was were be been being do does did doing done have has had having can could shall should would might must
not no yes of in on at by for from to into onto with without within about above below under over after before
between among against during through across along around behind beside besides beyond near off out up down upon until
till since because while though although unless whether as like per via also too very just only even still again once
twice never always often sometimes ever soon now later ago already almost perhaps maybe quite rather really well
all any both each either neither every some many much more most few fewer less least several such own same other
another one two three four five six seven eight nine ten first second third last next`;

/** Frequent English words, and those that are also names: a name equal to one needs a second look. */
export const englishCommonWords = `able accept account across act uh um oh ah hmm mm okay ok yeah yep nope hey hello hi please thanks mhm erm
medical examiner alternate juror jurors prone clarify standard majority whoa wow alright everybody anywhere settle said says say told tell asked action afraid afternoon age ago agree air alive allow
alone amount ancient anger angry animal answer anybody anyone anything anyway apart apple april area arm army arrest
arrive art ask asleep august aunt autumn away baby back bad bag baker bank bar bare barn base basin bay be bear beard
beat beautiful bed begin behave believe belong best better big bill bird birth bit bitter black blood blue board boat
body bomb bone book border born boss bottle bottom bought bound box boy branch brave bread break breakfast bridge bright
bring brother brought brown build building bullet burn bus bush business busy butcher buy cadre call calm came camp
canal capital car card care careful carpenter carry case cash cat catch cattle cause cell centre century certain chair
chance change charge charity chase cheap check checkpoint chief child children choice christian church cigarette city
civil claim clay clean clear clerk cliff clinic clock close cloth clothes cloud coach coast coat coffee cold collect
colonel colour come command commander common company complain cook copper copy corner corporal cost council count
country couple courage court cousin cover cow crime cross crowd cry cup customer cut dad dale dangerous dark date
daughter dawn day dead deal dean dear death december decide deep defence deputy desert detention die different dinner
director direction dirt district doctor document dog dollar door doubt dream dress drew drink drive driver dry dust duty
each early earth easily east easy eat edge egg eight election empty end enemy engine english enough enter escape evening
event everybody everyone everything evidence example except exile expect explain eye face fact factory fail fair faith
fall family far farm farmer fast father fault fear february feel feet fell felt female fence field fields fight fighter
file fill final find fine finger finish fire fish fisher five flat flee flight floor flower fly follow food foot force
foreign forest forget forgive former forty found fox frank free french friday friend front fruit full funeral future
garden gate gave general gentle get gift girl give glad glass go goat god gold gone good goods got government grace
grandfather grandmother grass grave gray great green grey ground group grow guard guess guest guide gun guy hair half
hall hand hands handsome happen happy harbour hard hat hate head health hear heart heat heaven heavy held hello help
herd hid hide high hill hit hold hole holiday home honest hope horse hospital hot hotel hour house huge human hundred
hunger hungry hunt hunter hurry hurt husband ice idea imam important inside instead interpreter interview investigator
iron island jack january jar job join joke journalist journey joy judge july june keep kept key kill kilometre kind king
kitchen knee knew knife know lady lake lamp land lane language large late laugh law lawyer lead leader learn leave led
left leg lesson let letter lie lieutenant life light line lion list listen little live local lock long look lord lose
lost lot loud love low luck lunch made mail major make male man manager map march mark market married martial master
matter may mayor meal mean meat medicine meet meeting member memory men mercy message metal middle midnight might
militia milk mill mind mine minister minute miss mistake modern moment monday money month moon morning mosque most
mother motorbike mountain mouth move mr mrs ms mud music muslim name narrow nation near neck need neighbour nephew new
news nice nickname niece night nobody noise noon normal north note nothing notice november number nurse october offer
office officer oil old olive open orchard order outside owe page paid pain paper parents park part party pass passport
past path pay peace pen people perhaps person phone photo photograph picture piece pity place plain plan plate play
please pocket point police policeman politics poor port post poverty pray prayer presence present president press
pretty price prison prisoner problem professor promise prosecutor province public pull punish pupil push put question
quick quiet radio rail rain raise ran read ready reason record red refuse region relative remember report rest return
rice rich ride rifle right ring rise river rivers road rob robin rock roof room rope rose rough round route rule run
rush sad safe salt sand sat saturday savage save saw say school sea search season seat secret section see seem seen
sell send senior sent september sergeant serious servant seven shadow shame sheep sheikh ship shirt shoe shoot shop
short shot shoulder shout show shut sick side sign silence silver simple sing sister sit sky sleep slow small smile
smith smoke smuggle smuggler snow soldier somebody someone something son song sorry sort soul sound south space speak
spend spoke spring square staff stage stair stand star start state station stay steal stone stood stop store storm story
straight strange stranger street strong student study sue suffer sugar suggest summer summon sun sunday supper support
supreme sure surname swear sweet swim table take talk tall tax taxi tea teach teacher team tear television ten tent
terrible territory test thank thanks thief thing think thirty thought thousand threat threw throw thursday ticket tie
time tired title today together tomorrow tonight took tooth top torture touch tower town trade train tree trial tribe
trouble truck true trust truth try tuesday turn twelve twenty uncle under understand unit united university upper use
usual valley van victim victor village violence visit voice wait walk wall want war ward warden warm warn wash watch
water way weak weapon wear weather wedding wednesday week weight welcome west wet wheat wheel white whole why wide widow
wife wild will win wind window winter wise wish witness woman women wood woods word work worker world worry worse worst
worth wound write wrong wrote yard year yellow yes yesterday young zone kestrel hawk falcon wolf amber ivy heather iris
lily daisy olive pearl ruby jade crystal jewel gene chuck rusty sandy stormy misty dusty carol melody harmony patience
prudence constance chase chance lance grant pierce miles wade heath cliff rocky buddy sonny junior duke earl baron
bishop pope abbot monk knight page squire marshal sterling gold silver steel glen dale vale brook brooks ford forest
hill hills lake lakes marsh moor reed rush banks barnes bell bird bolt bond booth bush butler carter chandler clay
cooper cook day drake dyer farmer fox freeman gardener goodman hall harper hardy hart head heard holder hood house
hurt hyde jay judge justice key lamb lane law love mann mason mercer miller nun north noble nurse parish parker pike
pool porter potter power price prior quick rain ray reader rider sage salt savage sharp shepherd short singer skinner
slater small snow spear speed sparrow star strong summers swan swift taylor thatcher turner wall walker ward waters
weaver webb weeks west wheeler winter winters wise wolfe worth wright yates
according actual actually additional address advice agreement ahead along amongst annex appendix applause approximately
archive article assessment assistant attached attack attempt attend attention audience available average aware background
balance basic basis beginning belief bench blame block bored bottle brief briefly broken budget building burning calendar
candidate capable careful casual caught cautious chapter charged cheap checked chosen claimed classroom cleaner collected
comment committee companion compare complete concern condition conference confirm confirmed confusion consent consider
contact contents context continued contract contradict contradicted copied correct correction corridor counted credit
critical crowded current custody daily damage database dated decision deliver delivered demand denied department depend
describe described description despite detail details detained different difficult disappeared discuss discussion dismissed
display district division draft dropped eastern educated education effect effort eighteen eighty eleven eleventh else
embassy employed employee entire entrance entry equipment error especially essay estimate even eventually exactly
excuse exercise exhibit existing expected experience expert explained explanation extra failed famous favour fewer fifteen
fifth fifty figure file filed finally fine five fled folder following footnote former forward fourteen fourth friendly
front funny further furthermore garage general generally given going gradually granted greeting greetings habit halfway
handed handwritten happened hardly harvest headline hearing heading height helpful hence herself highway hired history
honestly however identified identity imagine immediately impossible improved inaudible include included including indeed
information informed injured inner inquiry inspected instead intended interest interesting interrupted introduction
involved issue issued item itself junior jury kept keyword landlord later laughing laughs launch lawful leader leading
least leave legal length license lighter likely link listed literally loaded locked lower lucky lunch mainly maintained
managed manner meanwhile measure mention mentioned merely middle mild missing mixed model moderately modest moreover
mostly motion moved multiple myself named namely narrow national natural naturally nearby nearly necessary negative
neither nervous nevertheless nineteen ninety ninth nobody none nonetheless noon noted notes nothing noticed nowhere
numbers object objection obvious obviously occasionally odd official older opened opening operation opinion opposite
option ordered ordinary original otherwise outer outline overall overheard package paragraph partial partly particular
passenger patient pause paused payment perfect period permission permit personal physically planned plenty plus polite
politely popular position positive possible possibly post prayers precisely prefer prepared presiding previous previously
printed private probably proceedings produced properly protected proud proved provided public purpose quarter quiet
quietly quote ranks rarely rather reached reaction reader reading realised reality really rear received recently recess
recorded recording records reduced reference referred refers regarding regular related released reliable relief remained
remains remark remarks removed renewed repair repeat repeated replied reported reporter request required rescued research
researcher respondent response responsible rest result results resumed returned revised rumour rules running scared
schedule scheduled score search seated seating secretary section secure seized selected separate series session settled
seventeen seventh seventy several shift shouting signature signed silent similar similarly simply since sir site sitting
sixteen sixth sixty slept slightly slowly smaller smoking smuggled social soft sold sole somehow somewhere soon source
sources speaker speaking special specific spoken stable stamp standing started starting statement statistics steady still
stolen stopped stories strange strict stronger subject submitted suddenly sudden sufficient suggested suitable summary
supplement supplied supposed surely surprise surprised suspect suspected sworn tape target task telephone temporary tenth
testified testimony text thin thinner third thirteen thirteenth thorough thoroughly though thrice throughout thus tiny
title told topic totally toward towards trained transcript transcribed transfer transferred translated translation travel
travelled treated trousers trying twelfth twenty twice type typed typical typically unable uncertain unclear unfortunately
unknown unless unlike unsure until updated upset urgent useful usually various vehicle verdict verified version vote voted
voices volume volunteer vs waited waiting warned waste watched weekly weren wherever whispered whoever widely windy within
without wondered wooden working worn worried written yelled yet younger yours
checkpoint depot clinic registry bakery ferry hostel lantern ledger parcel stamp ward yard roll block cell wing gate`;
