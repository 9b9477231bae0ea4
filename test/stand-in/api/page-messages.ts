import type { IpcMainInvokeEvent } from 'electron';
import type { FromPage, ToPage } from '../page/isolated-world.ts';
import { preventableEvent } from './event.ts';
import { answerInvoke, ipcMain } from './ipc-main.ts';
import type { WebContents } from './web-contents.ts';

type IpcMessage = Extract<FromPage, { op: 'invoke' | 'send' }>;

/** Brings what a preload sent to ipcMain, and the answer back. */
export function answerMessage(sender: WebContents, message: IpcMessage, reply: (message: ToPage) => void): void {
  const { channel, args } = message;
  const event = preventableEvent({
    type: 'frame',
    sender,
    senderFrame: sender.mainFrame,
    processId: sender.id,
    frameId: 1,
    ports: [],
  });
  if (message.op === 'send') {
    ipcMain.emit(channel, Object.assign(event, { reply: sender.send.bind(sender) }), ...args);
    return;
  }
  const { id } = message;
  answerInvoke(event as unknown as IpcMainInvokeEvent, channel, args).then(
    (value) => replyOrFail(id, value, reply),
    (error: unknown) => reply({ op: 'failure', id, message: String(error) }),
  );
}

function replyOrFail(id: number, value: unknown, reply: (message: ToPage) => void): void {
  try {
    reply({ op: 'reply', id, value });
  } catch (error) {
    reply({ op: 'failure', id, message: String(error) }); // a value that cannot be cloned
  }
}
