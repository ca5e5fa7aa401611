import { splitWords } from "../../text/word-list.ts";

/**
 * Given names that are frequent somewhere in the world of news, by the gender that they are mostly given to; the
 * project's own lists, lower case. A name that both have, and one that is not here, tells nothing.
 */
export const GIVEN_MALE: ReadonlySet<string> = splitWords(`
  aaron abdulla abdullah abel abraham adam adrian agustin ahmad ahmed ahmet aidan al alain alan alastair albert
  alberto albrecht aldo alec alejandro aleksander aleksandr alessandro alexander alexei alfonso alfred alfredo
  alistair alvaro alvin amadou amir amit anatole anatoly anders anderson andre andreas andrei andrej andres andrew
  andré angus anil anselm anthony antoine anton antonin antonio aram ararat archibald archie ari ariel armand
  armando armen arnaud arne arnold arthur arturo arun arvid asher ashok augustin augustus aurelio austin avigdor
  axel aziz barack barnaby barney barry bart bartholomew bashar basil bastian baxter ben benjamin bernard bernd
  bernhard bernie bertil bertrand bill billy bjorn björn bob bogdan bohdan boris boyd brad bradley brady brandon
  brendan brent brett brian bruce bruno bryan bryce burak byron bülent calvin carl carlo carlos carsten casper
  cedric cesar chad charles chester chet christian christoph christopher chuck cillian clarence claude claudio claus
  clay clement clifford clint clive clyde cody colin colm conor conrad constantin corey cormac cosimo craig curtis
  cyril cyrus damian damien damon dan daniel dario darius darrell darren darryl dave david davide dawid declan
  demetrius denis dennis denny derek derrick deshawn desmond devin diego dieter dimitri dirk dmitri dmitry domenico
  domingo dominic dominik donald donovan dorian doug douglas drew duncan dustin dwight dylan eamon earl eben ed
  edgar edmund eduard eduardo edward edwin egon ehud eli elias elijah eliot elliot elliott ellis elmer elon elroy
  emanuel emerson emil emile emilio emmanuel emmett emre enrique enzo eric erich erik ernest ernesto ernst ervin
  ethan etienne eugene evan everett evgeny ezekiel ezra fabian fabio fabrice faisal farhan federico felipe felix
  ferdinand ferenc fergus fernando fidel filip finn fintan florian floyd francesco francis franco francois frank
  franklin franz françois fred frederick frederik fredrik friedrich fritz gabor gabriel gagik gareth garrett gary
  gavin geoffrey georg george georges gerald gerhard gianni gideon gilbert giles gilles giorgio giovanni giuliano
  giuseppe glen glenn godfrey gonzalo goodluck gordon graeme graham grant greg gregory grigory guido guillaume
  guillermo gunnar gunter gus gustav gustavo guy günter habib hakan hakim hakob hamid hamish hamza hank hans harald
  harlan harold harris harrison harry haruki harvey hassan hayk heath hector heiko heinrich helmut hendrik henri
  henrik henrique henry herbert herman hermann hideki hideo hiro hiroshi homer horace horst howard hubert hugh hugo
  humphrey hussein iain ian ibrahim idris ignacio ignatius igor ilham ilya imran imre ingmar ingo irving isaac
  isidore ismael ismail ivan ivar ivo jaap jacek jack jackson jacob jacques jaime jakob jakub jamal james janusz
  jared jaroslav jarvis jason jasper javed javier jay jeb jed jeff jeffrey jens jeremiah jeremy jeroen jerome jerry
  jim jinping jiri joachim joakim joao joaquin jochen joe joel joey johan johann johannes john johnnie johnny jon
  jonas jonathan jonathon jong-un joost jorge jorgen jose josef joseph josh joshua josiah joão juan jude julian
  julien julio julius justin jörg jürgen kamal karim karl kaspar kazuo keegan kees keir keith kelvin kemal ken kenji
  kenneth kent kerem kevin khalid kieran kirill kirk klaas klaus knut kobe kofi koji konrad konstantin kristian
  kristof krzysztof kurt kwame kyle lachlan lamar lambert lance larry lars laszlo laurence lawrence lebron lech leif
  leland lenny leo leon leonard leonardo leonid leopold leroy lester lev levan levon lewis liam lincoln linus lionel
  lloyd logan lorenz lorenzo lothar lou louis luc luca lucas luciano lucien ludo ludovic ludwig luigi luis luka
  lukas luke lyle lyndon mack magnus mahmoud malcolm malik manfred manolo manuel marc marcel marcello marco marcus
  marek mariano mario marius mark markus marlon marshall marten martijn martin marvin mateo mathias mathieu mats
  matt matteo matthew matthias maurice mauricio maurizio max maximilian maxwell maynard mehmet mel melvin mevlut
  micah michael michal michel mick miguel mika mikael mike mikhail mikko milan miles milo milos milton miroslav
  mitch mitt mohamed mohammad mohammed moises morris morten moshe muhammad muhammadu murray mustafa mustapha myron
  nadim naguib narendra nasser nathan nathaniel nawaz neal ned neil nelson neville newt niall niccolo nicholas nick
  nico nicolas nigel niklas nikola nikolai nikolas nikolaus nils noah noel norbert norman octavio olaf oleg
  oleksandr oleksiy oliver olivier omar omer orlando orrin orson osama oscar oswald otar otis otto owen pablo
  padraig paolo pascal patrice patricio patrick paul paulo paulus pavel pavlos pedro pekka pepe per peregrine perry
  petar pete peter petr petro petros phil philip philippe phillip pier pierce pierre piet pieter piotr preston
  quentin rafael rahul rainer raj rajesh rajiv rakesh ralf ralph ramon ramón rand randall randy raphael rashad
  rasmus rauf raul ravi ray raymond raúl recep reggie reid reinhard reinhold renaud reuben rex reza rhett rhys
  ricardo richard richie rick rishi rob robbie robert roberto rocco roderick rodney rodolfo rodrigo roger roland
  rolf roman romeo ron ronald ronan roscoe ross rowan roy ruben rudolf rudy rufus rupert ruslan russ russell rutger
  ruud ryan rémi saif salim salman salvador salvatore samir samuel samvel sanjay santiago satya saul scott sean
  sebastian serge sergei sergey sergio serhiy serzh seth seymour shane shaun shawn sheldon sherman shinzo siegfried
  silas silvio simeon simon slobodan solomon soren spencer stan stanislav stanley stefan stefano steffen sten
  stephen steve steven stig stuart sundar sunil suren sven sylvester søren tadeusz taras tarik tariq tayyip ted
  teddy terrence thaddeus theo theodor theodore thierry thomas thor thorsten tiago tigran tim timo timothy timur
  tobias toby todd tom tomas tomasz tommaso tommy tony torsten travis trent trevor trey tristan troy tucker tyrone
  uhuru ulf ulrich umar umberto uwe vaclav vahan valentin valery vance vardan vasily vazgen vernon victor viggo
  vijay viktor vince vincent vitaly vito vittorio vlad vladimir volodymyr václav wade waldemar walid wallace walter
  warren wayne wendell werner wes wesley wilbur wilfred wilhelm willem william willie willis wim winston witold
  wojciech wolf wolfgang woodrow xavier xi yann yaroslav yevgeny yitzhak yosef yoshihide youssef yuri yusuf yves
  zachary zack zbigniew zoltan zoran étienne
`);

export const GIVEN_FEMALE: ReadonlySet<string> = splitWords(`
  abby abigail ada adelaide adele adriana agatha agathe agnes agnieszka aileen aimee aino aisha aisling akiko alba
  aleksandra alessandra alessia alexandra alexis alice alicia alicja alison alma althea alyssa amal amanda amara
  amber amelia amelie amelié amina amira amy ana anahit anastasia anastasiya anette angela angelica angelina
  angelique ani anika anita anja anjali ann anna annabel anne annegret annelies anneliese annette annie annika anouk
  antoinette antonia arabella ariadne ariana arlene arpine astri astrid audrey augusta aung aurelie aurora ava ayse
  barbara bea beatrice beatrix beatriz becca becky belinda belle benazir bernadette bernice berta bertha beryl bess
  beth betsy bettina betty beverley beverly bianca birgit birgitta blanca blanche bonnie brenda bridget brigid
  brigitte brittany brooke caitlin callie camila camilla candace candice cara carina carla carlotta carly carmel
  carmela carmen carolina caroline carolyn carrie cassandra catalina catarina catherine catriona cecelia cecile
  cecilia celeste celia celine chantal charlene charlotte chelsea cheryl chiara chloe christa christiane christie
  christina christine christy ciara cindy claire clara clarice clarissa claudette claudia clementine clotilde
  colette colleen concetta condoleezza connie constance consuelo cora cordelia corinne cornelia courtney cristina
  crystal cynthia dagmar dagny dahlia daisy daniela daniella danielle daphne daria darlene davina deanna debbie
  deborah debra deepika delia delilah delphine denise desiree diana diane dianna dianne dilma dinah dolly dolores
  donna dora doreen doris dorothea dorothy ebony edith edna eileen ekaterina elaine eleanor eleanora elena eleni
  eleonora elif elina elisa elisabeth elise eliza elizabeth ella elle ellen ellie eloise elsa elspeth elvira emilia
  emilie emily emine emma enid erica erika erin esmeralda esperanza estelle esther ethel etta eugenia eulalia eunice
  eva evangeline eve evelina evelyn evita ewa fabienne faith fanny farah fatima fatma faye felicia felicity fern
  fernanda fiona flavia fleur flora florence frances francesca francine francoise franziska françoise freda freya
  frida frieda gabriela gabriella gabrielle gail gayane gemma genevieve geneviève georgia georgina geraldine gerda
  germaine gertrude gianna gilda gillian gina ginger ginny gisela giselle giulia gladys glenda glenys gloria grace
  greta gretchen gretel gudrun gwen gwendolyn gwyneth halina hanan hanna hannah hanne hannelore harriet hasmik
  hattie hazel heather hedda hedwig heidi heike helen helena helene helga helle henrietta hermione hester hilda
  hilde hildegard hillary hina holly honor hope ida ilana ilaria ilona ilse imelda imogen ina indira ines inga inge
  ingeborg inger ingrid inés iona irene irina iris irma isabel isabella isabelle isla isobel ivana ivanka ivonne ivy
  izabela jacinda jacinta jacqueline jacqui jada jana jane janet janice janina janine jasmin jasmine jeanette jeanne
  jemima jen jenna jennie jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna jolanda jolene josefa
  josefina josefine josephine josie joy joyce juana juanita judi judith judy julia juliana julianne julie juliet
  juliette june justina justine jutta kaja kamala kara karen karena karin karla karolina kasia kate kateryna
  katharina katharine katherine kathie kathleen kathryn kathy katia katie katja katrin katrina katy kavita kaye
  kayla keiko keira keisha kellyanne kelsey kendra kerstin khadija kiera kimberly kira kirsten kitty klara kristen
  kristin krystyna lakshmi lana lara larissa latifa latisha latoya laura lauren lavinia layla lea leah leanne leda
  leila lena leonie leonora letitia lexi libby lidia liesel lila lilian lilit lillian lily lina linda ling linnea
  lisa lisbeth liselotte livia liz liza lois lola lorena loretta lori lorna lorraine lotta lotte louella louisa
  louise lucia lucie lucille lucinda lucy ludmila luella luisa luise luna lusine lydia lydie lyla lynda lynette
  mabel madalena maddie madeleine madeline madison mae maeve magda magdalena maggie maia mairead maja malala malena
  mandy manon manuela mara marcela marcella marcia margaret margarida margarita margery margit margot margrethe
  marguerite mari maria mariam marian mariana marianna marianne marie marie-claire marietta marija marika marilena
  marilyn marina marine marisa marisol marissa marit marjan marjorie marla marlena marlene marta martha marthe
  martina mary maryam mathilde matilda maud maude maura maureen mavis maxine maya mazie meera meg megan mei mela
  melania melinda melissa melody meral mercedes meredith mette mia michaela micheline michelle mildred millicent
  millie mimi mina mindy minerva minnie mira miranda mirella miriam moira mollie molly mona monica monika monique
  morag moyra muriel myra myrna myrtle nadia nadine nadja nairi nancy naomi nare narine natalia natalie natasha
  nathalie nell nellie nettie niamh nicola nicole nigella nikki nina nirmala noelle noemi nora norah noreen norma
  odette odile oksana olena olga olive olivia olympia opal ophelia orla outi paige paloma pamela patience patricia
  patrizia patsy patty paula paulette pauline pearl peg peggy penelope penny petra petronella philippa philomena
  phoebe phyllis pia pilar pippa polina polly poppy portia primrose priscilla priti priya prudence rachael rachel
  raisa ramona rania raquel raya rebecca rebekah regina regine renata renate renee rhea rhiannon rhoda rhonda rina
  risa rita roberta robyn roisin rosa rosalie rosalind rosanna rose rosemary rosetta rosie rosina rowena roxana
  roxanne ruby ruta ruth róisín saara sabina sabine sabrina sadie sakura sally salma salome samantha samira sandra
  sandy sanna saoirse sara sarah saskia segolene selena selma serena shanice sharlene sharon sheena sheila sherry
  sheryl shirin shirley sienna signe sigrid silke silvana silvia simona simone sinead siobhan siranush siri sofia
  sofie solange soledad solveig sonia sonja sophia sophie soraya sorcha steffi stella stephania stephanie sue sunita
  susan susana susanna susannah susanne sushma suzanne suzette svenja svetlana sybil sylvia sylvie tabitha talia
  tamar tamara tamika tammy tania tanja tanya tara tatiana tatjana tatum teresa terri tess tessa thalia thea thelma
  theodora theresa therese thérèse tiffany tilda tilly tina toni tonia trine trish trisha trudy tuula ulla ulrike
  una ursula ute valentina valeria valerie vanessa vera verena verity verna veronica veronika veronique vesna vicki
  vicky victoria viktoria viola violet virginia vivien vivienne véronique wanda wendy wilhelmina willa wilma
  winifred winnie xenia yael yana yasmin yelena yetunde yoko yolanda yolande yulia yuliya yvette yvonne zahra zara
  zelda zena zeynep zoe zofia zora zuzana
`);

/** Given to women and men alike. */
export const GIVEN_TO_BOTH: ReadonlySet<string> = splitWords(`
  alex ali andrea angel ashley avery bobby cameron carol casey charlie chris dale dana frankie gale jackie jamie jan
  jean jesse jordan jules kelly kerry kim kris laurie lee leslie lindsay lindsey loren lynn marion marlo morgan
  nikita noor park pat riley robin ronnie rory sam sasha shannon shelby sidney stacy taylor terry tracy tyler vivian
`);
