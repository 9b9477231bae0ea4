import { app, dialog, type BrowserWindow } from 'electron';
import type { Language, Text } from '../../shared/rules/engine/finding.ts';

const texts = {
  message: { en: 'The window of Peerplan has crashed.', 'zh-CN': 'Peerplan 窗口已崩溃。' },
  detail: {
    en: 'What was saved is safe: every edit is written to disk at once.',
    'zh-CN': '已保存的内容不受影响：每次编辑都会立即写入磁盘。',
  },
  reload: { en: 'Reload', 'zh-CN': '重新载入' },
  quit: { en: 'Quit', 'zh-CN': '退出' },
} satisfies Record<string, Text>;

/** Asks whether to show the window again after its process ended; reloading unasked could go on for ever. */
export async function offerReload(window: BrowserWindow, language: Language): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: texts.message[language],
    detail: texts.detail[language],
    buttons: [texts.reload[language], texts.quit[language]],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}
