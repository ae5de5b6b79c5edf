import type { ElectronApplication } from 'playwright-core'

/** The system's dialogs cannot be driven; the next ones answer with these paths. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: [...(open ?? [])] })
    dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
  }, answers)
}
