import type { App } from '../app.ts';

/** Work done every so often by one copy of the program at a time (an advisory lock decides which). */
export type PeriodicJob = {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (app: App) => Promise<void>;
};
