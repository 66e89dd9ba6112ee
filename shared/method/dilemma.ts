import {
  agreements,
  counterArgument,
  dissent,
  groundRules,
  moralQuestion,
  nextTime,
  price,
  pulse,
  questionColumns,
} from './common-fields.ts'
import type { Method } from './method.ts'

/**
 * The dilemma method, described in our own words after the method of Amsterdam UMC (Stolper, Molewijk and
 * Widdershoven, BMC Medical Ethics 2016, doi:10.1186/s12910-016-0125-1). The minutes are our own.
 */
export const dilemma = {
  id: 'dilemma',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Dilemmamethode', en: 'Dilemma method' },
  credit: { nl: 'naar de dilemmamethode van Amsterdam UMC', en: 'after the dilemma method of Amsterdam UMC' },
  chooseWhen: {
    nl: 'Voor een keuze tussen twee kwaden in een concrete casus.',
    en: 'For a choice between two evils in a concrete case.',
  },
  chooseNotWhen: {
    nl: 'Niet als de vraag over beleid gaat, of als er nog geen concreet moment is waarop het schuurt.',
    en: 'Not when the question is about policy, or when there is no concrete moment yet at which it chafes.',
  },
  groupSize: { min: 5, max: 10 },
  minutes: 90,
  phases: [
    { id: 'begin', title: { nl: 'Beginnen', en: 'Beginning' } },
    { id: 'image', title: { nl: 'Beeld vormen', en: 'Forming a picture' } },
    { id: 'judgement', title: { nl: 'Oordeel vormen', en: 'Forming a judgement' } },
    { id: 'decision', title: { nl: 'Besluiten', en: 'Deciding' } },
  ],
  steps: [
    {
      id: 'opening',
      title: { nl: 'Opening', en: 'Opening' },
      heading: { nl: 'Wat moet dit gesprek je opleveren?', en: 'What should this conversation bring you?' },
      goal: {
        nl: 'Spreek af wat hier blijft, wie noteert en waarvoor jullie bij elkaar zijn.',
        en: 'Agree on what stays here, who takes notes and why you have come together.',
      },
      minutes: 6,
      phase: 'begin',
      prompts: [
        { nl: 'Wat moet dit uur je opleveren?', en: 'What must this hour give you?' },
        {
          nl: 'Wat mag deze kamer uit, en in welke vorm?',
          en: 'What may leave this room, and in which form?',
        },
        {
          nl: 'We onderzoeken onszelf en de vraag. We beoordelen elkaar niet.',
          en: 'We examine ourselves and the question. We do not judge each other.',
        },
      ],
      pitfalls: [
        {
          nl: 'Meteen de casus in: zonder afspraken over vertrouwelijkheid blijft veel ongezegd.',
          en: 'Going straight into the case: without agreeing on confidentiality much remains unsaid.',
        },
      ],
      context: [],
      closing: false,
      fields: [
        groundRules,
        {
          kind: 'note',
          id: 'expectations',
          title: { nl: 'Doel en verwachtingen', en: 'Purpose and expectations' },
          hint: {
            nl: 'Wat willen jullie aan het einde weten of kunnen?',
            en: 'What do you want to know or be able to do at the end?',
          },
        },
      ],
    },
    {
      id: 'case',
      title: { nl: 'De casus', en: 'The case' },
      heading: {
        nl: 'Wat is er gebeurd, en waar schuurt het?',
        en: 'What happened, and where does it chafe?',
      },
      goal: {
        nl: 'De inbrenger vertelt wat er gebeurde, tot het moment waarop het het meest schuurde. De anderen luisteren.',
        en: 'The case owner tells what happened, up to the moment at which it chafed most. The others listen.',
      },
      minutes: 8,
      phase: 'image',
      prompts: [
        { nl: 'Op welk moment schuurde het het meest?', en: 'At which moment did it chafe most?' },
        { nl: 'Wat zag je, wat deed je, wat voelde je?', en: 'What did you see, do and feel?' },
        {
          nl: 'Zet het beeld stil: waar sta je, wie is erbij?',
          en: 'Freeze the picture: where are you, who is there?',
        },
      ],
      pitfalls: [
        {
          nl: 'Een heel dossier vertellen in plaats van één moment.',
          en: 'Telling a whole file instead of one moment.',
        },
        { nl: 'Anderen die al adviseren.', en: 'Others who already give advice.' },
      ],
      context: [],
      closing: false,
      fields: [
        {
          kind: 'note',
          id: 'story',
          title: { nl: 'Het verhaal van de casus', en: 'The story of the case' },
          hint: {
            nl: 'Feiten in volgorde, zoals de inbrenger ze beleefde.',
            en: 'Facts in order, as the case owner lived them.',
          },
        },
        {
          kind: 'note',
          id: 'hottest-moment',
          title: { nl: 'Het hittepunt', en: 'The hottest moment' },
          hint: {
            nl: 'Het moment waarop het het meest schuurde.',
            en: 'The moment at which it chafed most.',
          },
        },
      ],
    },
    {
      id: 'dilemma',
      title: { nl: 'Dilemma en vraag', en: 'Dilemma and question' },
      heading: {
        nl: 'Tussen welke twee wegen moet je kiezen?',
        en: 'Between which two ways must you choose?',
      },
      goal: {
        nl: 'Maak er A of B van, en zeg van beide wat er verloren gaat. Dan de morele vraag, in één zin.',
        en: 'Turn it into A or B, and say of both what is lost. Then the moral question, in one sentence.',
      },
      minutes: 10,
      phase: 'image',
      prompts: [
        { nl: 'Moet ik A doen of B?', en: 'Must I do A or B?' },
        {
          nl: 'Wat gaat er verloren als je A kiest? En bij B?',
          en: 'What is lost if you choose A? And with B?',
        },
        {
          nl: 'Voelt de inbrenger: ja, dit is mijn vraag?',
          en: 'Does the case owner feel: yes, this is my question?',
        },
      ],
      pitfalls: [
        { nl: 'Een kant die eigenlijk niemand zou kiezen.', en: 'A side that nobody would really choose.' },
        { nl: 'Een vraag waar het antwoord al in zit.', en: 'A question that holds its own answer.' },
      ],
      context: [],
      closing: false,
      fields: [
        {
          kind: 'dilemma',
          id: 'horns',
          title: { nl: 'Het dilemma', en: 'The dilemma' },
          a: {
            option: { nl: 'A: wat doe je dan?', en: 'A: what do you do then?' },
            damage: { nl: 'Schade als je A kiest', en: 'Damage if you choose A' },
          },
          b: {
            option: { nl: 'B: wat doe je dan?', en: 'B: what do you do then?' },
            damage: { nl: 'Schade als je B kiest', en: 'Damage if you choose B' },
          },
        },
        moralQuestion,
      ],
    },
    {
      id: 'clarification',
      title: { nl: 'Verhelderen', en: 'Clarify' },
      heading: {
        nl: 'Wat moet je nog weten om zelf te kiezen?',
        en: 'What do you still need to know to choose for yourself?',
      },
      goal: {
        nl: 'Stel alleen vragen die je nodig hebt om het dilemma zelf te kunnen beantwoorden.',
        en: 'Ask only what you need to be able to answer the dilemma yourself.',
      },
      minutes: 8,
      phase: 'image',
      prompts: [
        { nl: 'Is dit een vraag of een mening?', en: 'Is this a question or an opinion?' },
        {
          nl: 'Kun je je nu verplaatsen in de inbrenger?',
          en: 'Can you now put yourself in the case owner’s place?',
        },
      ],
      pitfalls: [
        {
          nl: 'Suggesties die op een vraag lijken: heb je al gedacht aan …?',
          en: 'Suggestions that look like questions: have you thought of …?',
        },
      ],
      context: ['horns', 'moral-question'],
      closing: false,
      fields: [
        {
          kind: 'list',
          id: 'clarifications',
          title: { nl: 'Vragen en antwoorden', en: 'Questions and answers' },
          add: { nl: 'Vraag toevoegen', en: 'Add question' },
          columns: [...questionColumns],
        },
      ],
    },
    {
      id: 'perspectives',
      title: { nl: 'Perspectieven', en: 'Perspectives' },
      heading: {
        nl: 'Wie kijkt er mee, en wat staat er voor hen op het spel?',
        en: 'Who is looking on, and what is at stake for them?',
      },
      goal: {
        nl: 'Neem om de beurt een perspectief in. Benoem de waarde, en wat die waarde in deze situatie vraagt.',
        en: 'Take a perspective in turn. Name the value, and what that value asks for in this situation.',
      },
      minutes: 15,
      phase: 'image',
      prompts: [
        {
          nl: 'Begin bij degene om wie het gaat, ook als die er niet is.',
          en: 'Begin with the person it is about, even when they are not here.',
        },
        { nl: 'Vraag door: wat zou er verloren gaan?', en: 'Ask on: what would be lost?' },
        {
          nl: 'Schort oplossingen op; die komen bij de alternatieven.',
          en: 'Put off solutions; they come with the alternatives.',
        },
      ],
      pitfalls: [
        {
          nl: 'Feiten of belangen opschrijven als waarden.',
          en: 'Writing down facts or interests as values.',
        },
        {
          nl: 'Alleen de eigen organisaties laten spreken.',
          en: 'Letting only your own organisations speak.',
        },
      ],
      context: ['horns'],
      closing: false,
      fields: [
        {
          kind: 'matrix',
          id: 'perspectives',
          title: { nl: 'Perspectieven, waarden en normen', en: 'Perspectives, values and norms' },
          add: { nl: 'Perspectief toevoegen', en: 'Add perspective' },
          voices: [
            { nl: 'Inwoner', en: 'Resident' },
            { nl: 'Gezin of naaste', en: 'Family or loved one' },
            { nl: 'Collega in de uitvoering', en: 'Colleague in the field' },
            { nl: 'Andere inwoners', en: 'Other residents' },
            { nl: 'Organisatie', en: 'Organisation' },
          ],
          columns: [
            {
              id: 'perspective',
              title: { nl: 'Perspectief', en: 'Perspective' },
              input: 'text',
              width: 'normal',
            },
            { id: 'value', title: { nl: 'Waarde', en: 'Value' }, input: 'value', width: 'normal' },
            {
              id: 'norm',
              title: { nl: 'Norm: wat die waarde hier vraagt', en: 'Norm: what that value asks for here' },
              input: 'text',
              width: 'wide',
            },
            {
              id: 'fits',
              title: { nl: 'Past bij', en: 'Fits with' },
              input: 'choice',
              width: 'narrow',
              choices: [
                { id: 'a', label: { nl: 'A', en: 'A' }, tone: 'a' },
                { id: 'b', label: { nl: 'B', en: 'B' }, tone: 'b' },
                { id: 'other', label: { nl: 'anders', en: 'other' }, tone: 'neutral' },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'alternatives',
      title: { nl: 'Alternatieven', en: 'Alternatives' },
      heading: { nl: 'Welke derde weg is er nog?', en: 'Which third way is there?' },
      goal: {
        nl: 'Bedenk vrij wat er nog meer kan. Of het haalbaar is, komt later.',
        en: 'Think freely of what else could be done. Whether it is feasible comes later.',
      },
      minutes: 6,
      phase: 'image',
      prompts: [
        { nl: 'Eerst een minuut stil, ieder voor zich.', en: 'First a minute of silence, each alone.' },
        { nl: 'En als er geen regels waren?', en: 'And if there were no rules?' },
        { nl: 'Wat zou iemand van buiten proberen?', en: 'What would an outsider try?' },
      ],
      pitfalls: [{ nl: 'Ideeën meteen afwegen.', en: 'Weighing ideas at once.' }],
      context: ['horns'],
      closing: false,
      fields: [
        {
          kind: 'list',
          id: 'alternatives',
          title: { nl: 'Alternatieven', en: 'Alternatives' },
          add: { nl: 'Alternatief toevoegen', en: 'Add alternative' },
          columns: [
            {
              id: 'alternative',
              title: { nl: 'Alternatief', en: 'Alternative' },
              input: 'text',
              width: 'wide',
            },
            {
              id: 'realistic',
              title: { nl: 'Haalbaar', en: 'Feasible' },
              input: 'choice',
              width: 'narrow',
              choices: [
                { id: 'yes', label: { nl: 'ja', en: 'yes' } },
                { id: 'maybe', label: { nl: 'misschien', en: 'maybe' } },
                { id: 'no', label: { nl: 'nee', en: 'no' } },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'weighing',
      title: { nl: 'Eigen afweging', en: 'Own weighing' },
      heading: {
        nl: 'Wat vind jij hier het goede om te doen?',
        en: 'What do you find the right thing to do here?',
      },
      goal: {
        nl: 'Ieder schrijft in stilte. Pas als iedereen klaar is, worden de afwegingen samen onthuld.',
        en: 'Everyone writes in silence. Only when all are ready are the weighings revealed together.',
      },
      minutes: 12,
      phase: 'judgement',
      prompts: [
        { nl: 'Kies, ook als het pijn doet.', en: 'Choose, even if it hurts.' },
        {
          nl: 'Geef ieder één minuut, zonder onderbreking.',
          en: 'Give everyone one minute, without interruption.',
        },
        { nl: 'Vraag naar de prijs van de eigen keuze.', en: 'Ask for the price of one’s own choice.' },
      ],
      pitfalls: [
        { nl: 'Er een stemming van maken.', en: 'Turning it into a vote.' },
        {
          nl: 'Iemand laten uitleggen waarom een ander ongelijk heeft.',
          en: 'Letting people explain why somebody else is wrong.',
        },
      ],
      context: ['horns', 'moral-question'],
      closing: false,
      fields: [
        {
          kind: 'round',
          id: 'weighing',
          title: { nl: 'Mijn afweging', en: 'My weighing' },
          distribution: 'choice',
          parts: [
            {
              id: 'choice',
              title: { nl: 'Ik kies', en: 'I choose' },
              input: 'choice',
              choices: [
                { id: 'a', label: { nl: 'A', en: 'A' }, tone: 'a' },
                { id: 'b', label: { nl: 'B', en: 'B' }, tone: 'b' },
                { id: 'other', label: { nl: 'anders', en: 'other' }, tone: 'neutral' },
              ],
            },
            {
              id: 'right',
              title: { nl: 'Het goede om te doen', en: 'The right thing to do' },
              input: 'text',
            },
            {
              id: 'value',
              title: { nl: 'Omdat deze waarde voor mij telt', en: 'Because of this value' },
              input: 'value',
            },
            {
              id: 'price',
              title: { nl: 'Wat gaat er dan verloren?', en: 'What is lost then?' },
              input: 'text',
            },
            {
              id: 'soften',
              title: { nl: 'Hoe verzacht je dat?', en: 'How do you soften that?' },
              input: 'text',
            },
            {
              id: 'need',
              title: { nl: 'Wat heb je nodig om het te doen?', en: 'What do you need to do it?' },
              input: 'text',
            },
          ],
        },
      ],
    },
    {
      id: 'dialogue',
      title: { nl: 'Dialoog', en: 'Dialogue' },
      heading: {
        nl: 'Waar lijken we op elkaar, en waar verschillen we?',
        en: 'Where are we alike, and where do we differ?',
      },
      goal: {
        nl: 'Onderzoek de redenen onder de keuzes. Het hoeft niet eens te worden.',
        en: 'Examine the reasons under the choices. You need not agree.',
      },
      minutes: 10,
      phase: 'judgement',
      prompts: [
        {
          nl: 'Waar ben je het eens om verschillende redenen?',
          en: 'Where do you agree for different reasons?',
        },
        { nl: 'Wat zou jou van gedachten doen veranderen?', en: 'What would change your mind?' },
        {
          nl: 'Wat is het sterkste argument tegen je eigen keuze?',
          en: 'What is the strongest argument against your own choice?',
        },
      ],
      pitfalls: [{ nl: 'Overtuigen in plaats van onderzoeken.', en: 'Persuading instead of examining.' }],
      context: ['horns', 'weighing'],
      closing: false,
      fields: [
        {
          kind: 'note',
          id: 'overlaps',
          title: { nl: 'Waar lijken we op elkaar?', en: 'Where are we alike?' },
          hint: {
            nl: 'De groep vult dit in, in eigen woorden.',
            en: 'The group fills this in, in its own words.',
          },
        },
        {
          kind: 'note',
          id: 'differences',
          title: { nl: 'Waar verschillen we?', en: 'Where do we differ?' },
          hint: { nl: 'En in welke waarde zit dat?', en: 'And in which value does that lie?' },
        },
        {
          kind: 'note',
          id: 'shifts',
          title: { nl: 'Wat is er verschoven?', en: 'What has shifted?' },
          hint: {
            nl: 'Wie ging anders kijken, en waardoor?',
            en: 'Who came to see it differently, and why?',
          },
        },
      ],
    },
    {
      id: 'conclusion',
      title: { nl: 'Conclusie en afspraken', en: 'Conclusion and agreements' },
      heading: { nl: 'Wat nemen we mee, en wie doet wat?', en: 'What do we take away, and who does what?' },
      goal: {
        nl: 'Schrijf op wat de groep vindt, wat het kost en wat ertegen spreekt. Maak afspraken met een naam en een dag.',
        en: 'Write down what the group finds, what it costs and what speaks against it. Make agreements with a name and a day.',
      },
      minutes: 9,
      phase: 'decision',
      prompts: [
        {
          nl: 'De inbrenger spreekt het laatst: wat neem je mee?',
          en: 'The case owner speaks last: what do you take away?',
        },
        {
          nl: 'Wie doet wat, wanneer, en wanneer kijken we weer?',
          en: 'Who does what, when, and when do we look again?',
        },
        { nl: 'Wie hoort de uitkomst, en van wie?', en: 'Who hears the outcome, and from whom?' },
      ],
      pitfalls: [
        {
          nl: 'Een bezwaar gladstrijken om eens te lijken.',
          en: 'Smoothing over an objection to seem agreed.',
        },
        { nl: 'Afspraken zonder naam of dag.', en: 'Agreements without a name or a day.' },
      ],
      context: ['horns', 'moral-question'],
      closing: true,
      fields: [
        { kind: 'note', id: 'conclusion', title: { nl: 'Conclusie', en: 'Conclusion' } },
        {
          kind: 'line',
          id: 'agreement-reached',
          title: { nl: 'Welke overeenstemming is er?', en: 'What agreement is there?' },
          hint: { nl: 'De groep zegt het, niet het programma.', en: 'The group says it, not the program.' },
          lines: 2,
        },
        price,
        counterArgument,
        dissent,
        agreements,
      ],
    },
    {
      id: 'evaluation',
      title: { nl: 'Evaluatie', en: 'Evaluation' },
      heading: {
        nl: 'Hebben we naar de vraag gekeken, of eromheen?',
        en: 'Did we look at the question, or around it?',
      },
      goal: {
        nl: 'Eén minuut: hoe was dit gesprek voor jou?',
        en: 'One minute: how was this conversation for you?',
      },
      minutes: 6,
      phase: 'decision',
      prompts: [
        { nl: 'Zijn de doelen van het begin gehaald?', en: 'Were the goals of the beginning met?' },
        { nl: 'Wat doen we de volgende keer anders?', en: 'What do we do differently next time?' },
      ],
      pitfalls: [{ nl: 'Opnieuw over de casus beginnen.', en: 'Starting on the case again.' }],
      context: [],
      closing: false,
      fields: [pulse, nextTime],
    },
  ],
} as const satisfies Method
