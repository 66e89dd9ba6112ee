import { app } from 'electron'
import { type invitationDesk, invitationIn, invitationInArguments } from '../device/deep-links.ts'
import { type fileDesk, fileInArguments } from './opened-files.ts'

interface Arrivals {
  readonly invitations: ReturnType<typeof invitationDesk>
  readonly files: ReturnType<typeof fileDesk>
  /** Brings the app forward. */
  readonly show: () => void
}

/** Lets links and files that are opened anywhere on this computer arrive at the one app. */
export const receiveArrivals = ({ invitations, files, show }: Arrivals): void => {
  invitations.put(invitationInArguments(process.argv))
  files.put(fileInArguments(process.argv, process.cwd()))
  app.on('second-instance', (_event, parameters, folder) => {
    invitations.put(invitationInArguments(parameters))
    files.put(fileInArguments(parameters, folder))
    show()
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    invitations.put(invitationIn(link))
    show()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    files.put(fileInArguments(['', path], '/'))
    show()
  })
  app.on('activate', show)
}
