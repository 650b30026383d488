import { setCookie } from '../../kernel/web/cookies.ts';
import { page, redirect } from '../../kernel/web/answer.ts';
import type { Route } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { localPath } from '../people/index.ts';
import { StartPage } from './pages/start-page.tsx';
import { TextPage } from './pages/text-page.tsx';
import { mayEnter } from './policy.ts';
import { startPageData } from './start-page-data.ts';
import { fixedFiles } from './fixed-files.ts';
import { texts } from './texts.ts';

const yearSeconds = 31_536_000;
const keptSeconds = 300;

const start: Route = {
  method: 'GET',
  url: '/',
  allow: mayEnter,
  anonymousCacheSeconds: keptSeconds,
  handle: async (context, incoming) =>
    page(<StartPage view={viewOf(context, incoming)} data={startPageData(context.place)} />),
};

const standing = Object.entries(texts).map(([name, content]): Route => ({
  method: 'GET',
  url: `/${name}`,
  allow: mayEnter,
  anonymousCacheSeconds: keptSeconds,
  handle: async (context, incoming) => page(<TextPage view={viewOf(context, incoming)} content={content} />),
}));

/** Remembers the reader's language and leads back to the page they came from; what is not English is Vietnamese. */
const chooseLanguage: Route = {
  method: 'GET',
  url: '/language',
  allow: mayEnter,
  async handle({ settings }, { query, reply }) {
    const language = query['to'] === 'en' ? 'en' : 'vi';
    setCookie(reply, 'language', language, {
      secure: settings.publicUrl.startsWith('https:'),
      maxAgeSeconds: yearSeconds,
    });
    return redirect(localPath(query['return']));
  },
};

export const routes: readonly Route[] = [start, ...standing, ...fixedFiles, chooseLanguage];
