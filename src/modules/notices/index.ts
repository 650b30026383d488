/** Notices: what happens to a case, told to those it concerns. */
import type { Module } from '../../kernel/module.ts';
import { unreadCount } from './queries/inbox.ts';
import { noticeRoutes } from './routes.tsx';
import { sendLetter } from './send-letter.ts';
import { tellMorning } from './tell-morning.ts';
import { tellOfLatePetitions } from './tell-late-petitions.ts';
import { tellOfCertificates } from './tell-certificates.ts';
import { tellOfPasskeys } from './tell-passkeys.ts';
import { tellOfPetitions } from './tell-petitions.ts';
import { tellOfRefunds } from './tell-refunds.ts';
import { tellOfVaults } from './tell-vault.ts';
import { tellPeople } from './tell.ts';
import { words } from './words.ts';

export const notices: Module = {
  name: 'notices',
  migrations: new URL('./migrations/', import.meta.url),
  routes: noticeRoutes,
  subscribers: [
    tellPeople,
    tellMorning,
    tellOfPetitions,
    tellOfPasskeys,
    tellOfLatePetitions,
    tellOfVaults,
    tellOfRefunds,
    tellOfCertificates,
  ],
  unread: unreadCount,
  outbox: { mail: sendLetter },
  words,
};
