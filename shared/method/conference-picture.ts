import { conferenceDomains, lifeScale, type Scale } from './life-domains.ts'
import type { FieldOf, LifeDomain, Step } from './method.ts'

/** The steps in which a conference finds out how things are, what is stuck and what chafes. */

/** A picture per life domain, of that list and with those words for the five points. */
export const domainsField = (domains: readonly LifeDomain[], scale: Scale): FieldOf<'domains'> => ({
  kind: 'domains',
  id: 'domains',
  title: { nl: 'Beeld per leefgebied', en: 'Picture per life domain' },
  hint: {
    nl: 'Bij een feit hoort wie het zegt en van wanneer het is. Een leeg leefgebied is ook goed.',
    en: 'With a fact goes who says so and since when. An empty domain is fine.',
  },
  domains: [...domains],
  scale: [...scale],
})

export const networkField: FieldOf<'network'> = {
  kind: 'network',
  id: 'network',
  title: { nl: 'Wie doet nu wat', en: 'Who does what now' },
  hint: {
    nl: 'Familie en buren tellen mee. Wie zou de inwoner zelf noemen?',
    en: 'Relatives and neighbours count. Whom would the resident name?',
  },
}

export const pictureStep: Step = {
  id: 'picture',
  title: { nl: 'Beeld per leefgebied', en: 'Picture per life domain' },
  heading: { nl: 'Eén beeld, uit ieders kennis.', en: 'One picture, from what each of us knows.' },
  goal: {
    nl: 'Feiten en zorgen apart. Krachten tellen mee. Alleen wat nodig is voor het doel van dit overleg.',
    en: 'Facts and worries apart. Strengths count. Only what the purpose of this conference needs.',
  },
  minutes: 15,
  phase: 'picture',
  prompts: [
    {
      nl: 'Ieder één keer: wat weet jij, van wie, en van wanneer?',
      en: 'Each once: what do you know, from whom, and since when?',
    },
    { nl: 'Is dat een feit of een zorg?', en: 'Is that a fact or a worry?' },
    { nl: 'Wat gaat hier goed, en dankzij wie?', en: 'What goes well here, and thanks to whom?' },
    {
      nl: 'Wat weten we niet, en moeten we het weten?',
      en: 'What do we not know, and do we need to?',
    },
  ],
  pitfalls: [
    {
      nl: 'Herhalen wat er al staat. Zeg alleen wat jij anders weet.',
      en: 'Repeating what is there. Say only what you know differently.',
    },
    {
      nl: 'Een oud oordeel opschrijven als feit van nu.',
      en: 'Writing down an old judgement as a fact of today.',
    },
    {
      nl: 'Alles vertellen wat je weet. Wat het doel niet nodig heeft, blijft thuis.',
      en: 'Telling all you know. What the purpose does not need stays at home.',
    },
  ],
  context: ['goals'],
  closing: false,
  fields: [domainsField(conferenceDomains, lifeScale), networkField],
}

export const blockersField: FieldOf<'blockers'> = {
  kind: 'blockers',
  id: 'blockers',
  title: { nl: 'Knelpunten', en: 'Blockers' },
  hint: {
    nl: 'Schrijf het concreet op, en wie het kan wegnemen.',
    en: 'Write it down concretely, and who can take it away.',
  },
  add: { nl: 'Knelpunt toevoegen', en: 'Add blocker' },
}

export const stuckStep: Step = {
  id: 'stuck',
  title: { nl: 'Wat zit vast', en: 'What is stuck' },
  heading: { nl: 'Wat houdt een oplossing tegen?', en: 'What holds a solution back?' },
  goal: {
    nl: 'Noem wat in de weg staat en wie dat kan wegnemen. Zoek dan de kern: waardoor komt dit steeds terug?',
    en: 'Name what is in the way and who can remove it. Then look for the core: why does this keep coming back?',
  },
  minutes: 10,
  phase: 'picture',
  prompts: [
    {
      nl: 'Is het een regel, geld, een mandaat, een wachtlijst, of zijn we het oneens?',
      en: 'Is it a rule, money, a mandate, a waiting list, or do we disagree?',
    },
    {
      nl: 'Staat het zo in de wet, of doen we het altijd zo?',
      en: 'Does the law say so, or is it how we always do it?',
    },
    {
      nl: 'Welke maatregel van de een werkt die van de ander tegen?',
      en: 'Whose measure works against whose?',
    },
    {
      nl: 'Wat houdt de inwoner overeind, en hoe lang nog?',
      en: 'What keeps the resident standing, and for how much longer?',
    },
  ],
  pitfalls: [
    {
      nl: 'De inwoner als knelpunt opschrijven. Zoek wat er bij ons vastzit.',
      en: 'Writing down the resident as the blocker. Look for what is stuck on our side.',
    },
    { nl: 'Nu al oplossingen kiezen.', en: 'Choosing solutions already.' },
  ],
  context: ['goals'],
  closing: false,
  fields: [
    blockersField,
    {
      kind: 'note',
      id: 'pattern',
      title: { nl: 'De kern', en: 'The core' },
      hint: {
        nl: 'Wat hangt met wat samen? Als je één ding losmaakt, wat schuift er dan mee?',
        en: 'What hangs together with what? Loosen one thing, and what moves along?',
      },
    },
  ],
}

export const branchField: FieldOf<'branch'> = {
  kind: 'branch',
  id: 'moral-question',
  title: { nl: 'De morele vraag', en: 'The moral question' },
  hint: {
    nl: 'Kort en open. Ze kan een eigen moreel beraad krijgen; de uitkomst komt hier terug.',
    en: 'Short and open. It can get a moral deliberation of its own; the outcome comes back here.',
  },
}

export const moralCheckStep: Step = {
  id: 'moral-check',
  title: { nl: 'Morele check', en: 'Moral check' },
  heading: {
    nl: 'Is dit alleen ingewikkeld, of wringt het ook?',
    en: 'Is this only complicated, or does it chafe as well?',
  },
  goal: {
    nl: 'Kijk of er waarden botsen. Zo ja, geef de morele vraag haar eigen beraad. Dat hoeft niet vandaag.',
    en: 'See whether values clash. If so, give the moral question its own deliberation. Not necessarily today.',
  },
  minutes: 5,
  phase: 'picture',
  prompts: [
    { nl: 'Wie raakt er iets kwijt, wat we ook kiezen?', en: 'Who loses something, whatever we choose?' },
    { nl: 'Waar slaap jij slecht van?', en: 'What keeps you awake?' },
    {
      nl: 'Kunnen we verder, of moet deze vraag eerst beantwoord zijn?',
      en: 'Can we go on, or must this question be answered first?',
    },
  ],
  pitfalls: [
    {
      nl: 'Het beraad zelf in vijf minuten willen doen.',
      en: 'Wanting to do the deliberation itself in five minutes.',
    },
    { nl: 'Het ongemak wegpraten met een regel.', en: 'Talking the unease away with a rule.' },
  ],
  context: ['goals', 'blockers'],
  closing: false,
  fields: [
    {
      kind: 'line',
      id: 'tension',
      title: { nl: 'Welke waarden botsen?', en: 'Which values clash?' },
      hint: {
        nl: 'Bijvoorbeeld: rust voor het gezin tegenover gelijke behandeling. Botst er niets? Schrijf dat op.',
        en: 'For instance: peace for the family against equal treatment. Nothing clashes? Write that down.',
      },
      lines: 2,
    },
    branchField,
  ],
}
