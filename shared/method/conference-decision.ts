import { counterArgument, price } from './common-fields.ts'
import { escalationLadder } from './escalation-ladder.ts'
import type { FieldOf, Step } from './method.ts'

/** The steps in which a conference chooses, and divides the work. */

const decisionField: FieldOf<'decision'> = {
  kind: 'decision',
  id: 'decision',
  title: { nl: 'Besluit', en: 'Decision' },
  hint: {
    nl: 'Zit het mandaat niet aan tafel? Schaal dan op bij de volgende stap.',
    en: 'Is the mandate not at the table? Then escalate in the next step.',
  },
  neededToClose: {
    nl: 'Nog niet opgeschreven wat er is besloten, of waarom dat nog niet kan.',
    en: 'What was decided, or why that is not possible yet, has not been written down.',
  },
}

export const optionsStep: Step = {
  id: 'options',
  title: { nl: 'Opties en besluit', en: 'Options and decision' },
  heading: { nl: 'Wat kan, wat mag en wat helpt?', en: 'What can be done, what is allowed and what helps?' },
  goal: {
    nl: 'Weeg elke optie: bedoeling en ruimte van de wet, ieders inzet, wat het oplevert. Of het mag en of het helpt, beoordelen twee verschillende mensen.',
    en: 'Weigh each option: purpose and room of the law, everyone’s commitment, what it brings. Whether it is allowed and whether it helps is judged by two different people.',
  },
  minutes: 10,
  phase: 'decision',
  prompts: [
    {
      nl: 'Wat wil de wet hier bereiken, en welke ruimte laat ze?',
      en: 'What does the law want here, and what room does it leave?',
    },
    {
      nl: 'Wat doet de inwoner, wat doen wij, en is dat eerlijk verdeeld?',
      en: 'What does the resident do, what do we do, and is that fair?',
    },
    {
      nl: 'Wat kost het als we niets doen, en wie betaalt dat?',
      en: 'What does doing nothing cost, and who pays?',
    },
    {
      nl: 'Wie hier mag besluiten, spreekt het laatst.',
      en: 'Whoever may decide here speaks last.',
    },
  ],
  pitfalls: [
    {
      nl: 'Eén optie bespreken en dat een keuze noemen.',
      en: 'Discussing one option and calling it a choice.',
    },
    {
      nl: 'Wie over het recht gaat ook laten oordelen over het nut.',
      en: 'Letting whoever judges the law judge the use as well.',
    },
    { nl: 'Een bezwaar gladstrijken om eens te lijken.', en: 'Smoothing over an objection to seem agreed.' },
  ],
  context: ['goals', 'blockers'],
  closing: false,
  fields: [
    {
      kind: 'options',
      id: 'options',
      title: { nl: 'Opties', en: 'Options' },
      hint: {
        nl: 'Ook “zo laten” is een optie. Schrijf op wat dat kost.',
        en: '“Leave it” is an option too. Write down what it costs.',
      },
      add: { nl: 'Optie toevoegen', en: 'Add option' },
    },
    decisionField,
  ],
}

/** For a conference that weighed already: what is decided, and what that costs. */
export const decidingStep: Step = {
  id: 'decision',
  title: { nl: 'Besluit', en: 'Decision' },
  heading: { nl: 'Wat besluiten we, en tegen welke prijs?', en: 'What do we decide, and at what price?' },
  goal: {
    nl: 'Schrijf op wat er is besloten en waarom. Zeg ook wat er verloren gaat en wat ertegen spreekt.',
    en: 'Write down what was decided and why. Also say what is lost and what speaks against it.',
  },
  minutes: 8,
  phase: 'decision',
  prompts: [
    {
      nl: 'Wat wint de inwoner hiermee, en wat levert die in?',
      en: 'What does the resident gain by this, and what do they give up?',
    },
    {
      nl: 'Wie hier mag besluiten, spreekt het laatst.',
      en: 'Whoever may decide here speaks last.',
    },
    {
      nl: 'Kan het nog niet? Schrijf dan op wie het wel mag besluiten.',
      en: 'Not possible yet? Then write down who may decide.',
    },
  ],
  pitfalls: [
    { nl: 'Een bezwaar gladstrijken om eens te lijken.', en: 'Smoothing over an objection to seem agreed.' },
    {
      nl: 'Weggaan met een voornemen. Een besluit heeft iemand die ervoor staat.',
      en: 'Leaving with an intention. A decision has somebody who stands for it.',
    },
  ],
  context: ['goals'],
  closing: false,
  fields: [decisionField, price, counterArgument],
}

export const agreementsStep: Step = {
  id: 'agreements',
  title: { nl: 'Afspraken en regie', en: 'Agreements and direction' },
  heading: {
    nl: 'Wie doet wat, en wie houdt de draad vast?',
    en: 'Who does what, and who holds the thread?',
  },
  goal: {
    nl: 'Elke afspraak heeft een naam en een dag. Kies één casusregisseur. Mag niemand hier besluiten, schaal dan op.',
    en: 'Every agreement has a name and a day. Choose one case director. If nobody here may decide, escalate.',
  },
  minutes: 10,
  phase: 'decision',
  prompts: [
    {
      nl: 'Waaraan merkt de inwoner dat dit gelukt is?',
      en: 'How will the resident notice that this worked?',
    },
    {
      nl: 'Kun jij dit beloven, of moet je het eerst thuis vragen?',
      en: 'Can you promise this, or must you ask at home first?',
    },
    {
      nl: 'Is dit voor deze casus, of moeten we het voor iedereen in de keten regelen?',
      en: 'Is this for this case, or must we settle it for everyone in the chain?',
    },
    {
      nl: 'Wie vertelt het de inwoner, en met welke woorden?',
      en: 'Who tells the resident, and in which words?',
    },
  ],
  pitfalls: [
    { nl: 'Afspraken zonder naam of dag.', en: 'Agreements without a name or a day.' },
    {
      nl: 'Twee regisseurs, of een regisseur die er niet bij is.',
      en: 'Two directors, or a director who is not here.',
    },
    {
      nl: 'Opschalen als dreigement. Het is hulp vragen aan wie mag besluiten.',
      en: 'Escalating as a threat. It is asking help of whoever may decide.',
    },
  ],
  context: ['goals', 'decision'],
  closing: false,
  fields: [
    {
      kind: 'agreements',
      id: 'agreements',
      title: { nl: 'Afspraken', en: 'Agreements' },
      hint: {
        nl: 'Een ketenafspraak geldt tussen organisaties, ook na deze casus.',
        en: 'A chain agreement holds between organisations, also after this case.',
      },
      add: { nl: 'Afspraak toevoegen', en: 'Add agreement' },
    },
    {
      kind: 'escalation',
      id: 'escalation',
      title: { nl: 'Opschalen', en: 'Escalate' },
      hint: {
        nl: 'Wie het mandaat heeft, ziet alleen dit verzoek en niets van de casus.',
        en: 'The holder of the mandate sees this request only and nothing of the case.',
      },
      rungs: [...escalationLadder],
      add: { nl: 'Verzoek toevoegen', en: 'Add request' },
    },
    {
      kind: 'line',
      id: 'case-director',
      title: { nl: 'Casusregisseur', en: 'Case director' },
      hint: {
        nl: 'Eén persoon, met naam en organisatie, die de inwoner ook kan bellen.',
        en: 'One person, with name and organisation, whom the resident can call too.',
      },
      lines: 1,
      neededToClose: {
        nl: 'Nog niet gekozen wie de casusregisseur is.',
        en: 'Who the case director is has not been chosen yet.',
      },
    },
    {
      kind: 'list',
      id: 'feedback',
      title: { nl: 'Terug naar de inwoner', en: 'Back to the resident' },
      hint: {
        nl: 'Lees de woorden hardop. Zou je ze zo tegen een buurvrouw zeggen?',
        en: 'Read the words aloud. Would you say them like this to a neighbour?',
      },
      add: { nl: 'Terugkoppeling toevoegen', en: 'Add feedback' },
      neededToClose: {
        nl: 'Nog niet afgesproken wie de inwoner vertelt wat er is besloten.',
        en: 'Who tells the resident what was decided has not been agreed yet.',
      },
      columns: [
        { id: 'who', title: { nl: 'Wie vertelt het', en: 'Who tells them' }, input: 'text', width: 'normal' },
        { id: 'when', title: { nl: 'Wanneer', en: 'When' }, input: 'date', width: 'narrow' },
        {
          id: 'words',
          title: { nl: 'In gewone woorden', en: 'In plain words' },
          input: 'text',
          width: 'wide',
        },
      ],
    },
  ],
}
