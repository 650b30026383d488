import type { ClientConfig } from 'pg';
import { openDatabase, type OpenDatabase } from './connect.ts';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.ts';
import { migrate, type Migrated } from './migrate.ts';
import { prepareServer, serverConnection } from './own-server.ts';

export type DatabaseSettings = { readonly dataDir: string; readonly databaseUrl: string | undefined };

/** Where the program's database is reached: as owner for migrations, as application for requests. */
export type DatabaseAccess = {
  readonly owner: { readonly connection: ClientConfig; readonly role?: string };
  readonly app: { readonly connection: ClientConfig; readonly role?: string };
  /** Ends the embedded server; does nothing to a server of the operator's. */
  readonly stop: () => Promise<void>;
};

export type StartedDatabase = {
  readonly db: OpenDatabase;
  readonly access: DatabaseAccess;
  readonly stop: () => Promise<void>;
};

type Hooks = Pick<EmbeddedPostgresOptions, 'onUnexpectedExit' | 'onGone'> & {
  readonly onConnectionLost?: (error: Error) => void;
};

/** Folders that the kernel itself needs, before those of any module. */
export const kernelMigrations: readonly Migrated[] = ['database', 'ledger', 'jobs', 'files', 'web'].map((room) => ({
  name: `kernel-${room}`,
  migrations: new URL(`../${room}/migrations/`, import.meta.url),
}));

/**
 * Starts the embedded PostgreSQL or reaches the one in DATABASE_URL, migrates it and opens it for requests.
 * @param modules whose migrations run after the kernel's, in the order of main.ts
 * @param reaching a start of the same server that is under way already
 * @throws Error with a sentence for the operator
 */
export async function startDatabase(
  settings: DatabaseSettings,
  modules: readonly Migrated[],
  { onUnexpectedExit, onGone, onConnectionLost }: Hooks = {},
  reaching: Promise<DatabaseAccess> = reachDatabase(settings, { onUnexpectedExit, onGone }),
): Promise<StartedDatabase> {
  const access = await reaching;
  try {
    await migrate(access.owner.connection, [...kernelMigrations, ...modules], access.owner.role);
  } catch (error) {
    await access.stop();
    throw error;
  }
  const db = openDatabase({ ...access.app, onConnectionLost });
  return {
    db,
    access,
    stop: async () => {
      await db.close();
      await access.stop();
    },
  };
}

/** Reaches the database without migrating it; `besideOthers` also while a copy of the program runs on the same data folder. */
export async function reachDatabase(
  settings: DatabaseSettings,
  options: Pick<EmbeddedPostgresOptions, 'besideOthers' | 'onUnexpectedExit' | 'onGone'> = {},
): Promise<DatabaseAccess> {
  if (settings.databaseUrl !== undefined) {
    const connection = serverConnection(settings.databaseUrl);
    await prepareServer(connection);
    return {
      owner: { connection, role: 'mot_cua_owner' },
      app: { connection, role: 'mot_cua_app' },
      stop: async () => {},
    };
  }
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, ...options });
  return {
    owner: { connection: server.connection('mot_cua_owner') },
    app: { connection: server.connection('mot_cua_app') },
    stop: server.stop,
  };
}
