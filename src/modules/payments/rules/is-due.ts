import type { CaseSubject } from '../../cases/index.ts';

const payable: ReadonlySet<string> = new Set([
  'registered',
  'received',
  'in-progress',
  'payment-requested',
  'finished',
]);

/** Whether the fee of the case is owed and can be paid now; a case that asks for papers is paid once they are there. */
export const isDue = ({ subject, procedure }: CaseSubject): boolean =>
  subject.finance === 'due' && subject.feeDong > 0 && payable.has(subject.status) && !procedure.definition.linked;
