import { loadPlace } from '../../../kernel/place.ts';
import { resultKinds } from '../queries/result-kinds.ts';
import { resultSample, type ResultSample } from '../queries/result-samples.ts';

const place = loadPlace('hoa-ban');

/** Complete data of each kind of result, about invented people of Hoa Ban, with the procedure that leads to it. */
export const sampleResults: Readonly<Record<string, ResultSample>> = Object.fromEntries(
  [...resultKinds(place).keys()].flatMap((code) => {
    const sample = resultSample(place, code);
    return sample ? [[code, sample]] : [];
  }),
);
