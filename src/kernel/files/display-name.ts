import { endings, type FileKind } from './file-kind.ts';

const longest = 120;

/**
 * Makes a name that a person typed fit to be shown and downloaded: no path, no control or direction signs, one line, at
 * most 120 characters, ending as its content is. Never a key of the store.
 * @example
 * displayName('C:\\Giấy tờ\\khai sinh.html', 'pdf'); // 'khai sinh.html.pdf'
 */
export function displayName(typed: string, kind: FileKind): string {
  const name = (typed.toWellFormed().split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replaceAll(/["<>|:*?]/g, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  const [, stem = '', ending] = /^(.*?)(?:\.([^.]*))?$/.exec(name) ?? [];
  const fits = ending !== undefined && endings[kind].includes(ending.toLowerCase());
  const base = (fits ? stem : name) || 'tep';
  const short = Array.from(base).slice(0, longest - 6);
  return `${short.join('').trimEnd()}.${fits ? ending.toLowerCase() : endings[kind][0]}`;
}
