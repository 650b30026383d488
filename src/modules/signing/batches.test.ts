import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { storeUpload } from '../../kernel/files/store-upload.ts';
import { samplePdf } from '../../kernel/files/testing/sample-files.ts';
import { failingProvider } from '../../outside/signing/failing.ts';
import type { Batch } from './batch.ts';
import { makeBatch, type NewBatch } from './commands/make-batch.ts';
import type { OfficerContext } from './commands/register-certificate.ts';
import { runBatch, stopBatch } from './commands/run-batch.ts';
import { providersOf } from './providers.ts';
import { checkDocument } from './queries/check-document.ts';
import { batchById, documentsOf } from './queries/batches.ts';
import { signedFiles } from './queries/signed-files.ts';
import { hanhOfWard } from './testing/people.ts';

/** A batch of so many notices that Hạnh is to sign. */
async function notices(context: OfficerContext, unitId: number, count: number): Promise<NewBatch> {
  const documents = [];
  for (let n = 1; n <= count; n += 1) {
    const stored = await storeUpload(context, { name: `thong-bao-${n}.pdf`, bytes: samplePdf(`/Notice ${n}`) });
    assert.ok(stored.ok);
    documents.push({ fileId: stored.value.id, name: stored.value.name, shown: { kind: 'hidden' } as const });
  }
  return { key: randomUUID(), as: 'signer', unitId, name: 'Thông báo tháng 3', documents };
}

async function batchOf(province: TestProvince, count: number) {
  const { hanh, unitId } = await hanhOfWard(province);
  const made = await makeBatch(hanh.context, await notices(hanh.context, unitId, count));
  assert.ok(made.ok);
  const { id } = made.value;
  const now = async (): Promise<Batch> => (await batchById(province.app.db, id)) ?? assert.fail('no such batch');
  return { hanh, id, now };
}

const signedTimes = ({ app }: TestProvince) =>
  app.db.one<{ n: number; most: number }>(sql`
    select count(*)::int as n, coalesce(max(times), 0)::int as most
    from (select count(*) as times from signing_log group by document) as each`);

test('Hạnh signs 500 notices in one action: each once, each whole, each in the ledger', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, id, now } = await batchOf(province, 500);
  const begun = await runBatch(hanh.context, await now(), {});
  assert.ok(begun.ok);
  const second = await runBatch(hanh.context, await now(), {});
  assert.equal(second.ok ? '' : second.problems[0]?.kind.code, 'signing.batch-running');
  await begun.value.over;
  const { state, signed, failed, total } = await now();
  assert.deepEqual({ state, signed, failed, total }, { state: 'done', signed: 500, failed: 0, total: 500 });
  assert.deepEqual(await signedTimes(province), { n: 500, most: 1 });
  const { n } = await province.app.db.one<{ n: number }>(
    sql`select count(*)::int as n from ledger where kind = 'certificate.signed'`,
  );
  assert.equal(n, 500);
  for await (const { name, bytes } of signedFiles(province.app, id)) {
    const checked = await checkDocument(province.app, bytes);
    assert.equal(checked.ok && checked.value.signatures[0]?.standing, 'valid', name);
    if (name.startsWith('003')) break;
  }
  const over = await runBatch(hanh.context, await now(), {});
  assert.equal(over.ok ? '' : over.problems[0]?.kind.code, 'signing.batch-over');
});

test('she stops a batch and signs on: nothing is signed twice and nothing left out', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, now } = await batchOf(province, 60);
  const begun = await runBatch(hanh.context, await now(), {});
  assert.ok(begun.ok);
  await stopBatch(hanh.context, await now());
  await begun.value.over;
  const stopped = await now();
  assert.equal(stopped.state, 'stopped');
  assert.ok(stopped.signed < 60, `${stopped.signed} were signed before she stopped`);
  const onward = await runBatch(hanh.context, stopped, {});
  assert.ok(onward.ok);
  await onward.value.over;
  assert.equal((await now()).signed, 60);
  assert.deepEqual(await signedTimes(province), { n: 60, most: 1 });
});

test('when what she authorised runs out the batch stops, says why, and goes on when she authorises again', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, now } = await batchOf(province, 10);
  const real = providersOf(hanh.context);
  const software = failingProvider('software', real.software, 'runs-out', 4);
  const begun = await runBatch(hanh.context, await now(), {}, { ...real, software });
  assert.ok(begun.ok);
  await begun.value.over;
  const { state, signed, problem } = await now();
  assert.deepEqual([state, signed, problem], ['stopped', 4, 'signing-key.authorisation-over']);
  const onward = await runBatch(hanh.context, await now(), {});
  assert.ok(onward.ok);
  await onward.value.over;
  assert.deepEqual(await signedTimes(province), { n: 10, most: 1 });
});

test('a batch whose program was killed is cut off after half a minute and signed on from where it was', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, id, now } = await batchOf(province, 3);
  await province.app.db.run(sql`
    update signing_batches set state = 'signing', run = ${randomUUID()}::uuid, seen_at = ${new Date(province.app.now())}
    where id = ${id}`);
  const early = await runBatch(hanh.context, await now(), {});
  assert.equal(early.ok ? '' : early.problems[0]?.kind.code, 'signing.batch-running');
  province.setClock('2026-03-10T08:01+07:00');
  const onward = await runBatch(hanh.context, await now(), {});
  assert.ok(onward.ok);
  await onward.value.over;
  assert.equal((await now()).state, 'done');
});

test('a document that cannot be signed is passed over with its reason; the others are signed', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const batch = await notices(hanh.context, unitId, 3);
  const shown = { kind: 'spot', spot: { mark: 'nowhere' } } as const;
  const documents = batch.documents.map((each, index) => (index === 1 ? { ...each, shown } : each));
  const made = await makeBatch(hanh.context, { ...batch, documents });
  assert.ok(made.ok);
  const begun = await runBatch(hanh.context, (await batchById(province.app.db, made.value.id)) ?? assert.fail(), {});
  assert.ok(begun.ok);
  await begun.value.over;
  const found = await documentsOf(province.app.db, made.value.id);
  assert.deepEqual(
    found.map(({ state, problem }) => [state, problem]),
    [
      ['signed', undefined],
      ['failed', 'signing.unsignable'],
      ['signed', undefined],
    ],
  );
});

test('a form that is sent twice makes one batch; files of another officer make none', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const batch = await notices(hanh.context, unitId, 2);
  const [one, other] = await Promise.all([makeBatch(hanh.context, batch), makeBatch(hanh.context, batch)]);
  assert.ok(one.ok && other.ok);
  assert.equal(one.value.id, other.value.id);
  const son = await province.officer('son.quang');
  const stolen = await makeBatch(son.context, { ...(await notices(hanh.context, unitId, 1)), key: randomUUID() });
  assert.equal(stolen.ok ? '' : stolen.problems[0]?.kind.code, 'signing.file-missing');
  assert.equal((await son.get(`/desk/signing/${one.value.id}`)).status, 404);
});
