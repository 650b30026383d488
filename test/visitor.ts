/** What a browser without JavaScript does over HTTP: cookies by host, redirects one by one, forms as they stand on the page. */
export type Visitor = {
  /** Follows redirects to the end, from site to site. */
  open(url: string): Promise<Visit>;
  /** Asks once and follows nothing. */
  step(url: string, form?: Readonly<Record<string, string>>): Promise<Visit>;
  /** Sends the page's form that has `field` (or whose address has it), with what stands in it and `answers`. */
  send(visit: Visit, field: string, answers?: Readonly<Record<string, string>>): Promise<Visit>;
  /** A browser with the same cookies as this one has now. */
  copy(): Visitor;
};

export type Visit = {
  readonly url: string;
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
};

type Cookie = { readonly value: string; readonly path: string };

const mostRedirects = 15;

/** A browser that has been nowhere. */
export function makeVisitor(jar: ReadonlyMap<string, ReadonlyMap<string, Cookie>> = new Map()): Visitor {
  const cookies = new Map([...jar].map(([host, own]) => [host, new Map(own)]));

  async function step(url: string, form?: Readonly<Record<string, string>>): Promise<Visit> {
    const { hostname, origin, pathname } = new URL(url);
    const own = cookies.get(hostname) ?? new Map<string, Cookie>();
    cookies.set(hostname, own);
    const sent = [...own]
      .filter(([, { path }]) => isUnder(pathname, path))
      .map(([name, { value }]) => `${name}=${value}`);
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { ...(sent.length > 0 ? { cookie: sent.join('; ') } : {}), ...(form ? { origin } : {}) },
      body: form ? new URLSearchParams(form) : undefined,
    });
    for (const line of answer.headers.getSetCookie()) keep(own, line);
    const location = answer.headers.get('location');
    return {
      url,
      status: answer.status,
      body: await answer.text(),
      location: location ? new URL(location, url).href : undefined,
    };
  }

  async function follow(first: Visit): Promise<Visit> {
    let visit = first;
    for (let count = 0; visit.location; count += 1) {
      if (count === mostRedirects) throw new Error(`Too many redirects, now to ${visit.location}`);
      visit = await step(visit.location);
    }
    return visit;
  }

  return {
    step,
    open: async (url) => follow(await step(url)),
    async send(visit, field, answers = {}) {
      const form = formsOf(visit.body).find(({ text }) => text.includes(field));
      if (!form) throw new Error(`No form with ${field} at ${visit.url}: ${visit.body.slice(0, 2000)}`);
      return follow(await step(new URL(form.action, visit.url).href, { ...form.fields, ...answers }));
    },
    copy: () => makeVisitor(cookies),
  };
}

const isUnder = (pathname: string, path: string): boolean =>
  path === '/' || pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);

function keep(own: Map<string, Cookie>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const equals = pair.indexOf('=');
  const name = pair.slice(0, equals);
  const read = (key: string): string | undefined =>
    attributes.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
  const ends = read('expires');
  if (read('max-age') === '0' || (ends && Date.parse(ends) < Date.now())) own.delete(name);
  else own.set(name, { value: pair.slice(equals + 1), path: read('path') ?? '/' });
}

function formsOf(html: string) {
  return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([text]) => {
    const inputs = [...text.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
    const kept = inputs.filter((input) => !/type="(radio|checkbox)"/.test(input) || /\bchecked\b/.test(input));
    const fields = kept
      .map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const)
      .filter(([name]) => name !== '');
    return { text, action: attribute(text, 'action'), fields: Object.fromEntries(fields) };
  });
}

/** An attribute of the first tag of `html`, its entities read. */
function attribute(html: string, name: string): string {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(html.slice(0, html.indexOf('>') + 1))?.[1] ?? '';
  return found.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
