import type { FileStore } from '../file-store.ts';

/** A store whose disk is full or whose network is gone: every call fails. */
export const failingStore = (message = 'The store does not answer'): FileStore => {
  const fail = (): Promise<never> => Promise.reject(new Error(message));
  return { put: fail, get: fail, stream: fail, remove: fail };
};
