/** The ground of the interface (`paper` in renderer/ui/tokens.json), so that nothing flashes before it is drawn. */
export const paper = { light: '#f6f4ee', dark: '#12191c' } as const
