/** Exchange: what other agencies' systems are told and asked, and what they may ask of us. */
import type { Module } from '../../kernel/module.ts';
import { sendCase } from './commands/send-case.ts';
import { portalTarget, tellPortal } from './tell-portal.ts';

export const exchange: Module = {
  name: 'exchange',
  migrations: new URL('./migrations/', import.meta.url),
  subscribers: [tellPortal],
  outbox: { [portalTarget]: sendCase },
};
