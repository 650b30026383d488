import assert from 'node:assert/strict';
import sql from 'sql-template-tag';
import type { TestProvince } from '../../../../../test/province.ts';
import { workOnMergers } from './work-on-mergers.ts';

/** For tests: Kiên begins the plan by which Hoa Xuân ward is taken into Nậm Lành; gives his pages of it. */
export async function planMerger(province: TestProvince) {
  const kien = await province.officer('kien.dinh');
  const form = { title: 'Nhập Hoa Xuân vào Nậm Lành', decision: '12/NQ', effective_on: '10/3/2026' };
  const path = (await kien.post('/operator/mergers', form)).location ?? assert.fail('no merger');
  const send = async (to: 'plan' | 'work', fields: Readonly<Record<string, string>>): Promise<void> => {
    const { version } = await province.app.db.one<{ version: number }>(sql`select version from unit_mergers`);
    assert.equal((await kien.post(`${path}/${to}`, { version: String(version), ...fields })).status, 303);
    await workOnMergers(province);
  };
  await send('plan', { act: 'add-way', from: 'commune-99001', to: 'commune-99007' });
  return { send, page: async (): Promise<string> => (await kien.get(path)).body };
}
