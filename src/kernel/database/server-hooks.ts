import type { FastifyBaseLogger } from 'fastify';
import type { EmbeddedPostgresOptions } from './embedded-postgres.ts';

/** Tells the log when the embedded server ends, and ends the program when it cannot be started again. */
export const serverHooks = (log: FastifyBaseLogger): Pick<EmbeddedPostgresOptions, 'onUnexpectedExit' | 'onGone'> => ({
  onUnexpectedExit: (sentence) => log.error(sentence),
  onGone: (sentence) => {
    log.fatal(sentence);
    process.exit(1);
  },
});
