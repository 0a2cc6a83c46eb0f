import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Door, Result } from '#shared/contract.ts';

const door: Door = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(name, listener) {
    const hear = (_event: unknown, told: unknown, payload: unknown): void => {
      if (told === name) listener(payload);
    };
    ipcRenderer.on('event', hear);
    return () => void ipcRenderer.off('event', hear);
  },
  async offerFile(file) {
    const answer = (await ipcRenderer.invoke('offerFile', webUtils.getPathForFile(file as unknown as File))) as Result<string>;
    if (answer.ok) return answer.value;
    throw new Error(answer.error.message);
  },
};
contextBridge.exposeInMainWorld('pathsheet', door);
