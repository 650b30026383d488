import type { Case } from '../case.ts';

/** Whether nobody has begun since the step was handed on: whatever is done with a case raises its version. */
export const isRecallable = ({ handedOn, version }: Pick<Case, 'handedOn' | 'version'>): boolean =>
  handedOn !== undefined && handedOn.version === version;
