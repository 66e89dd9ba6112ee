import type { Words } from './words.ts'

export const nl = {
  plan: {
    title: 'Tijd',
    planned: 'Gepland einde',
    expected: 'Verwacht einde',
    notBegun: 'De tijd is nog niet gestart. Begin je nu, dan eindigt het gesprek om {{expected}}.',
    standing: 'De tijd staat nu stil.',
    late_one:
      'Jullie lopen {{count}} minuut uit. Zonder aanpassen eindigt het gesprek om {{expected}} in plaats van {{planned}}.',
    late_other:
      'Jullie lopen {{count}} minuten uit. Zonder aanpassen eindigt het gesprek om {{expected}} in plaats van {{planned}}.',
    ahead_one: 'Jullie lopen {{count}} minuut voor.',
    ahead_other: 'Jullie lopen {{count}} minuten voor.',
    onTime: 'Jullie liggen op schema.',
    shorten: 'Latere stappen korter maken',
    byHand: 'Zelf aanpassen',
    later: 'Niet nu',
    what: 'Hoeveel minuten krijgt elke stap die nog komt? Er verandert pas iets als je op Overnemen drukt.',
    now: 'Nu {{minutes}} minuten.',
    nowAndMethod: 'Nu {{minutes}} minuten, volgens de methode {{byMethod}}.',
    wrong: 'Vul hele minuten in, van 1 tot {{most}}.',
    same: 'Het gesprek eindigt dan om {{time}}.',
    gained_one: 'Samen {{count}} minuut korter. Het gesprek eindigt dan om {{time}}.',
    gained_other: 'Samen {{count}} minuten korter. Het gesprek eindigt dan om {{time}}.',
    lost_one: 'Samen {{count}} minuut langer. Het gesprek eindigt dan om {{time}}.',
    lost_other: 'Samen {{count}} minuten langer. Het gesprek eindigt dan om {{time}}.',
    missing_one:
      'In dit voorstel is {{count}} minuut niet in te halen: elke stap houdt ten minste de helft van zijn tijd.',
    missing_other:
      'In dit voorstel zijn {{count}} minuten niet in te halen: elke stap houdt ten minste de helft van zijn tijd.',
    takeOver: 'Overnemen',
    taken: 'Het plan is aangepast. Het gesprek eindigt nu om {{time}}.',
  },
  silence: {
    title: 'Stilte',
    why: 'Even tijd om te schrijven of te denken. Iedereen ziet hoe lang nog.',
    minutes_one: '{{count}} minuut',
    minutes_other: '{{count}} minuten',
    what: 'Schrijf of denk; niemand praat.',
    left: 'Hoe lang het nog stil is',
    end: 'Stilte beëindigen',
    begun_one: 'Het is {{count}} minuut stil. Schrijf of denk; niemand praat.',
    begun_other: 'Het is {{count}} minuten stil. Schrijf of denk; niemand praat.',
    over: 'De stilte is voorbij.',
  },
  notepad: {
    title: 'Eigen kladblok',
    where: 'Alleen op dit apparaat. Niet in het verslag, niet bij de anderen.',
    untilClosed: 'Dit is een gedeeld apparaat: wat hier staat, is weg als dit tabblad sluit.',
  },
} as const

export const en: Words<typeof nl> = {
  plan: {
    title: 'Time',
    planned: 'Planned end',
    expected: 'Expected end',
    notBegun: 'The time has not been started yet. If you begin now, the conversation ends at {{expected}}.',
    standing: 'The time is paused now.',
    late_one:
      'You are running {{count}} minute late. As it is, the conversation ends at {{expected}} instead of {{planned}}.',
    late_other:
      'You are running {{count}} minutes late. As it is, the conversation ends at {{expected}} instead of {{planned}}.',
    ahead_one: 'You are {{count}} minute ahead.',
    ahead_other: 'You are {{count}} minutes ahead.',
    onTime: 'You are on schedule.',
    shorten: 'Make later steps shorter',
    byHand: 'Change it yourself',
    later: 'Not now',
    what: 'How many minutes does each step get that is still to come? Nothing changes before you press Take over.',
    now: 'Now {{minutes}} minutes.',
    nowAndMethod: 'Now {{minutes}} minutes, by the method {{byMethod}}.',
    wrong: 'Fill in whole minutes, from 1 to {{most}}.',
    same: 'The conversation then ends at {{time}}.',
    gained_one: '{{count}} minute shorter in all. The conversation then ends at {{time}}.',
    gained_other: '{{count}} minutes shorter in all. The conversation then ends at {{time}}.',
    lost_one: '{{count}} minute longer in all. The conversation then ends at {{time}}.',
    lost_other: '{{count}} minutes longer in all. The conversation then ends at {{time}}.',
    missing_one:
      'In this proposal {{count}} minute cannot be made up for: each step keeps at least half of its time.',
    missing_other:
      'In this proposal {{count}} minutes cannot be made up for: each step keeps at least half of its time.',
    takeOver: 'Take over',
    taken: 'The plan was changed. The conversation now ends at {{time}}.',
  },
  silence: {
    title: 'Silence',
    why: 'A moment to write or think. Everybody sees how much longer.',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    what: 'Write or think; nobody speaks.',
    left: 'How much longer it is silent',
    end: 'End the silence',
    begun_one: 'It is silent for {{count}} minute. Write or think; nobody speaks.',
    begun_other: 'It is silent for {{count}} minutes. Write or think; nobody speaks.',
    over: 'The silence is over.',
  },
  notepad: {
    title: 'My own notepad',
    where: 'On this device only. Not in the report, not with the others.',
    untilClosed: 'This is a shared device: what stands here is gone when this tab closes.',
  },
}
