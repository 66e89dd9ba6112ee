import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { install, mayInstall } from './system-packages.mjs'

/** The programs that open what leaves Beraad, each with the package of Debian that brings it. */
const programs = [
  { name: 'soffice', packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'] },
  { name: 'pdftotext', packages: ['poppler-utils'] },
  { name: 'xmllint', packages: ['libxml2-utils'] },
]

const isHere = (name) =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, name)))

const missing = () => programs.filter(({ name }) => !isHere(name))

/** Brings in the programs that open exports where that may be done; says which stay missing, because their tests are then skipped. */
export const ensureOffice = async () => {
  if (missing().length > 0 && mayInstall())
    await install(
      missing().flatMap(({ packages }) => packages),
      ['--no-install-recommends'],
    )
  const absent = missing().map(({ name }) => name)
  if (absent.length > 0)
    console.log(
      `${absent.join(', ')}: not here and not to be installed, so exports are not opened by other programs.`,
    )
  return absent
}
