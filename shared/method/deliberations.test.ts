import { describe, expect, test } from 'vitest'
import type { Field, FieldKind, FieldOf, Method } from './method.ts'
import { findMethod } from './registry.ts'

const methodOf = (id: string): Method => {
  const method = findMethod(id)
  if (method === undefined) throw new Error(`no method ${id}`)
  return method
}
const fieldsOf = ({ steps }: Method): readonly Field[] => steps.flatMap(({ fields }) => fields)
const ofKind = <Kind extends FieldKind>(method: Method, kind: Kind): readonly FieldOf<Kind>[] =>
  fieldsOf(method).filter((field): field is FieldOf<Kind> => field.kind === kind)
const listOf = (method: Method, id: string): FieldOf<'list'> => {
  const list = ofKind(method, 'list').find((field) => field.id === id)
  if (list === undefined) throw new Error(`no list ${id}`)
  return list
}
const stepOf = ({ steps }: Method, fieldId: string): number =>
  steps.findIndex(({ fields }) => fields.some(({ id }) => id === fieldId))
const tagged = (list: FieldOf<'list'>): readonly (string | undefined)[] =>
  list.columns.flatMap(({ input, of }) => (input === 'tag' ? [of] : []))
const minutesOf = ({ steps }: Method): readonly (readonly [string, number])[] =>
  steps.map(({ title, minutes }) => [title.nl, minutes])

describe('R-METHOD-36 the step plan of Utrecht', () => {
  const utrecht = methodOf('utrecht')

  test('goes in ninety minutes from first reactions to a plan', () => {
    expect(utrecht.minutes).toBe(90)
    expect(minutesOf(utrecht)).toEqual([
      ['Opening', 4],
      ['De casus', 7],
      ['Eerste reacties', 5],
      ['De morele vraag', 7],
      ['Wat weten we', 7],
      ['Mogelijkheden', 6],
      ['Betrokkenen', 9],
      ['Argumenten', 13],
      ['Eigen afweging', 9],
      ['Samen wegen', 8],
      ['Conclusie en aanpak', 10],
      ['Evaluatie', 5],
    ])
  })

  test('gives feelings a place before reasons, each writing alone and without a name', () => {
    expect(listOf(utrecht, 'reactions').writeFirst).toBe('hidden')
    expect(stepOf(utrecht, 'reactions')).toBeLessThan(stepOf(utrecht, 'moral-question'))
  })

  test('sorts what is said into facts and what ought to be', () => {
    expect(tagged(listOf(utrecht, 'statements'))).toEqual(['statement'])
  })

  test('weighs every argument of every way, on principle or consequence', () => {
    const [field] = ofKind(utrecht, 'arguments')
    expect(field?.asks).toEqual(['option', 'basis'])
    expect(ofKind(utrecht, 'stakeholders')[0]?.voices[0]?.nl).toBe('Inwoner')
    const seen = utrecht.steps[stepOf(utrecht, 'arguments')]?.context
    expect(seen).toEqual(expect.arrayContaining(['ways', 'stakeholders']))
  })

  test('draws the choice among the same letters that the ways got, or another', () => {
    const [round] = ofKind(utrecht, 'round')
    const letters = listOf(utrecht, 'ways').columns.find(({ id }) => id === 'letter')?.choices ?? []
    const drawn = round?.parts.find(({ id }) => id === round.distribution)?.choices ?? []
    expect(letters.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(drawn.map(({ id }) => id)).toEqual([...letters.map(({ id }) => id), 'other'])
  })
})

describe('R-METHOD-37 the conversation model of Nijmegen', () => {
  const nijmegen = methodOf('nijmegen')

  test('goes in ninety minutes from problem and facts over moral aspects to a decision', () => {
    expect(nijmegen.minutes).toBe(90)
    expect(nijmegen.phases.map(({ id }) => id)).toEqual(['problem', 'facts', 'moral', 'decision'])
  })

  test('looks for facts on the sides of a household', () => {
    const [facts] = ofKind(nijmegen, 'facts')
    expect(facts?.dimensions.map(({ title }) => title.nl)).toEqual([
      'Inkomen en schulden',
      'Werk en meedoen',
      'Gezondheid',
      'Gezin en netwerk',
      'Wonen',
      'Juridisch',
      'Organisatie',
    ])
  })

  test('asks what does good, what the resident wants, and what sort of duty is owed to whom', () => {
    const moral = nijmegen.steps.filter(({ phase }) => phase === 'moral').map(({ id }) => id)
    expect(moral).toEqual(['well-being', 'autonomy', 'responsibility'])
    expect(fieldsOf(nijmegen).find(({ id }) => id === 'wishes')?.neededToClose).toBeDefined()
    expect(tagged(listOf(nijmegen, 'duties'))).toEqual(['duty'])
  })

  test('lets each judge in private before the mandate decides, without counting', () => {
    const [round] = ofKind(nijmegen, 'round')
    expect(round?.distribution).toBeUndefined()
    expect(stepOf(nijmegen, round?.id ?? '')).toBeLessThan(stepOf(nijmegen, 'decision'))
  })

  test('says when the decision opens again, and who watches for that', () => {
    const reopen = listOf(nijmegen, 'reopen')
    expect(stepOf(nijmegen, 'reopen')).toBe(stepOf(nijmegen, 'decision'))
    expect(reopen.columns.map(({ id }) => id)).toEqual(['when', 'who', 'until'])
    expect(reopen.neededToClose).toBeDefined()
  })
})

describe('R-METHOD-38 the short form', () => {
  const cura = methodOf('cura')

  test('has four steps in forty-five minutes, for one person or a few', () => {
    expect(minutesOf(cura)).toEqual([
      ['De twijfel', 10],
      ['Vertragen', 7],
      ['Rondkijken', 14],
      ['Doen', 14],
    ])
    expect(cura.minutes).toBe(45)
    expect(cura.solo).toBe(true)
    expect(cura.groupSize.min).toBe(1)
  })

  test('has nothing in it that needs a second person', () => {
    expect(ofKind(cura, 'round')).toEqual([])
    for (const field of [...ofKind(cura, 'note'), ...ofKind(cura, 'list')])
      expect(field.writeFirst, field.id).toBeUndefined()
  })

  test('is after CURA and does not carry its name', () => {
    expect(cura.credit.nl).toBe('naar CURA van Amsterdam UMC')
    expect(`${cura.title.nl} ${cura.title.en}`).not.toMatch(/cura/i)
  })

  test('stops at feelings and assumptions before it looks around, the resident first', () => {
    expect(stepOf(cura, 'assumptions')).toBeLessThan(stepOf(cura, 'perspectives'))
    expect(ofKind(cura, 'matrix')[0]?.voices[0]?.nl).toBe('Inwoner')
  })
})

describe('R-METHOD-39 the Socratic dialogue', () => {
  const socratisch = methodOf('socratisch')

  test('takes two hours from an example to what each holds', () => {
    expect(socratisch.minutes).toBe(120)
    expect(minutesOf(socratisch)).toEqual([
      ['Opening', 6],
      ['Het voorbeeld', 12],
      ['Verhelderen', 15],
      ['In de schoenen', 15],
      ['Onderzoeken', 22],
      ['Essentie', 18],
      ['Deugden', 15],
      ['Afronden', 10],
      ['Evaluatie', 7],
    ])
  })

  test('steps into the shoes in private: feeling, action, judgement, what lies underneath', () => {
    expect(ofKind(socratisch, 'round').map(({ parts }) => parts.map(({ id }) => id))).toEqual([
      ['feeling', 'action', 'judgement', 'reason'],
    ])
  })

  test('examines statements by their sort, and keeps talk about the talk apart', () => {
    expect(tagged(listOf(socratisch, 'statements'))).toEqual(['statement'])
    expect(stepOf(socratisch, 'meta-talk')).toBe(stepOf(socratisch, 'statements'))
    expect(tagged(listOf(socratisch, 'meta-talk'))).toEqual([])
  })

  test('lets each write the essence first, under their own name, before what is shared', () => {
    const essence = ofKind(socratisch, 'note').find(({ id }) => id === 'essence')
    expect(essence?.writeFirst).toBe('named')
    expect(essence?.neededToClose).toBeDefined()
    expect(stepOf(socratisch, 'shared-essence')).toBeGreaterThan(stepOf(socratisch, 'essence'))
    expect(socratisch.steps[stepOf(socratisch, 'shared-essence')]?.closing).toBe(true)
  })

  test('says that virtues may be skipped, and that nothing is decided', () => {
    expect(socratisch.steps.find(({ id }) => id === 'virtues')?.goal.nl).toContain('sla deze stap dan over')
    expect(ofKind(socratisch, 'decision')).toEqual([])
  })
})
