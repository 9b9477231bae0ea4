import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestChannel } from '../../shared/ipc/channels.ts';
import type { Reply } from '../../shared/ipc/contract.ts';
import { dispatch, type ReportFault } from '../services/dispatch.ts';
import type { Handlers } from '../services/services.ts';
import { isOwn } from './origin.ts';

/** Answers the window's requests, and nobody else's. */
export function answerRequests(handlers: Handlers, reportFault: ReportFault): void {
  ipcMain.handle(requestChannel, (event, name: unknown, input: unknown): Promise<Reply> | Reply => {
    if (isOurWindow(event)) return dispatch(handlers, name, input, reportFault);
    const problem = {
      code: 'foreign-sender',
      path: '',
      message: 'The sender is not Peerplan.',
      remedy: 'Restart Peerplan.',
    };
    return { ok: false, problem };
  });
}

/** The top frame of a window, showing the window's own files. */
function isOurWindow({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);
}
