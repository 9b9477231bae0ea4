import { strict } from './strict.ts';

function unscripted(name: string): () => never {
  return () => {
    throw new Error(`dialog.${name} was shown, but the spec did not script it: assign one in electronApp.evaluate`);
  };
}

/** Nobody answers a dialog here: each throws until a spec assigns a function in its place. */
export const dialog = strict('dialog', {
  showOpenDialog: asynchronous('showOpenDialog'),
  showSaveDialog: asynchronous('showSaveDialog'),
  showMessageBox: asynchronous('showMessageBox'),
  showOpenDialogSync: unscripted('showOpenDialogSync'),
  showSaveDialogSync: unscripted('showSaveDialogSync'),
  showMessageBoxSync: unscripted('showMessageBoxSync'),

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`Error box: ${title}\n${content}\n`);
  },
});

function asynchronous(name: string): () => Promise<never> {
  const fail = unscripted(name);
  return () => Promise.resolve().then(fail);
}
