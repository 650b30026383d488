/** Keeps the live regions of a page fresh: on each event of its stream the page is fetched again and morphed in place. */
import { Idiomorph } from 'idiomorph';

const shortestWaitMs = 1_000;
const longestWaitMs = 60_000;
const settleMs = 250;

let events: EventSource | undefined;
let waitMs = shortestWaitMs;
let retry: ReturnType<typeof setTimeout> | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

// A hidden page lets go of its line: browsers allow a site only six, and an officer opens many tabs.
document.addEventListener('visibilitychange', () => (document.hidden ? leave() : comeBack()));
if (!document.hidden) listen();

/** Opens the stream; after a broken line tries again, each time a little later. */
function listen(): void {
  const url = document.body.dataset['live'];
  if (!url) return;
  events = new EventSource(url);
  events.addEventListener('open', () => {
    waitMs = shortestWaitMs;
  });
  events.addEventListener('message', soon);
  events.addEventListener('error', () => {
    leave();
    retry = setTimeout(comeBack, waitMs);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  });
}

function leave(): void {
  events?.close();
  clearTimeout(retry);
}

/** Listens again, and looks at what was missed. */
function comeBack(): void {
  listen();
  soon();
}

/** Several events at once are one refresh. */
function soon(): void {
  clearTimeout(settling);
  settling = setTimeout(() => void refresh(), settleMs);
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
        // What somebody has ticked stays ticked.
        callbacks: { beforeAttributeUpdated: (name) => name !== 'checked' },
      });
  }
}
