import { Client, escapeIdentifier, type ClientConfig } from 'pg';

const oldestVersion = 15;
const prepareLock = 762_401_917;

/**
 * Reads DATABASE_URL.
 * @throws Error with a sentence when it is not the address of a PostgreSQL database
 */
export function serverConnection(databaseUrl: string): ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new Error('DATABASE_URL must be like postgres://user:password@host:5432/database');
  }
  return { connectionString: databaseUrl };
}

/**
 * Sees to it that the server is new enough and that the two roles exist with their rights.
 * @throws Error with a sentence: no answer, too old, roles missing and not ours to create
 */
export async function prepareServer(connection: ClientConfig): Promise<void> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...connection });
  client.on('error', () => {});
  const place = `${client.host}:${client.port}, database "${client.database}"`;
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`PostgreSQL at ${place} does not let us in: ${reason(error)}. Check DATABASE_URL.`, {
      cause: error,
    });
  }
  try {
    const server = await readServer(client);
    if (server.version < oldestVersion) {
      throw new Error(
        `PostgreSQL at ${place} is version ${server.version}; version ${oldestVersion} or later is needed.`,
      );
    }
    if (server.encoding !== 'UTF8') {
      throw new Error(
        `PostgreSQL at ${place} keeps text as ${server.encoding}. Create the database with: create database … encoding 'UTF8' template template0;`,
      );
    }
    if (server.ready) return;
    // Of two copies that start at once one prepares, the other waits and finds all done.
    await client.query(`select pg_advisory_lock(${prepareLock})`);
    if (!(await readServer(client)).ready) await makeRoles(client, place);
  } finally {
    await client.end();
  }
}

type Server = { readonly version: number; readonly encoding: string; readonly ready: boolean };

async function readServer(client: Client): Promise<Server> {
  const { rows } = await client.query<Server>(`
      select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
        coalesce(pg_has_role(to_regrole('mot_cua_owner'), 'member') and pg_has_role(to_regrole('mot_cua_app'), 'member')
          and has_schema_privilege(to_regrole('mot_cua_owner'), 'public', 'create')
          and has_database_privilege(to_regrole('mot_cua_owner'), current_database(), 'create'), false) as ready`);
  const [server] = rows;
  if (!server) throw new Error('PostgreSQL says nothing of itself');
  return server;
}

async function makeRoles(client: Client, place: string): Promise<void> {
  const database = escapeIdentifier(client.database ?? '');
  const user = escapeIdentifier(client.user ?? '');
  const statements = [
    `create role mot_cua_owner`,
    `create role mot_cua_app`,
    `grant mot_cua_owner, mot_cua_app to ${user}`,
    `grant create on database ${database} to mot_cua_owner`,
    `grant create, usage on schema public to mot_cua_owner`,
  ];
  try {
    for (const statement of statements) {
      const [, role] = /^create role (\w+)/.exec(statement) ?? [];
      const exists = role && (await client.query('select from pg_roles where rolname = $1', [role])).rows.length > 0;
      if (!exists) await client.query(statement);
    }
  } catch (error) {
    throw new Error(
      `The user of DATABASE_URL may not prepare ${place} (${reason(error)}). Let an administrator run there once:\n  ${statements.join(';\n  ')};`,
      { cause: error },
    );
  }
}

/** What went wrong; several addresses of one host fail together without a message of their own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
