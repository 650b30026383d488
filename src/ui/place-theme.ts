import { placeFile, type Place } from '../kernel/place.ts';
import { assetOf } from './assets.ts';

const urls = new Map<string, string | undefined>();

/** Address of the place's own colours, `theme.css` among its data, or undefined when it takes those of the house. */
export function themeUrl(place: Place): string | undefined {
  if (!urls.has(place.id)) {
    const file = placeFile(place, 'theme.css');
    urls.set(place.id, file && assetOf(file).url);
  }
  return urls.get(place.id);
}
