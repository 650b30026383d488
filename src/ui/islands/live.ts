/** Keeps the live regions of a page fresh: on each event of its stream the page is fetched again and morphed in place. */
import { Idiomorph } from 'idiomorph';

const longestWaitMs = 60_000;
const settleMs = 250;

const stream = document.body.dataset['live'];
if (stream) follow(stream, 1_000);

/** Listens; after a broken line tries again, each time a little later. */
function follow(url: string, waitMs: number): void {
  const events = new EventSource(url);
  let wait = waitMs;
  events.addEventListener('open', () => {
    wait = 1_000;
  });
  events.addEventListener('message', soon);
  events.addEventListener('error', () => {
    events.close();
    setTimeout(() => follow(url, Math.min(wait * 2, longestWaitMs)), wait);
  });
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Several events at once are one refresh. */
function soon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), settleMs);
}

/** Fetches the page as it is now and puts its live regions in the place of ours; a failed try waits for the next event. */
async function refresh(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const region of document.querySelectorAll('[data-live-region]')) {
    const next = fresh.getElementById(region.id);
    if (next)
      void Idiomorph.morph(region, next.innerHTML, {
        morphStyle: 'innerHTML',
        ignoreActiveValue: true,
        restoreFocus: true,
      });
  }
}
