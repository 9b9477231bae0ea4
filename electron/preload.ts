import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannel, requestChannel } from '../shared/ipc/channels.ts';
import type { PeerplanBridge } from '../shared/ipc/contract.ts';

const bridge: PeerplanBridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  onEvent(listener) {
    const receive = (_event: IpcRendererEvent, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on(eventChannel, receive);
    return () => {
      ipcRenderer.removeListener(eventChannel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('peerplan', bridge);
