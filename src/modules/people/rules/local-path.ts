const longest = 1000;

/**
 * The page to return to after signing in: a path of this site, and the start page for anything that would lead elsewhere or
 * back into signing in.
 * @param wanted as the address bar gave it, by anybody
 */
export function localPath(wanted: string | undefined): string {
  // Browsers read a backslash as a slash and drop tabs and line breaks, so that "/\evil.example" leaves the site.
  if (!wanted || wanted.length > longest || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return '/';
  const base = 'http://site.invalid';
  const url = URL.parse(wanted, base);
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/';
  if (/^\/(sign-in|sign-out|signed-out)(\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
