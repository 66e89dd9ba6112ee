import { app } from 'electron'
import { type invitationDesk, invitationIn, invitationInArguments } from '../device/deep-links.ts'

/** Lets links that are opened anywhere on this computer arrive at the one app; `show` brings it forward. */
export const receiveArrivals = (invitations: ReturnType<typeof invitationDesk>, show: () => void): void => {
  invitations.put(invitationInArguments(process.argv))
  app.on('second-instance', (_event, parameters) => {
    invitations.put(invitationInArguments(parameters))
    show()
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    invitations.put(invitationIn(link))
    show()
  })
}
