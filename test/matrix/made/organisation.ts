import sql from 'sql-template-tag';
import { setAbsence } from '../../../src/modules/units/absences/commands/set-absence.ts';
import { startMerger } from '../../../src/modules/units/merging/commands/edit-merger.ts';
import { must, subjectOf, type Make } from '../subject.ts';
import { wardOf } from './cases.ts';

/** Hoa Xuân ward itself. */
export const makeWard: Make = async (province) => {
  const unit = await wardOf(province);
  return subjectOf(province, { unit }, sql`select * from units where id = ${unit}`);
};

/** What Sơn, who handles for the ward, was appointed to. */
export const makeAppointment: Make = async (province, { handler }) => {
  const officer = handler.actor.officerId;
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select max(id) as id from appointments where officer_id = ${officer} and valid_to is null`,
  );
  return subjectOf(province, { officer, appointment: id }, sql`select * from appointments where id = ${id}`);
};

/** Days on which Sơn will be away. */
export const makeAbsence: Make = async (province, { handler }) => {
  const { officerId } = handler.actor;
  const days = { from: '2026-06-01', to: '2026-06-05', reason: 'Nghỉ phép' };
  must(await setAbsence(handler.context, officerId, days));
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select max(id) as id from absences where officer_id = ${officerId}`,
  );
  return subjectOf(province, { absence: id }, sql`select * from absences where id = ${id}`);
};

/** A merger that Kiên plans; what its forms do next. */
const makeMerger =
  (act: string): Make =>
  async (province, { operator }) => {
    const typed = { title: 'Sáp nhập năm 2027', decision: 'Nghị quyết 12', effective_on: '1/1/2027' };
    const merger = must(await startMerger(operator.context, typed));
    const rows = sql`select * from unit_mergers where id = ${merger}`;
    return subjectOf(province, { merger }, rows, { act, version: '1' });
  };

export const makeMergerToPlan = makeMerger('heads');
export const makeMergerToDrop = makeMerger('drop');
