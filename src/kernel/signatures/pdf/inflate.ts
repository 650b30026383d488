import { inflateSync } from 'node:zlib';
import { undoFilters } from './png-predictor.ts';
import { isDictionary, nameOf, type PdfDictionary, type PdfObject, type PdfStream } from './value.ts';

/** A stream of cross references or of objects is never larger in an honest file. */
const largest = 8 * 1024 * 1024;

const only = (value: PdfObject | undefined): PdfObject | undefined => (Array.isArray(value) ? value[0] : value);

/**
 * Undoes the filter of a stream of cross references or objects.
 * @returns undefined when it is broken, larger than 8 MB, or filtered otherwise than such streams are
 */
export function inflateStream({ dictionary, bytes }: PdfStream): Buffer | undefined {
  const filters = dictionary.get('Filter');
  if (filters === undefined) return bytes;
  if (Array.isArray(filters) && filters.length !== 1) return undefined;
  if (nameOf(only(filters)) !== 'FlateDecode') return undefined;
  const inflated = inflate(bytes);
  const parameters = only(dictionary.get('DecodeParms'));
  return inflated && isDictionary(parameters) ? undoPredictor(inflated, parameters) : inflated;
}

function inflate(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: largest });
  } catch {
    return undefined;
  }
}

/** Rows as PNG filters them (ISO 32000-1, 7.4.4.4), one byte a column as cross references have it. */
function undoPredictor(bytes: Buffer, parameters: PdfDictionary): Buffer | undefined {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return bytes;
  const columns = parameters.get('Columns') ?? 1;
  const isPlain = (parameters.get('Colors') ?? 1) === 1 && (parameters.get('BitsPerComponent') ?? 8) === 8;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || !isPlain) return undefined;
  if (!Number.isInteger(columns) || columns < 1 || columns > 64) return undefined;
  return undoFilters(bytes, columns, 1);
}
