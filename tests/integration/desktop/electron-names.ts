/** The members and events that a class or interface of Electron's type description has, with those it inherits. */
export interface Described {
  readonly members: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

interface Block {
  readonly parent: string | null
  readonly members: Set<string>
  readonly events: Set<string>
}

const start = /^ {2}(?:interface|class) (\w+)(?: extends ([\w.]+))?.*\{/
const event = /^ {4}on\(event: '([^']+)'/
const member = /^ {4}(?:static |readonly )*(?:get |set )?(\w+)[?]?[(:<]/
const ofMain = /^ {4}(?:const|class) (\w+)\b/

/**
 * Reads `electron.d.ts`, which is written by a program and always has the same form: a block per class, a member per line.
 * The names that `import … from 'electron'` offers in main stand under `Electron`.
 */
export const electronNames = (description: string): ReadonlyMap<string, Described> => {
  const blocks = new Map<string, Block>()
  const main: Block = { parent: null, members: new Set(), events: new Set() }
  let block: Block | null = null
  let isMain = false
  for (const line of description.split('\n')) {
    const opened = start.exec(line)
    if (/^ {2}namespace (\w+) \{/.test(line)) isMain = /namespace (?:Main|Common) /.test(line)
    if (opened !== null) {
      const [, name = '', parent = null] = opened
      block = { parent, members: new Set(), events: new Set() }
      blocks.set(name, block)
    } else if (/^ {2}\}/.test(line)) {
      block = null
      isMain = false
    } else if (block !== null) {
      const said = event.exec(line)?.[1]
      const had = member.exec(line)?.[1]
      if (said !== undefined) block.events.add(said)
      if (had !== undefined) block.members.add(had)
    } else if (isMain) {
      const offered = ofMain.exec(line)?.[1]
      if (offered !== undefined) main.members.add(offered)
    }
  }
  blocks.set('Electron', main)

  const whole = (name: string): Described => {
    const own = blocks.get(name)
    if (own === undefined) return { members: new Set(), events: new Set() }
    const above = own.parent === null ? null : whole(own.parent)
    return {
      members: new Set([...own.members, ...(above?.members ?? [])]),
      events: new Set([...own.events, ...(above?.events ?? [])]),
    }
  }
  return new Map([...blocks.keys()].map((name) => [name, whole(name)]))
}
