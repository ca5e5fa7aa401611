/**
 * English forms that no suffix rule leads back to their base, by form: "won" gives "win", "children" gives "child".
 * A question asks "what did they win", the text says that they won. The list is the project's own: the common irregular
 * verbs and plurals of any grammar, without forms that are more often another word ("ground", "rose", "felt").
 */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  `say said | go went gone | make made | take took taken | come came | see saw seen | know knew known | get got gotten
  give gave given | find found | think thought | tell told | become became | show shown | leave left | bring brought
  begin began begun | keep kept | hold held | write wrote written | stand stood | hear heard | mean meant | meet met
  run ran | pay paid | sit sat | speak spoke spoken | lead led | grow grew grown | lose lost | fall fell fallen
  send sent | build built | understand understood | draw drew drawn | break broke broken | spend spent | rise risen
  drive drove driven | buy bought | wear wore worn | choose chose chosen | seek sought | throw threw thrown
  catch caught | deal dealt | win won | forget forgot forgotten | sell sold | fight fought | teach taught | eat ate eaten
  sing sang sung | strike struck stricken | hang hung | shake shook shaken | ride rode ridden | feed fed | shoot shot
  drink drank drunk | hit hitting | arise arose arisen | fly flew flown | sleep slept | steal stole stolen | lay laid
  freeze froze frozen | swear swore sworn | hide hid hidden | flee fled | sink sank sunk | swim swam swum | tear tore torn
  withdraw withdrew withdrawn | forbid forbade forbidden | forgive forgave forgiven | overcome overcame | undergo underwent
  undertake undertook undertaken | withstand withstood | bite bit bitten | blow blew blown | breed bred | dig dug
  shrink shrank shrunk | sweep swept | weep wept | bend bent | lend lent | bleed bled | spread spreading | ring rang rung
  awake awoke awoken | cling clung | creep crept | foresee foresaw foreseen | mistake mistook mistaken
  overthrow overthrew overthrown | spin spun | spring sprang sprung | stick stuck | sting stung | swing swung | weave wove woven | die dying
  lie lying | tie tying | behold beheld | uphold upheld | slay slew slain | strive strove striven | bid bade bidden
  man men | woman women | child children | foot feet | tooth teeth | mouse mice | goose geese | wife wives | life lives
  knife knives | wolf wolves | shelf shelves | half halves | thief thieves | loaf loaves | calf calves | ox oxen
  crisis crises | analysis analyses | basis bases | thesis theses | hypothesis hypotheses | phenomenon phenomena
  criterion criteria | bacterium bacteria | medium media | datum data | nucleus nuclei | fungus fungi | cactus cacti
  stimulus stimuli | alumnus alumni | policeman policemen | policewoman policewomen | fireman firemen | gunman gunmen
  spokesman spokesmen | chairman chairmen | businessman businessmen | congressman congressmen | fisherman fishermen
  serviceman servicemen | statesman statesmen | layman laymen | nobleman noblemen | sportsman sportsmen`
    .split(/[|\n]/u)
    .flatMap((group) => {
      const [base = "", ...forms] = group.trim().split(/\s+/u);
      return forms.map((form): [string, string] => [form, base]);
    }),
);
