import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { reachDatabase, startDatabase } from './start-database.ts';
import { testDatabase, type TestDatabase } from './testing/test-database.ts';

const urlOf = ({ connection }: TestDatabase, user: 'postgres' | 'mot_cua_app'): string => {
  const { host = '', database } = connection(user);
  return `postgres://${user}@${encodeURIComponent(host)}/${database}`;
};

test("on the operator's own server requests run as the role that owns nothing", async (t) => {
  const database = await testDatabase(t);
  const { db, stop } = await startDatabase({ dataDir: '/nowhere', databaseUrl: urlOf(database, 'postgres') }, []);
  assert.deepEqual(await db.one(sql`select current_user::text as role`), { role: 'mot_cua_app' });
  await stop();
});

test('a user who may not prepare the database is told what an administrator must run', async (t) => {
  const database = await testDatabase(t);
  await assert.rejects(
    reachDatabase({ dataDir: '/nowhere', databaseUrl: urlOf(database, 'mot_cua_app') }),
    /may not prepare .*Let an administrator run there once:\n {2}create role mot_cua_owner;/,
  );
});

test('a server that does not answer is named', async () => {
  const reached = reachDatabase({ dataDir: '/nowhere', databaseUrl: 'postgres://an:secret@127.0.0.1:1/hoa_ban' });
  await assert.rejects(reached, (error: Error) => {
    assert.match(error.message, /^PostgreSQL at 127\.0\.0\.1:1, database "hoa_ban" does not let us in: .*ECONNREFUSED/);
    assert.doesNotMatch(error.message, /secret/);
    return true;
  });
});

test('an address of something else is refused', async () => {
  await assert.rejects(
    reachDatabase({ dataDir: '/nowhere', databaseUrl: 'mysql://x' }),
    /DATABASE_URL must be like postgres:/,
  );
});

test('a database that does not keep text as UTF-8 is refused, with the way to make one', async (t) => {
  const database = await testDatabase(t);
  const name = `${database.connection('postgres').database}_ascii`;
  await database.superuser.run(sql([`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`]));
  const { host = '' } = database.connection('postgres');
  await assert.rejects(
    reachDatabase({ dataDir: '/nowhere', databaseUrl: `postgres://postgres@${encodeURIComponent(host)}/${name}` }),
    /keeps text as SQL_ASCII\. Create the database with: create database … encoding 'UTF8'/,
  );
  await database.superuser.run(sql([`drop database ${name} with (force)`]));
});
