const { contextBridge, ipcRenderer } = require('electron');

const channels = ['tick', 'menu', 'second-instance'];

contextBridge.exposeInMainWorld('sample', {
  platform: process.platform,
  sandboxed: process.sandboxed,
  electronVersion: () => process.versions.electron,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  setDirty: (value) => ipcRenderer.send('dirty', value),
  startTicks: (count) => ipcRenderer.send('start-ticks', count),
  throwNow: () => {
    throw new RangeError('thrown at once');
  },
  sendSync: () => ipcRenderer.sendSync('echo'),
  onEvent: (channel, listener) => {
    if (!channels.includes(channel)) throw new Error('channel not allowed');
    const forward = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.removeListener(channel, forward);
  },
});
globalThis.leak = 'from the preload';
