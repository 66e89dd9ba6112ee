/**
 * What every window of the app is opened with. Most of it is Electron's own default; it is written out, so that a default that
 * changes or a setting that is copied elsewhere changes nothing here.
 */
export const closedPreferences = (preload: string, isPackaged: boolean) =>
  ({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: !isPackaged,
  }) as const
