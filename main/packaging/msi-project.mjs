import { readFile, writeFile } from 'node:fs/promises'

const ending = '</ComponentGroup>'

/** What Windows asks for before it opens an address of the app's own scheme with it, for every user of the computer. */
const linkComponent = `
      <Component Id="BeraadLinks" Guid="*">
        <RegistryKey Root="HKLM" Key="Software\\Classes\\beraad">
          <RegistryValue Type="string" Value="URL:Beraad" KeyPath="yes"/>
          <RegistryValue Type="string" Name="URL Protocol" Value=""/>
          <RegistryValue Type="string" Key="shell\\open\\command" Value="&quot;[APPLICATIONFOLDER]Beraad.exe&quot; &quot;%1&quot;"/>
        </RegistryKey>
      </Component>
    `

/**
 * Adds the links of the app to an installer's description: electron-builder registers protocols for NSIS, macOS and
 * Linux, but not in an MSI.
 * @param {string} project the WiX project
 * @returns {string}
 */
export const withLinks = (project) => {
  const [before, after, ...more] = project.split(ending)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      'The description of the MSI has another shape than this version of electron-builder gives it.',
    )
  return `${before}${linkComponent}${ending}${after}`
}

/**
 * electron-builder's `msiProjectCreated`.
 * @param {string} path
 */
export default async (path) => writeFile(path, withLinks(await readFile(path, 'utf8')))
