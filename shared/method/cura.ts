import { agreements, counterArgument, dissent, moralQuestion, price, pulse } from './common-fields.ts'
import type { Method } from './method.ts'

/**
 * A short form for one person or a few colleagues, described in our own words after CURA of Amsterdam UMC (Van Schaik and
 * others, Nursing Ethics 2022). The name, the worksheet and the wording of CURA are theirs; what the steps ask here, their
 * titles and the minutes are our own.
 */
export const cura: Method = {
  id: 'cura',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Korte vorm in vier stappen', en: 'Short form in four steps' },
  credit: { nl: 'naar CURA van Amsterdam UMC', en: 'after CURA of Amsterdam UMC' },
  chooseWhen: {
    nl: 'Als je alleen of met een collega drie kwartier hebt voor een twijfel uit je eigen werk.',
    en: 'When you have three quarters of an hour, alone or with a colleague, for a doubt from your own work.',
  },
  chooseNotWhen: {
    nl: 'Niet als meer organisaties het samen eens moeten worden, of als er veel spanning in het team zit.',
    en: 'Not when several organisations must come to terms, or when there is much tension in the team.',
  },
  groupSize: { min: 1, max: 4 },
  minutes: 45,
  solo: true,
  phases: [
    { id: 'focus', title: { nl: 'Scherp krijgen', en: 'Getting it sharp' } },
    { id: 'reflection', title: { nl: 'Nadenken', en: 'Thinking' } },
    { id: 'decision', title: { nl: 'Kiezen', en: 'Choosing' } },
  ],
  steps: [
    {
      id: 'doubt',
      title: { nl: 'De twijfel', en: 'The doubt' },
      heading: { nl: 'Waar twijfel je eigenlijk over?', en: 'What is your doubt really about?' },
      goal: {
        nl: 'Vertel kort wat er speelt. Zoek de twijfel die eronder ligt, en maak er een vraag van.',
        en: 'Tell briefly what is going on. Look for the doubt underneath, and turn it into a question.',
      },
      minutes: 10,
      phase: 'focus',
      prompts: [
        {
          nl: 'Ben je met meer? Spreek dan eerst af wat tussen jullie blijft.',
          en: 'Are you with others? Then first agree on what stays between you.',
        },
        {
          nl: 'Welk moment gaat na je werk nog met je mee?',
          en: 'Which moment still goes with you after work?',
        },
        {
          nl: 'Twijfel je over wat kan, of over wat goed is?',
          en: 'Is your doubt about what can be done, or about what is good?',
        },
      ],
      pitfalls: [
        {
          nl: 'De twijfel wegpraten omdat er toch een regel voor is.',
          en: 'Talking the doubt away because there is a rule for it anyway.',
        },
        {
          nl: 'De naam of het hele verhaal van de inwoner opschrijven.',
          en: 'Writing down the name or the whole story of the resident.',
        },
      ],
      context: [],
      closing: false,
      fields: [
        {
          kind: 'note',
          id: 'story',
          title: { nl: 'Wat er speelt', en: 'What is going on' },
          hint: { nl: 'Een paar zinnen zijn genoeg.', en: 'A few sentences are enough.' },
        },
        moralQuestion,
      ],
    },
    {
      id: 'slow-down',
      title: { nl: 'Vertragen', en: 'Slowing down' },
      heading: {
        nl: 'Wat voel je, en wat had je al bedacht?',
        en: 'What do you feel, and what had you already made up?',
      },
      goal: {
        nl: 'Merk je eerste reactie op. Leg apart wat je aanneemt zonder het zeker te weten.',
        en: 'Notice your first reaction. Put aside what you assume without being certain.',
      },
      minutes: 7,
      phase: 'focus',
      prompts: [
        {
          nl: 'Wat merk je aan jezelf als je aan dit moment denkt?',
          en: 'What do you notice in yourself when you think of this moment?',
        },
        {
          nl: 'Welke uitkomst zou je stiekem het liefst zien?',
          en: 'Which outcome would you secretly like best?',
        },
        {
          nl: 'Wat dacht je al van de inwoner voordat je luisterde?',
          en: 'What did you already think of the resident before you listened?',
        },
      ],
      pitfalls: [
        {
          nl: 'Deze stap overslaan omdat het druk is. Dan kiest je eerste reactie.',
          en: 'Skipping this step because it is busy. Then your first reaction chooses.',
        },
        {
          nl: 'Je gevoel goedkeuren of afkeuren. Opmerken is genoeg.',
          en: 'Approving or disapproving of your feeling. Noticing is enough.',
        },
      ],
      context: ['moral-question'],
      closing: false,
      fields: [
        { kind: 'note', id: 'feelings', title: { nl: 'Wat ik voel', en: 'What I feel' } },
        {
          kind: 'list',
          id: 'assumptions',
          title: { nl: 'Wat ik aanneem', en: 'What I assume' },
          add: { nl: 'Aanname toevoegen', en: 'Add assumption' },
          columns: [
            { id: 'assumption', title: { nl: 'Ik neem aan', en: 'I assume' }, input: 'text', width: 'wide' },
            {
              id: 'otherwise',
              title: { nl: 'Wat als het anders is?', en: 'What if it is otherwise?' },
              input: 'text',
            },
          ],
        },
      ],
    },
    {
      id: 'look-around',
      title: { nl: 'Rondkijken', en: 'Looking around' },
      heading: {
        nl: 'Wie kijkt er anders naar, en wat telt voor hen?',
        en: 'Who sees it differently, and what matters to them?',
      },
      goal: {
        nl: 'Bekijk de vraag door de ogen van anderen. Zet daarna de regels ernaast.',
        en: 'Look at the question through the eyes of others. Then put the rules beside it.',
      },
      minutes: 14,
      phase: 'reflection',
      prompts: [
        {
          nl: 'Wat zou de inwoner als eerste tegen je zeggen?',
          en: 'What would the resident say to you first?',
        },
        { nl: 'Wie ziet dit heel anders dan jij?', en: 'Who sees this quite differently from you?' },
        {
          nl: 'Welke regel helpt je hier, en welke zit in de weg?',
          en: 'Which rule helps you here, and which is in the way?',
        },
      ],
      pitfalls: [
        {
          nl: 'Alleen mensen noemen die het met je eens zijn.',
          en: 'Naming only people who agree with you.',
        },
        {
          nl: 'Een regel volgen of negeren zonder te weten waarvoor die er is.',
          en: 'Following or ignoring a rule without knowing what it is for.',
        },
      ],
      context: ['moral-question', 'assumptions'],
      closing: false,
      fields: [
        {
          kind: 'matrix',
          id: 'perspectives',
          title: {
            nl: 'Wie het raakt, en wat voor hen telt',
            en: 'Whom it touches, and what matters to them',
          },
          add: { nl: 'Perspectief toevoegen', en: 'Add perspective' },
          voices: [
            { nl: 'Inwoner', en: 'Resident' },
            { nl: 'Gezin of naaste', en: 'Family or loved one' },
            { nl: 'Mijn collega', en: 'My colleague' },
            { nl: 'Ikzelf', en: 'Myself' },
          ],
          columns: [
            { id: 'perspective', title: { nl: 'Wie', en: 'Who' }, input: 'text' },
            { id: 'value', title: { nl: 'Wat telt', en: 'What matters' }, input: 'value' },
            {
              id: 'norm',
              title: { nl: 'Wat vraagt dat van mij?', en: 'What does that ask of me?' },
              input: 'text',
              width: 'wide',
            },
          ],
        },
        {
          kind: 'list',
          id: 'rules',
          title: { nl: 'Regels die hier spelen', en: 'Rules that matter here' },
          add: { nl: 'Regel toevoegen', en: 'Add rule' },
          columns: [
            {
              id: 'rule',
              title: { nl: 'Regel of gewoonte', en: 'Rule or habit' },
              input: 'text',
              width: 'wide',
            },
            {
              id: 'effect',
              title: { nl: 'Wat doet die hier?', en: 'What does it do here?' },
              input: 'choice',
              width: 'narrow',
              choices: [
                { id: 'helps', label: { nl: 'helpt', en: 'helps' } },
                { id: 'chafes', label: { nl: 'schuurt', en: 'chafes' } },
                { id: 'both', label: { nl: 'allebei', en: 'both' } },
              ],
            },
            { id: 'purpose', title: { nl: 'Waarvoor is die er?', en: 'What is it for?' }, input: 'text' },
          ],
        },
      ],
    },
    {
      id: 'act',
      title: { nl: 'Doen', en: 'Doing' },
      heading: { nl: 'Wat vind je nu goed om te doen?', en: 'What do you now find good to do?' },
      goal: {
        nl: 'Kies, en zeg waarom. Schrijf op wat het kost, wat ertegen spreekt en wat je nodig hebt.',
        en: 'Choose, and say why. Write down what it costs, what speaks against it and what you need.',
      },
      minutes: 14,
      phase: 'decision',
      prompts: [
        {
          nl: 'Kun je dit uitleggen aan wie er anders naar kijkt?',
          en: 'Can you explain this to somebody who sees it differently?',
        },
        {
          nl: 'Wat heb je nodig, en van wie?',
          en: 'What do you need, and from whom?',
        },
        {
          nl: 'Blijft de twijfel groot? Vraag dan een gesprek met meer mensen aan.',
          en: 'Does the doubt stay large? Then ask for a conversation with more people.',
        },
      ],
      pitfalls: [
        {
          nl: 'Je voornemen niet opschrijven. Dan verdwijnt het in de drukte.',
          en: 'Not writing down what you intend. Then it gets lost in the rush.',
        },
        {
          nl: 'Alleen dragen wat een leidinggevende moet weten.',
          en: 'Carrying alone what a manager should know.',
        },
      ],
      context: ['moral-question', 'perspectives'],
      closing: true,
      fields: [
        {
          kind: 'note',
          id: 'conclusion',
          title: { nl: 'Wat ik goed vind, en waarom', en: 'What I find good, and why' },
        },
        price,
        counterArgument,
        dissent,
        {
          kind: 'line',
          id: 'needs',
          title: { nl: 'Wat heb ik daarvoor nodig?', en: 'What do I need for that?' },
          lines: 2,
        },
        agreements,
        pulse,
      ],
    },
  ],
}
