import { Client, Pool, types, type ClientConfig, type PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Database, ListeningDatabase } from './database.ts';
import { parseTimestamp } from './timestamp.ts';
import { statementError } from './statement-error.ts';
import { listenOn } from './listen.ts';

export type OpenDatabase = ListeningDatabase & {
  /** Waits for running statements, then closes every connection. */
  readonly close: () => Promise<void>;
};

export type ConnectionOptions = {
  readonly connection: ClientConfig;
  /** Role to act as, when it is not the user who connects. */
  readonly role?: string;
  /** Most connections at once; 16 unless said. */
  readonly connections?: number;
  /** Longest run of one statement; 30 s unless said, 0 for no limit. */
  readonly statementLimitMs?: number;
  /** Told of connections lost while idle. */
  readonly onConnectionLost?: (error: Error) => void;
};

type Queryable = Pick<PoolClient, 'query'>;

/**
 * Opens a pool of connections. Nothing is asked of the server before the first statement.
 * Statements that fail throw a StatementError with the SQL state.
 */
export function openDatabase(options: ConnectionOptions): OpenDatabase {
  const config = clientConfig(options);
  const pool = new Pool({
    ...config,
    max: options.connections ?? 16,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  // What pg tells hangs on the whole connection, with all its statements: nothing for a log.
  pool.on('error', (error) => options.onConnectionLost?.(statementError(error, 'an idle connection')));
  const transaction = async <T>(work: (transaction: Database) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw statementError(error, 'connect');
    });
    let broken: Error | undefined;
    const lost = (error: Error): void => void (broken = error);
    client.on('error', lost);
    try {
      await ask(client, 'begin', []);
      const result = await work(databaseOn(client, savepoint(client)));
      await ask(client, 'commit', []);
      return result;
    } catch (error) {
      await client.query('rollback').catch((lostToo: Error) => (broken = lostToo));
      throw error;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  };
  return {
    ...databaseOn(pool, transaction),
    listen: (channel, heard) => listenOn(() => new Client(config), channel, heard),
    close: () => pool.end(),
  };
}

function clientConfig({ connection, role, statementLimitMs = 30_000 }: ConnectionOptions): ClientConfig {
  const settings = [
    'TimeZone=UTC',
    'DateStyle=ISO',
    `statement_timeout=${statementLimitMs}`,
    'idle_in_transaction_session_timeout=60000',
    ...(role ? [`role=${role}`] : []),
  ];
  const options = [connection.options, ...settings.map((setting) => `-c ${setting}`)].filter(Boolean).join(' ');
  return {
    application_name: 'mot-cua',
    connectionTimeoutMillis: 10_000,
    ...connection,
    options,
    types: { getTypeParser },
  };
}

function databaseOn(on: Queryable, transaction: Database['transaction']): Database {
  return {
    many: async <R>(statement: Sql): Promise<R[]> => (await ask(on, statement.text, statement.values)).rows as R[],
    one: async <R>(statement: Sql): Promise<R> => {
      const { rows } = await ask(on, statement.text, statement.values);
      if (rows.length !== 1) throw new Error(`Expected exactly one row, got ${rows.length}: ${statement.text}`);
      return rows[0] as R;
    },
    maybe: async <R>(statement: Sql): Promise<R | undefined> =>
      (await ask(on, statement.text, statement.values)).rows[0] as R | undefined,
    run: async (statement) => (await ask(on, statement.text, statement.values)).rowCount ?? 0,
    transaction,
  };
}

/** A transaction within a transaction: what it did is undone when it throws, the outer one goes on. */
function savepoint(client: PoolClient): Database['transaction'] {
  return async (work) => {
    await ask(client, 'savepoint inner_work', []);
    try {
      const result = await work(databaseOn(client, savepoint(client)));
      await ask(client, 'release savepoint inner_work', []);
      return result;
    } catch (error) {
      await ask(client, 'rollback to savepoint inner_work', []);
      throw error;
    }
  };
}

// A statement's text gets a name, under which each connection prepares it once. Texts with lists of varying length must
// not fill the server's memory: beyond this many, texts stay without a name.
const mostNames = 2_000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

async function ask(
  on: Queryable,
  text: string,
  values: unknown[],
): Promise<{ rows: unknown[]; rowCount: number | null }> {
  try {
    return values.length === 0 ? await on.query(text) : await on.query({ name: nameOf(text), text, values });
  } catch (error) {
    throw statementError(error, text);
  }
}

const oid = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  int8Array: 1016,
  dateArray: 1182,
  timestamptzArray: 1185,
  xid8: 5069,
};
const asText = (text: string): string => text;
// One dimension, of types whose text never holds a comma.
const list =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))));

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, Number],
  [oid.date, asText],
  [oid.timestamptz, parseTimestamp],
  [oid.int8Array, list(Number)],
  [oid.dateArray, list(asText)],
  [oid.timestamptzArray, list(parseTimestamp)],
  [oid.xid8, asText],
]);

type ParserOf = (id: number, format?: 'text' | 'binary') => (text: string) => unknown;

const getTypeParser: ParserOf = (id, format = 'text') =>
  // pg's types name only the types it knows; it takes the number of any.
  (format === 'text' && parsers.get(id)) || (types.getTypeParser as ParserOf)(id, format);
