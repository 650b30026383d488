import { isStream, type PdfObject } from './value.ts';

/** Whether two objects say the same, whatever the spaces between. */
export function sameValue(one: PdfObject | undefined, other: PdfObject | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((each, index) => sameValue(each, other[index]));
  }
  if (one instanceof Map || other instanceof Map) {
    if (!(one instanceof Map) || !(other instanceof Map) || one.size !== other.size) return false;
    return [...one].every(([key, each]) => sameValue(each, other.get(key)));
  }
  if (isStream(one) || isStream(other)) {
    return (
      isStream(one) && isStream(other) && sameValue(one.dictionary, other.dictionary) && one.bytes.equals(other.bytes)
    );
  }
  if (one.kind === 'name') return other.kind === 'name' && one.name === other.name;
  if (one.kind === 'string') return other.kind === 'string' && one.bytes.equals(other.bytes);
  return other.kind === 'ref' && one.number === other.number && one.generation === other.generation;
}
