import sql from 'sql-template-tag';
import { atCounter } from '../../../src/modules/cases/counter/testing/at-counter.ts';
import { subjectOf, type Make } from '../subject.ts';

/** Form 03 that Mai gave to Lan at her counter. */
export const makeCounterSlip: Make = async (province, { receiver }) => {
  const { begin, add } = atCounter(receiver);
  const dossier = await add(await begin({ name: 'Nông Thị Lan', phone: '0912345678' }), '1.001193');
  const slip = /name="id" value="([^"]+)"/.exec((await receiver.get(`${dossier}/slip`)).body)?.[1] ?? '';
  const given = await receiver.post(`${dossier}/slip`, { id: slip, kind: 'refusal', reason: 'Cư trú ở tỉnh khác.' });
  if (given.status !== 303) throw new Error(given.body);
  return subjectOf(province, { slip }, sql`select * from counter_slips where id::text = ${slip}`);
};
