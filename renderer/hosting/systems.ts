/** The systems whose firewall is explained. */
export const systems = ['windows', 'mac', 'linux'] as const
export type System = (typeof systems)[number]

/** The system of this computer, as the browser names it. */
export const systemOf = ({ userAgent }: Pick<Navigator, 'userAgent'>): System => {
  if (userAgent.includes('Windows')) return 'windows'
  return userAgent.includes('Mac OS') ? 'mac' : 'linux'
}

/** How Linux lets a port through, by ufw and by firewalld. */
export const commandsFor = (port: string): readonly string[] => [
  `sudo ufw allow ${port}/tcp`,
  `sudo firewall-cmd --add-port=${port}/tcp`,
]
