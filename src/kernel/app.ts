import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from './access/actor.ts';
import type { Calendar } from './clock/calendar.ts';
import type { ListeningDatabase } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { Place } from './place.ts';
import type { Keys } from './keys.ts';
import type { Settings } from './settings.ts';
import type { CertificateAuthority } from './signatures/certificate-authority.ts';
import type { Language } from './text/text.ts';
import type { Instant } from './time.ts';
import type { Panel } from './web/panel.ts';

/** What runs once per program: wired by hand in main.ts, handed to everything, nothing global. */
export type App = {
  readonly settings: Settings;
  readonly place: Place;
  /** Working time of the place. */
  readonly calendar: Calendar;
  readonly keys: Keys;
  readonly db: ListeningDatabase;
  readonly files: FileStore;
  readonly log: FastifyBaseLogger;
  readonly now: () => Instant;
  /** What modules show on the pages of others. */
  readonly panels: readonly Panel[];
  /** Certifies the keys of the demo's officers and agencies; in real use authorities outside do. */
  readonly demoAuthority?: () => Promise<CertificateAuthority>;
};

/** What a command or query is given: the program, who acts, and in which language they read. */
export type Context = App & { readonly actor: Actor; readonly language: Language };
