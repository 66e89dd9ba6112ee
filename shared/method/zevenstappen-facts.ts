import { groundRules } from './common-fields.ts'
import type { Step } from './method.ts'

/** The first four of the seven steps: which decision, whom it touches, whose it is and what must be known. */

export const questionStep: Step = {
  id: 'question',
  title: { nl: 'Morele vraag', en: 'Moral question' },
  heading: { nl: 'Voor welk besluit sta je?', en: 'Which decision do you face?' },
  goal: {
    nl: 'De inbrenger vertelt kort de casus en het voornemen. Samen maak je er één morele vraag van.',
    en: 'The case owner briefly tells the case and what they intend. Together you turn it into one moral question.',
  },
  minutes: 8,
  phase: 'case',
  prompts: [
    {
      nl: 'Wat ben je van plan, en waarom twijfel je?',
      en: 'What do you intend, and why do you doubt?',
    },
    {
      nl: 'Wat gebeurt er als je niets doet?',
      en: 'What happens if you do nothing?',
    },
    {
      nl: 'Gaat je vraag over wat goed is, of over wat handig is?',
      en: 'Is your question about what is right, or about what is convenient?',
    },
  ],
  pitfalls: [
    {
      nl: 'Te veel van de casus vertellen. Alleen wat het besluit nodig heeft.',
      en: 'Telling too much of the case. Only what the decision needs.',
    },
    {
      nl: 'Een vraag over wat een ander moet doen. Het gaat om jouw eigen handelen.',
      en: 'A question about what somebody else must do. It is about what you yourself do.',
    },
  ],
  context: [],
  closing: false,
  fields: [
    groundRules,
    {
      kind: 'note',
      id: 'story',
      title: { nl: 'De casus in het kort', en: 'The case in short' },
    },
    {
      kind: 'line',
      id: 'intended',
      title: { nl: 'Wat ik van plan ben', en: 'What I intend to do' },
      lines: 2,
    },
    {
      kind: 'line',
      id: 'moral-question',
      title: { nl: 'De morele vraag', en: 'The moral question' },
      hint: {
        nl: 'Eén zin, met de daad waar het om gaat.',
        en: 'One sentence, with the act that it is about.',
      },
      lines: 2,
      coach: 'moral-question',
      neededToClose: {
        nl: 'De morele vraag is nog niet opgeschreven.',
        en: 'The moral question has not been written down yet.',
      },
    },
  ],
}

export const stakeholdersStep: Step = {
  id: 'stakeholders',
  title: { nl: 'Betrokkenen', en: 'Those involved' },
  heading: {
    nl: 'Wie raakt dit, en wat komt hun toe?',
    en: 'Whom does this touch, and what is due to them?',
  },
  goal: {
    nl: 'Noem iedereen die de gevolgen draagt. Houd rechten en belangen uit elkaar.',
    en: 'Name everybody who bears the consequences. Keep rights and interests apart.',
  },
  minutes: 8,
  phase: 'case',
  prompts: [
    {
      nl: 'Een recht mag iemand opeisen. Een belang is wat iemand graag wil. Wat is dit?',
      en: 'A right can be claimed. An interest is what somebody would like. Which is this?',
    },
    {
      nl: 'Wie merkt dit pas later, of weet nog van niets?',
      en: 'Who notices this only later, or knows nothing yet?',
    },
    {
      nl: 'Wat staat er voor jezelf op het spel?',
      en: 'What is at stake for yourself?',
    },
  ],
  pitfalls: [
    {
      nl: 'Jezelf en je organisatie vergeten als betrokkene.',
      en: 'Forgetting yourself and your organisation among those involved.',
    },
    {
      nl: 'Nu al wegen wie voorgaat.',
      en: 'Weighing already who comes first.',
    },
  ],
  context: ['moral-question'],
  closing: false,
  fields: [
    {
      kind: 'stakeholders',
      id: 'stakeholders',
      title: { nl: 'Betrokkenen, hun rechten en belangen', en: 'Those involved, their rights and interests' },
      add: { nl: 'Betrokkene toevoegen', en: 'Add somebody involved' },
      voices: [
        { nl: 'Inwoner', en: 'Resident' },
        { nl: 'Gezin of naaste', en: 'Family or loved one' },
        { nl: 'Wie het besluit neemt', en: 'Whoever decides' },
        { nl: 'Collega in de uitvoering', en: 'Colleague in the field' },
        { nl: 'Andere inwoners', en: 'Other residents' },
        { nl: 'Organisatie', en: 'Organisation' },
      ],
    },
  ],
}

export const ownerStep: Step = {
  id: 'owner',
  title: { nl: 'Wie beslist', en: 'Who decides' },
  heading: { nl: 'Van wie is dit besluit?', en: 'Whose decision is this?' },
  goal: {
    nl: 'Zeg wie het besluit neemt en waarom juist die. Beslist een ander, bepaal dan wat jij wel moet beslissen.',
    en: 'Say who decides and why them. If somebody else decides, find out what is yours to decide.',
  },
  minutes: 5,
  phase: 'case',
  prompts: [
    {
      nl: 'Wie legt het uit als het misgaat?',
      en: 'Who answers for it if it goes wrong?',
    },
    {
      nl: 'Mag jij dit beslissen, en hoort het ook bij jou?',
      en: 'May you decide this, and is it yours to decide?',
    },
  ],
  pitfalls: [
    {
      nl: 'Het besluit naar boven schuiven omdat het moeilijk is.',
      en: 'Pushing the decision upwards because it is hard.',
    },
    {
      nl: '“Wij” opschrijven. Een besluit heeft een naam.',
      en: 'Writing “we”. A decision has a name.',
    },
  ],
  context: ['moral-question'],
  closing: false,
  fields: [
    {
      kind: 'line',
      id: 'decision-owner',
      title: { nl: 'Wie neemt dit besluit?', en: 'Who takes this decision?' },
      hint: { nl: 'Een functie of een naam, en de rol.', en: 'A position or a name, and the role.' },
      lines: 1,
      neededToClose: {
        nl: 'Nog niet opgeschreven wie het besluit neemt.',
        en: 'Who takes the decision has not been written down yet.',
      },
    },
    {
      kind: 'choice',
      id: 'mandate',
      title: { nl: 'Mag die dit beslissen?', en: 'May they decide this?' },
      choices: [
        { id: 'yes', label: { nl: 'ja', en: 'yes' } },
        { id: 'together', label: { nl: 'samen met een ander', en: 'together with somebody' } },
        { id: 'no', label: { nl: 'nee', en: 'no' } },
        { id: 'unknown', label: { nl: 'weten we niet', en: 'we do not know' } },
      ],
      reason: {
        nl: 'Waar blijkt dat uit, en wie moet er nog bij?',
        en: 'What shows that, and who else is needed?',
      },
    },
  ],
}

export const informationStep: Step = {
  id: 'information',
  title: { nl: 'Informatie', en: 'Information' },
  heading: {
    nl: 'Wat moet je eerst weten, en van wie?',
    en: 'What must you know first, and from whom?',
  },
  goal: {
    nl: 'Schrijf op wat je mist om te kunnen beslissen. Zeg wie het weet. Wat niet te weten is, telt straks ook mee.',
    en: 'Write down what you lack to decide. Say who knows it. What cannot be known counts later as well.',
  },
  minutes: 7,
  phase: 'case',
  prompts: [
    {
      nl: 'Verandert het antwoord iets aan je besluit? Zo niet, dan hoef je het niet te weten.',
      en: 'Would the answer change your decision? If not, you need not know it.',
    },
    {
      nl: 'Heb je de ander zelf gehoord, of alleen van anderen?',
      en: 'Did you hear the person themselves, or only others about them?',
    },
    {
      nl: 'Welke regel geldt hier precies, en wie kan dat zeggen?',
      en: 'Which rule applies here exactly, and who can tell?',
    },
  ],
  pitfalls: [
    {
      nl: 'Blijven zoeken om niet te hoeven kiezen.',
      en: 'Searching on so as not to have to choose.',
    },
    {
      nl: 'Vragen naar iets wat je niet mag weten.',
      en: 'Asking for something that you may not know.',
    },
  ],
  context: ['moral-question', 'stakeholders'],
  closing: false,
  fields: [
    {
      kind: 'list',
      id: 'gaps',
      title: { nl: 'Wat we nog moeten weten', en: 'What we still need to know' },
      add: { nl: 'Vraag toevoegen', en: 'Add question' },
      columns: [
        { id: 'question', title: { nl: 'Vraag', en: 'Question' }, input: 'text', width: 'wide' },
        { id: 'source', title: { nl: 'Wie weet dat', en: 'Who knows' }, input: 'text', width: 'normal' },
        { id: 'answer', title: { nl: 'Antwoord', en: 'Answer' }, input: 'text', width: 'wide' },
        {
          id: 'state',
          title: { nl: 'Stand', en: 'State' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'known', label: { nl: 'weten we nu', en: 'known now' } },
            { id: 'first', label: { nl: 'eerst uitzoeken', en: 'find out first' } },
            { id: 'later', label: { nl: 'kan later', en: 'can wait' } },
            { id: 'never', label: { nl: 'niet te weten', en: 'cannot be known' } },
          ],
        },
      ],
    },
  ],
}
