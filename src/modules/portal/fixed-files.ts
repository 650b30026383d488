import { bytes } from '../../kernel/web/answer.ts';
import type { Route } from '../../kernel/web/route.ts';
import { mayEnter } from './policy.ts';

const daySeconds = 86_400;

/** What search engines may read: what is the same for everybody. */
const robots = `User-agent: *
Disallow: /api/
Disallow: /apply/
Disallow: /cases/
Disallow: /demo/
Disallow: /drafts/
Disallow: /desk
Disallow: /inbox
Disallow: /my/
Disallow: /officer/
Disallow: /operator
Disallow: /sign-in
Disallow: /language
`;

/** Files that programs ask of every site. */
export const fixedFiles: readonly Route[] = [
  {
    method: 'GET',
    url: '/robots.txt',
    allow: mayEnter,
    handle: async () =>
      bytes(Buffer.from(robots), 'text/plain; charset=utf-8', { 'cache-control': `public, max-age=${daySeconds}` }),
  },
];
