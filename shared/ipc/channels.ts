/** The IPC channel of every request of the desktop's window. */
export const requestChannel = 'peerplan:request';

/** The IPC channel of every event that the desktop sends to its window. */
export const eventChannel = 'peerplan:event';
