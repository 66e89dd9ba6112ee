/** Folded words that are both a name and an ordinary word: alone they count as a name only with a capital. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `jong jonge oud oude groot grote klein kleine wit witte zwart zwarte bruin bruine groen blauw rood lang lange kort korte
  goed best lief vriend vrede bos berg veld dijk hof brug meer kamp water huis dam plas polder wijk wal kade bakker visser
  smid slager kok boer kuiper koning prins graaf hertog keizer ridder post haan vos leeuw beer wolf hond kat vogel valk
  roos bloem linde mei juni april augustus maart winter zomer herfst dag nacht zondag wil mark rob noor lot pim hoop ster
  engel vos zand steen post bos molen molenaar schipper timmer wever schilder snijder young old king prince brown black
  white green grey short long bell hill wood woods stone field cook baker hunter fisher page grace faith joy hope art
  bill will pat sue drew jack may june summer rose lily daisy ruby mark guy dean earl duke church park lake rivers moon
  star noble wise good case chance price love`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

/** Words inside a name that are nobody's name alone. */
export const particles: ReadonlySet<string> = new Set(
  `van de den der het ten ter te in op aan bij el al ben bin von da dos la le abu en of mevrouw meneer heer mr dr drs ir
  mrs ms t s`.split(/\s+/u),
)
