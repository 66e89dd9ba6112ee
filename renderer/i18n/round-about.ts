import type { Words } from './words.ts'

export const nl = {
  title: 'Schrijven zonder naam',
  hidden: {
    title: 'Wat blijft verborgen',
    text: 'Tot de gespreksleider onthult, kan niemand lezen wat je schreef, ook de gespreksleider niet. Na het onthullen laat Beraad bij geen enkele bijdrage zien van wie ze is: niet op het scherm, niet in het verslag en niet in een export. De bijdragen staan in een volgorde die niemand heeft gekozen.',
  },
  hiddenInCircle: {
    title: 'Wat blijft verborgen',
    text: 'Tot wie de kring maakte onthult, kan niemand lezen wat je schreef, ook wie de kring maakte niet. Na het onthullen laat Beraad bij geen enkele bijdrage zien van wie ze is: niet op het scherm, niet in het verslag en niet in een export. De bijdragen staan in een volgorde die niemand heeft gekozen.',
  },
  seen: {
    title: 'Wat anderen wel zien',
    text: 'Iedereen ziet dát je hebt geschreven, en de gespreksleider ziet wie nog niet schreef. Zijn er maar weinig bijdragen, dan is te raden van wie ze zijn. Ben je weg als er wordt onthuld, dan verschijnt jouw bijdrage pas als je terug bent. Ook dat kan anderen opvallen.',
  },
  seenInCircle: {
    title: 'Wat anderen wel zien',
    text: 'Iedereen in de kring ziet dát je hebt geschreven, en wie de kring maakte, ziet wie nog niet schreef. Zijn er maar weinig bijdragen, dan is te raden van wie ze zijn. Ben je weg als er wordt onthuld, dan verschijnt jouw bijdrage pas als je terug bent. Ook dat kan anderen opvallen.',
  },
  style: {
    title: 'Je eigen stijl',
    text: 'Je woorden, je voorbeelden en wat alleen jij kunt weten, kunnen verraden dat iets van jou is. Daar kan geen programma iets aan doen.',
  },
  signed: {
    title: 'Waarom het toch te vinden is',
    text: 'Elke bijdrage draagt een handtekening van het apparaat waarop ze is geschreven. Zo kan niemand iets schrijven onder de naam van een ander. Beraad laat die handtekening niet zien, maar ze zit wel in de bestanden van het gesprek. Wie deelneemt en die bestanden met eigen gereedschap uit elkaar haalt, kan dus nagaan van wie iets is. Zonder naam is een belofte van Beraad, geen slot.',
  },
  late: {
    title: 'Te laat of op papier',
    text: 'Wat na het onthullen nog wordt toegevoegd, krijgt ook geen naam. Anderen kunnen wel raden van wie het is, omdat ze zien wanneer het komt.',
  },
} as const

export const en: Words<typeof nl> = {
  title: 'Writing without names',
  hidden: {
    title: 'What stays hidden',
    text: 'Until the facilitator reveals it, nobody can read what you wrote, not even the facilitator. After the reveal Beraad shows of no contribution whose it is: not on the screen, not in the report and not in an export. The contributions stand in an order that nobody chose.',
  },
  hiddenInCircle: {
    title: 'What stays hidden',
    text: 'Until whoever made the circle reveals it, nobody can read what you wrote, not even whoever made the circle. After the reveal Beraad shows of no contribution whose it is: not on the screen, not in the report and not in an export. The contributions stand in an order that nobody chose.',
  },
  seen: {
    title: 'What others do see',
    text: 'Everyone sees that you have written, and the facilitator sees who has not. When there are only a few contributions, it can be guessed whose they are. If you are away at the reveal, your contribution appears only when you are back. Others may notice that, too.',
  },
  seenInCircle: {
    title: 'What others do see',
    text: 'Everyone in the circle sees that you have written, and whoever made the circle sees who has not. When there are only a few contributions, it can be guessed whose they are. If you are away at the reveal, your contribution appears only when you are back. Others may notice that, too.',
  },
  style: {
    title: 'Your own style',
    text: 'Your words, your examples and what only you can know may give away that something is yours. No program can change that.',
  },
  signed: {
    title: 'Why it can still be found out',
    text: 'Every contribution carries a signature of the device on which it was written. That way nobody can write in the name of somebody else. Beraad does not show that signature, but it is in the files of the conversation. A member who takes those files apart with tools of their own can find out whose something is. Without names is a promise of Beraad, not a lock.',
  },
  late: {
    title: 'Late or on paper',
    text: 'What is added after the reveal gets no name either. Others can guess whose it is, because they see when it comes.',
  },
}
