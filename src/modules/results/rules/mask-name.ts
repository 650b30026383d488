/**
 * A name of which only who knows the person is sure: the first word, and the first letters of the rest (`Nông T. L.`). Who holds
 * the document can compare; who found its code learns nothing new (Decree 13/2023 on personal data).
 */
export const maskName = (name: string): string =>
  name
    .split(',')
    .map((each) => masked(each.trim()))
    .filter((each) => each !== '')
    .join(', ');

function masked(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/u);
  return [first, ...rest.map((word) => `${Array.from(word)[0] ?? ''}.`)].join(' ');
}
