import * as about from './round-about.ts'
import type { Words } from './words.ts'

export const nl = {
  mode: {
    label: 'Hoe schrijven we dit?',
    together: 'Samen',
    named: 'Eerst ieder voor zich, met naam',
    hidden: 'Eerst ieder voor zich, zonder naam',
    fixed: 'Er is al iets geschreven. De keuze staat nu vast.',
  },
  promise: {
    named: {
      before: {
        session:
          'Eerst schrijft ieder voor zich. Tot de gespreksleider onthult, leest niemand wat jij schreef. Daarna staat je naam erbij.',
        circle:
          'Eerst schrijft ieder voor zich. Tot wie de kring maakte onthult, leest niemand wat jij schreef. Daarna staat je naam erbij.',
      },
      after: 'Ieder schreef eerst voor zich. De namen staan erbij.',
    },
    hidden: {
      before: {
        session:
          'Eerst schrijft ieder voor zich. Tot de gespreksleider onthult, leest niemand wat jij schreef. Ook daarna staat nergens van wie het is: niet op het scherm, niet in het verslag en niet in een export. Iedereen ziet wel dát je hebt geschreven.',
        circle:
          'Eerst schrijft ieder voor zich. Tot wie de kring maakte onthult, leest niemand wat jij schreef. Ook daarna staat nergens van wie het is: niet op het scherm, niet in het verslag en niet in een export. Iedereen in de kring ziet wel dát je hebt geschreven.',
      },
      after:
        'Ieder schreef eerst voor zich. Van wie iets is, staat nergens: niet op het scherm, niet in het verslag en niet in een export.',
    },
    limits:
      'Aan hoe je schrijft, kunnen anderen je soms herkennen. En een deelnemer die de bestanden met eigen gereedschap uit elkaar haalt, kan toch zien van wie iets is.',
    more: 'Meer hierover',
  },
  about: about.nl,
  shared: {
    list: 'De lijst van de groep',
    note: 'De aantekening van de groep',
  },
  take: {
    button: 'Alles in de lijst zetten',
    later: {
      named: 'Als iedereen heeft gesproken, kun je alles in de lijst zetten.',
      hidden: 'Als alle bijdragen aan de beurt zijn geweest, kun je alles in de lijst zetten.',
    },
    nothing: 'Alles staat in de lijst.',
    missing_one: '{{count}} rij staat er nog niet in.',
    missing_other: '{{count}} rijen staan er nog niet in.',
    done_one: '{{count}} rij in de lijst gezet.',
    done_other: '{{count}} rijen in de lijst gezet.',
  },
  rows: {
    most: 'Meer dan {{count}} rijen kunnen er niet in één bijdrage.',
  },
  floor: {
    named: {
      speaking: 'Aan het woord: {{name}} · {{place}} van {{count}}',
      isSpeaking: 'aan het woord',
      later: 'De verdeling verschijnt als iedereen heeft gesproken.',
      allSpoke: 'Iedereen heeft gesproken.',
      next: 'Volgende spreker',
      last: 'Iedereen heeft gesproken',
      notYet: 'Nog niet aan het woord geweest',
    },
    hidden: {
      speaking: 'Nu aan de beurt: bijdrage {{place}} van {{count}}',
      isSpeaking: 'nu aan de beurt',
      later: 'De verdeling verschijnt als alle bijdragen aan de beurt zijn geweest.',
      allSpoke: 'Alle bijdragen zijn aan de beurt geweest.',
      next: 'Volgende bijdrage',
      last: 'Alle bijdragen zijn besproken',
      notYet: 'Nog niet aan de beurt geweest',
    },
  },
  writing: {
    onlyYou:
      'Alleen jij ziet wat je hier schrijft. Pas als je verzegelt, zien de anderen iets: dat je hebt geschreven, niet wat.',
    sealedNow: {
      session:
        'De anderen zien nu alleen dat je hebt geschreven. Wat je schreef, kan niemand lezen tot de gespreksleider onthult, ook de gespreksleider niet.',
      circle:
        'De anderen zien nu alleen dat je hebt geschreven. Wat je schreef, kan niemand lezen tot wie de kring maakte onthult, ook die niet.',
    },
    changedNow:
      'Je hebt iets veranderd na het verzegelen. Die verandering ziet alleen jij. Verzegel opnieuw, anders telt wat je eerder verzegelde.',
    seal: 'Verzegelen',
    sealAgain: 'Opnieuw verzegelen',
    sealing: 'Bezig met verzegelen',
    sealed: 'Verzegeld',
    edit: 'Aanpassen',
    doneEditing: 'Klaar',
    tooLong: 'Dit is te lang om te verzegelen. Maak het korter.',
    empty: 'Er staat nog niets. Schrijf eerst iets op en verzegel dan.',
    tooLate:
      'De ronde is net onthuld. Je bijdrage is niet meer verzegeld, maar je kunt haar alsnog toevoegen.',
    modeChanged: {
      session:
        'De gespreksleider heeft dit veranderd: bij wat je schreef, komt nu je naam te staan. Verzegel nog een keer als je dat goed vindt.',
      circle:
        'Wie de kring maakte, heeft dit veranderd: bij wat je schreef, komt nu je naam te staan. Verzegel nog een keer als je dat goed vindt.',
    },
    watching: 'Je kijkt mee. De deelnemers schrijven nu ieder voor zich.',
    joinIn: { weighing: 'Ik weeg zelf ook mee', contribution: 'Ik schrijf zelf ook mee' },
    joinInWhy: {
      session: {
        weighing: 'De gespreksleider weegt meestal niet mee, om ieder evenveel ruimte te geven.',
        contribution: 'De gespreksleider schrijft meestal niet mee, om ieder evenveel ruimte te geven.',
      },
      circle: {
        weighing: 'Jij maakte de kring en onthult straks. Je kunt ook meewegen.',
        contribution: 'Jij maakte de kring en onthult straks. Je kunt ook meeschrijven.',
      },
    },
  },
  others: {
    title: 'Al verzegeld',
    hasWritten: '{{name}} heeft geschreven',
    nobody: 'Nog niemand heeft verzegeld.',
    nobodyElse: 'Van de anderen heeft nog niemand verzegeld.',
    somebody: 'Iemand',
    progress_one: '{{count}} van {{whole}} heeft verzegeld',
    progress_other: '{{count}} van {{whole}} hebben verzegeld',
  },
  reveal: {
    button: 'Onthullen',
    title: 'Nu onthullen?',
    what: 'Iedereen ziet dan tegelijk wat de anderen hebben verzegeld. Dit kan niet ongedaan worden gemaakt.',
    everyone: 'Iedereen heeft verzegeld.',
    missing_one: 'Nog niet verzegeld ({{count}}):',
    missing_other: 'Nog niet verzegeld ({{count}}):',
    missingWhy:
      'Wat nog niet is verzegeld, wordt niet onthuld. Wie toch schreef, kan het daarna alsnog toevoegen.',
    fewHidden_one:
      'Er is maar {{count}} bijdrage. Iedereen ziet wie die schreef, ook al staat er geen naam bij.',
    fewHidden_other:
      'Er zijn maar {{count}} bijdragen. Met zo weinig is te raden van wie ze zijn, ook al staat er geen naam bij.',
    nobody: 'Nog niemand heeft verzegeld. Onthul alleen als iedereen op papier schreef.',
  },
  revealed: {
    weighing: {
      title_one: '{{count}} afweging onthuld',
      title_other: '{{count}} afwegingen onthuld',
      cards: 'Afwegingen in de volgorde van spreken',
      lede: 'Luister eerst: waar lijken we op elkaar, waar verschillen we, en in welke waarde zit dat?',
    },
    contribution: {
      title_one: '{{count}} bijdrage onthuld',
      title_other: '{{count}} bijdragen onthuld',
      cards: 'Bijdragen in de volgorde van spreken',
      lede: 'Luister eerst naar elke bijdrage. Daarna gaan jullie samen verder.',
    },
    cardsHidden: 'Bijdragen zonder naam',
    number: 'Bijdrage {{place}} van {{count}}',
    sealed_one: '{{count}} nog verzegeld',
    sealed_other: '{{count}} nog verzegeld',
    unopened_one: '{{count}} niet geopend',
    unopened_other: '{{count}} niet geopend',
    nothing: 'Hier is niets onthuld. Voeg toe wat op papier staat.',
    marks: { 'after-reveal': 'na onthulling', 'on-paper': 'op papier' },
    announced: 'De ronde is onthuld.',
  },
  waiting: {
    weighing: {
      chose: '{{name}} heeft gekozen.',
      appears: 'De afweging verschijnt zodra {{name}} weer verbonden is.',
      closeNamed: 'Sluiten als niet geopend: afweging van {{name}}',
      closeWhat:
        'Doe dit als {{name}} niet meer terugkomt, bijvoorbeeld omdat het apparaat kwijt is. De afweging houdt dan niets meer tegen en het verslag noemt dat ze niet is geopend. Dit kan niet ongedaan worden gemaakt.',
    },
    contribution: {
      chose: '{{name}} heeft geschreven.',
      appears: 'De bijdrage verschijnt zodra {{name}} weer verbonden is.',
      closeNamed: 'Sluiten als niet geopend: bijdrage van {{name}}',
      closeWhat:
        'Doe dit als {{name}} niet meer terugkomt, bijvoorbeeld omdat het apparaat kwijt is. De bijdrage houdt dan niets meer tegen en het verslag noemt dat ze niet is geopend. Dit kan niet ongedaan worden gemaakt.',
    },
    hidden: {
      chose: 'Een bijdrage is nog verzegeld.',
      appears: 'Ze verschijnt zodra wie haar schreef weer verbonden is.',
      closeNamed: 'Sluiten als niet geopend: bijdrage die nog verzegeld is',
      closeWhat:
        'Doe dit als wie haar schreef niet meer terugkomt, bijvoorbeeld omdat het apparaat kwijt is. De bijdrage houdt dan niets meer tegen en het verslag noemt dat ze niet is geopend. Dit kan niet ongedaan worden gemaakt.',
    },
    close: 'Sluiten als niet geopend',
    closeTitle: 'Sluiten als niet geopend?',
    somebody: 'Iemand',
  },
  late: {
    title: 'Je had geschreven maar niet verzegeld. Alsnog toevoegen?',
    what: {
      named: 'De anderen zien dan wat je schreef, met je naam en met daarbij dat het na de onthulling kwam.',
      hidden:
        'De anderen zien dan wat je schreef, zonder je naam, met daarbij dat het na de onthulling kwam. Ze zien ook wanneer het komt en kunnen dus raden dat het van jou is.',
    },
    add: 'Alsnog toevoegen',
  },
  paper: {
    button: 'Bijdrage op papier toevoegen',
    title: 'Bijdrage op papier toevoegen',
    what: {
      named: 'Voor wie op papier schreef. Iedereen ziet dat deze bijdrage op papier stond.',
      hidden:
        'Voor wie op papier schreef. Iedereen ziet dat deze bijdrage op papier stond. Er komt geen naam bij.',
    },
    name: 'Naam',
    nameNeeded: 'Vul in van wie deze bijdrage is.',
    partsNeeded: 'Neem over wat er op papier staat.',
    add: 'Toevoegen',
  },
  values: {
    add: 'Nog een waarde',
    further: '{{label}}, waarde {{number}}',
  },
  distribution: {
    title: 'De verdeling',
    notAVote: 'Dit is geen stemming. De groep zegt zelf welke overeenstemming er is.',
    picture: 'Verdeling: {{parts}}',
    part: '{{label}}: {{count}}',
    none: 'Geen keuze',
    uncounted_one: '{{count}} afweging is nog verzegeld en telt hier nog niet mee.',
    uncounted_other: '{{count}} afwegingen zijn nog verzegeld en tellen hier nog niet mee.',
  },
} as const

export const en: Words<typeof nl> = {
  mode: {
    label: 'How do we write this?',
    together: 'Together',
    named: 'First each in private, with names',
    hidden: 'First each in private, without names',
    fixed: 'Something has been written already. The choice is fixed now.',
  },
  promise: {
    named: {
      before: {
        session:
          'First everyone writes in private. Until the facilitator reveals it, nobody reads what you wrote. After that your name is with it.',
        circle:
          'First everyone writes in private. Until whoever made the circle reveals it, nobody reads what you wrote. After that your name is with it.',
      },
      after: 'Everyone wrote in private first. The names are with it.',
    },
    hidden: {
      before: {
        session:
          'First everyone writes in private. Until the facilitator reveals it, nobody reads what you wrote. After that, too, it says nowhere whose it is: not on the screen, not in the report and not in an export. Everyone does see that you have written.',
        circle:
          'First everyone writes in private. Until whoever made the circle reveals it, nobody reads what you wrote. After that, too, it says nowhere whose it is: not on the screen, not in the report and not in an export. Everyone in the circle does see that you have written.',
      },
      after:
        'Everyone wrote in private first. Whose something is, is said nowhere: not on the screen, not in the report and not in an export.',
    },
    limits:
      'Others may recognise you by how you write. And a member who takes the files apart with tools of their own can still see whose something is.',
    more: 'More about this',
  },
  about: about.en,
  shared: {
    list: 'The list of the group',
    note: 'The note of the group',
  },
  take: {
    button: 'Put everything in the list',
    later: {
      named: 'Once everyone has spoken, you can put everything in the list.',
      hidden: 'Once every contribution has had its turn, you can put everything in the list.',
    },
    nothing: 'Everything is in the list.',
    missing_one: '{{count}} row is not in it yet.',
    missing_other: '{{count}} rows are not in it yet.',
    done_one: '{{count}} row put in the list.',
    done_other: '{{count}} rows put in the list.',
  },
  rows: {
    most: 'One contribution cannot hold more than {{count}} rows.',
  },
  floor: {
    named: {
      speaking: 'Speaking: {{name}} · {{place}} of {{count}}',
      isSpeaking: 'speaking',
      later: 'The distribution appears when everyone has spoken.',
      allSpoke: 'Everyone has spoken.',
      next: 'Next speaker',
      last: 'Everyone has spoken',
      notYet: 'Has not spoken yet',
    },
    hidden: {
      speaking: 'Its turn now: contribution {{place}} of {{count}}',
      isSpeaking: 'its turn now',
      later: 'The distribution appears when all contributions have had their turn.',
      allSpoke: 'All contributions have had their turn.',
      next: 'Next contribution',
      last: 'All contributions were discussed',
      notYet: 'Has not had its turn yet',
    },
  },
  writing: {
    onlyYou:
      'Only you see what you write here. The others see something once you seal it: that you have written, not what.',
    sealedNow: {
      session:
        'The others now only see that you have written. Nobody can read what you wrote until the facilitator reveals it, not even the facilitator.',
      circle:
        'The others now only see that you have written. Nobody can read what you wrote until whoever made the circle reveals it, not even they.',
    },
    changedNow:
      'You changed something after sealing. Only you see that change. Seal again, otherwise what you sealed before counts.',
    seal: 'Seal',
    sealAgain: 'Seal again',
    sealing: 'Sealing',
    sealed: 'Sealed',
    edit: 'Change',
    doneEditing: 'Done',
    tooLong: 'This is too long to seal. Make it shorter.',
    empty: 'There is nothing yet. Write something first, then seal.',
    tooLate:
      'The round has just been revealed. Your contribution was not sealed in time, but you can still add it.',
    modeChanged: {
      session:
        'The facilitator has changed this: your name will now be with what you wrote. Seal once more if you are fine with that.',
      circle:
        'Whoever made the circle has changed this: your name will now be with what you wrote. Seal once more if you are fine with that.',
    },
    watching: 'You are looking on. The participants are now writing, each for themselves.',
    joinIn: { weighing: 'I am weighing too', contribution: 'I am writing too' },
    joinInWhy: {
      session: {
        weighing: 'The facilitator usually does not weigh, so that everyone gets the same room.',
        contribution: 'The facilitator usually does not write, so that everyone gets the same room.',
      },
      circle: {
        weighing: 'You made the circle and reveal later. You can weigh too.',
        contribution: 'You made the circle and reveal later. You can write too.',
      },
    },
  },
  others: {
    title: 'Already sealed',
    hasWritten: '{{name}} has written',
    nobody: 'Nobody has sealed yet.',
    nobodyElse: 'None of the others has sealed yet.',
    somebody: 'Somebody',
    progress_one: '{{count}} of {{whole}} has sealed',
    progress_other: '{{count}} of {{whole}} have sealed',
  },
  reveal: {
    button: 'Reveal',
    title: 'Reveal now?',
    what: 'Everyone then sees at the same time what the others have sealed. This cannot be undone.',
    everyone: 'Everyone has sealed.',
    missing_one: 'Not sealed yet ({{count}}):',
    missing_other: 'Not sealed yet ({{count}}):',
    missingWhy: 'What is not sealed yet is not revealed. Whoever did write can still add it afterwards.',
    fewHidden_one: 'There is only {{count}} contribution. Everyone sees who wrote it, even without a name.',
    fewHidden_other:
      'There are only {{count}} contributions. With so few it can be guessed whose they are, even without names.',
    nobody: 'Nobody has sealed yet. Reveal only if everyone wrote on paper.',
  },
  revealed: {
    weighing: {
      title_one: '{{count}} weighing revealed',
      title_other: '{{count}} weighings revealed',
      cards: 'Weighings in speaking order',
      lede: 'Listen first: where are we alike, where do we differ, and in which value does that lie?',
    },
    contribution: {
      title_one: '{{count}} contribution revealed',
      title_other: '{{count}} contributions revealed',
      cards: 'Contributions in speaking order',
      lede: 'Listen to each contribution first. After that you go on together.',
    },
    cardsHidden: 'Contributions without names',
    number: 'Contribution {{place}} of {{count}}',
    sealed_one: '{{count}} still sealed',
    sealed_other: '{{count}} still sealed',
    unopened_one: '{{count}} not opened',
    unopened_other: '{{count}} not opened',
    nothing: 'Nothing was revealed here. Add what is on paper.',
    marks: { 'after-reveal': 'after the reveal', 'on-paper': 'on paper' },
    announced: 'The round has been revealed.',
  },
  waiting: {
    weighing: {
      chose: '{{name}} has chosen.',
      appears: 'The weighing appears as soon as {{name}} is connected again.',
      closeNamed: 'Close as not opened: weighing of {{name}}',
      closeWhat:
        'Do this when {{name}} will not come back, for instance because the device is lost. The weighing then holds nothing up any more and the report says that it was not opened. This cannot be undone.',
    },
    contribution: {
      chose: '{{name}} has written.',
      appears: 'The contribution appears as soon as {{name}} is connected again.',
      closeNamed: 'Close as not opened: contribution of {{name}}',
      closeWhat:
        'Do this when {{name}} will not come back, for instance because the device is lost. The contribution then holds nothing up any more and the report says that it was not opened. This cannot be undone.',
    },
    hidden: {
      chose: 'One contribution is still sealed.',
      appears: 'It appears as soon as whoever wrote it is connected again.',
      closeNamed: 'Close as not opened: contribution that is still sealed',
      closeWhat:
        'Do this when whoever wrote it will not come back, for instance because the device is lost. The contribution then holds nothing up any more and the report says that it was not opened. This cannot be undone.',
    },
    close: 'Close as not opened',
    closeTitle: 'Close as not opened?',
    somebody: 'Somebody',
  },
  late: {
    title: 'You had written but not sealed. Add it after all?',
    what: {
      named:
        'The others then see what you wrote, with your name and the remark that it came after the reveal.',
      hidden:
        'The others then see what you wrote, without your name and with the remark that it came after the reveal. They also see when it comes, so they can guess that it is yours.',
    },
    add: 'Add it after all',
  },
  paper: {
    button: 'Add a contribution on paper',
    title: 'Add a contribution on paper',
    what: {
      named: 'For whoever wrote on paper. Everyone sees that this contribution was on paper.',
      hidden:
        'For whoever wrote on paper. Everyone sees that this contribution was on paper. It gets no name.',
    },
    name: 'Name',
    nameNeeded: 'Fill in whose contribution this is.',
    partsNeeded: 'Copy what is on the paper.',
    add: 'Add',
  },
  values: {
    add: 'Another value',
    further: '{{label}}, value {{number}}',
  },
  distribution: {
    title: 'The distribution',
    notAVote: 'This is not a vote. The group itself says what agreement there is.',
    picture: 'Distribution: {{parts}}',
    part: '{{label}}: {{count}}',
    none: 'No choice',
    uncounted_one: '{{count}} weighing is still sealed and is not counted here yet.',
    uncounted_other: '{{count}} weighings are still sealed and are not counted here yet.',
  },
}
