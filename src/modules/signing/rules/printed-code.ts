/**
 * Where the code printed beside a QR code leads, typed alone or as the whole address; undefined for anything else.
 * @example printedCode('https://motcua.example.vn/r/hrUMkvNbsBNYo2domYnYZttT') // '/r/hrUMkvNbsBNYo2domYnYZttT'
 */
export function printedCode(typed: string): string | undefined {
  const [code = ''] = /[\w-]+$/.exec(typed.replace(/\s+/g, '').replace(/\/+$/, '')) ?? [];
  return code.length >= shortest && code.length <= longest ? `/r/${code}` : undefined;
}

const shortest = 16;
const longest = 60;
