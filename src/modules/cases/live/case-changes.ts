/** A change of a case as copies of the program tell each other: whose work list and which page it concerns. */
export type CaseChange = { readonly caseId: number; readonly unitIds: readonly number[] };

/** Channel of PostgreSQL on which changes are told. */
export const changesChannel = 'cases_changed';

// PostgreSQL takes payloads of less than 8000 bytes.
const longestPayload = 7_500;

/**
 * Writes changes as payloads, as few as hold them.
 * @example
 * writeChanges([{ caseId: 7, unitIds: [3, 9] }, { caseId: 8, unitIds: [3] }]); // ['7:3,9;8:3']
 */
export function writeChanges(changes: readonly CaseChange[]): readonly string[] {
  const payloads: string[] = [];
  let payload = '';
  for (const { caseId, unitIds } of changes) {
    const change = `${caseId}:${unitIds.join(',')}`;
    if (payload && payload.length + change.length >= longestPayload) {
      payloads.push(payload);
      payload = '';
    }
    payload = payload ? `${payload};${change}` : change;
  }
  return payload ? [...payloads, payload] : payloads;
}

/** Reads a payload; undefined for the empty one, after which anything may have changed. */
export function readChanges(payload: string): readonly CaseChange[] | undefined {
  if (payload === '') return undefined;
  return payload.split(';').map((change) => {
    const [caseId = '', unitIds = ''] = change.split(':');
    return { caseId: Number(caseId), unitIds: unitIds.split(',').map(Number) };
  });
}
