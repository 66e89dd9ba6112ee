import { methodFile, methodFileExtension } from '../../shared/method/file.ts'
import type { Method } from '../../shared/method/method.ts'
import { plain } from '../app/plain.ts'

const longestName = 60

/** A method's file with a name that every file system takes: the words of its title. */
export const exportedFile = (
  method: Method,
  title: string,
): { readonly name: string; readonly mime: string; readonly content: string } => {
  const words = plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/g, '')
  return {
    name: `${words === '' ? method.id : words}${methodFileExtension}`,
    mime: 'application/json',
    content: methodFile(method),
  }
}
