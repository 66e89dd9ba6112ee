import { counting, lines, type StatementWords, valuesIn } from './statement-words.ts'

/** English words that show what sort of statement a sentence is. */
export const englishWords: StatementWords = {
  legal: lines(`
    articles? \\d+
    art\\. \\d+
    section \\d+
    the law
    by law
    laws?
    legal(?:ly)?
    unlawful
    lawful(?:ly)?
    statut(?:e|ory)
    regulations?
    by-?laws?
    ordinance
    case law
    (?:an? |no )?(?:right|entitlement) to
    entitled to
    permitted
    prohibited
    is (?:\\p{L}+ )?(?:obliged|required) to
    gdpr
    echr
    act of \\d+
    \\p{L}+ act
    hardship clause
    duty of care`),
  moral: [
    ...lines(`
    unfair(?:ly|ness)?
    fairness
    fair(?= (?:to|on|for|that|chance|share|treatment)|[.!]?$)
    unjust(?:ly)?
    (?:in)?justice
    wrong to
    right thing to do
    is (?:\\p{L}+ )?good to
    not good to
    (?:in)?decent
    inhumane?
    undignified
    deserves? (?:a|an|our|more|to) (?:\\p{L}+ )?(?:chance|respect|rest|help|attention|be)
    owe (?:it )?(?:to )?(?:her|him|them|people|residents)
    let \\p{L}+ down
    disrespectful
    ought to
    nobody should
    everyone should
    morally`),
    ...valuesIn('en', true),
    counting(
      [...valuesIn('en', false), 'interest', 'interests', 'well-being'],
      'comes? first|matters?|counts?|outweighs?|is more important',
    ),
  ],
  modal: lines(`
    (?:we|you|one|one|professionals?|municipality|government) (?:should|must|have to)
    should (?:not )?(?:be|have|get|treat|respect|help|listen|give|keep)`),
  strategic: lines(`
    (?:un)?feasib(?:le|ility)
    public support
    support base
    backing
    the (?:board|council|alderman|mayor|management) (?:wants?|wishes|will|would|demands?|accepts?|supports?|expects?)
    politic(?:al|ally|s)
    costs?
    too expensive
    too much money
    (?:no|not have the|too little) budget
    (?:our|bad for the) image
    reputation
    the press
    the media
    headlines
    precedent
    capacity
    staffing
    efficien(?:t|cy)
    workable
    priority
    frugal`),
  checkable: lines(`
    \\d[\\d.,]*
    january|february|april|june|july|august|september|october|november|december
    monday|tuesday|wednesday|thursday|friday|saturday|sunday
    yesterday|last week|last month|last year
    came|began|lost|stayed|gave|took|stood|slept|left|died|wrote|spoke|asked|said|told
    called|stopped|worked|lived|reported|paid|sent|refused|missed|moved|married|received|signed
    (?:has|have) (?:\\p{L}+ ){0,3}(?:sent|received|paid|moved|stopped|started|applied|signed|reported|called|written|worked|lived|lost|missed|died|been (?:admitted|refused|evicted|dismissed|granted|born))
    two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`),
  plain: lines(`
    lives?|receives?|attends?|stays (?:with|at)
    works? (?:(?:in|at|for) (?:an?|the)|as|nights|part-time|full-time|every)
    sleeps? (?:in|on|at)
    speaks (?:no |only )?(?:dutch|english|arabic|turkish|tigrinya|polish|ukrainian|farsi|dari|somali|berber)
    (?:pays|calls|sees|visits|helps) (?:\\p{L}+ ){0,3}(?:every|each)
    has (?:an? |no |her |his )?(?:job|work|benefits|residence permit|diagnosis|children|child|car|house|contract|diploma|debts?|partner|income|licence|lawyer|guardian)
    is (?:an? )?(?:single|divorced|married|unemployed|pregnant|homeless|refugee|widow|widower|student)`),
  past: lines(`
    was|were|had|did|got|went|felt|thought|seemed`),
  guarded: lines(`
    always|never|everyone|everybody|nobody|everything|enough|perhaps|maybe|probably|possibly|presumably|seems?|appears?|thinks?|believes?|suspects?|feels?|hopes?|fears?
    will|would|can|could|may|might|must|should|shall|wants?|wishes|needs?|in my view|actually|of course|simply
    important|good|better|bad|worse|wrong|right|necessary|wise|unwise|desirable|undesirable|reasonable|unreasonable
    justified|logical|normal|strange|odd|sad|difficult|hard|heavy|beautiful|kind|serious|special|understandable
    too \\p{L}+|best|rather|if|unless|as long as|risk|chance|dangerous`),
  own: lines(`
    the|a|she|he|they|it|of|and|to|not|her|his|their|this|that|has|are|with|for|should|must|on|from|but|also|no`),
}
