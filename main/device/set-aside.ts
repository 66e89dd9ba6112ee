import { existsSync, renameSync } from 'node:fs'
import { parse } from 'node:path'

/**
 * Moves a file out of the way, to a name beside it that nothing has: what was set aside before stays. Answers where it
 * lies now; throws the system's error.
 */
export const setAside = (path: string, why: 'damaged' | 'lost', now: number): string => {
  const { dir, name, ext } = parse(path)
  for (let attempt = 1; ; attempt++) {
    const aside = `${dir}/${name}.${why}-${now}${attempt === 1 ? '' : `-${attempt}`}${ext}`
    if (existsSync(aside)) continue
    renameSync(path, aside)
    return aside
  }
}
