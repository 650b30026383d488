/** Comforts of the case page: papers change without the page, and acts that no longer fit the case say so. */
import { Idiomorph } from 'idiomorph';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.paper-list a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void showPaper(link.href);
});

/** Puts the chosen paper beside the form, which keeps what is being typed; where that fails, goes there. */
async function showPaper(href: string): Promise<void> {
  const answer = await fetch(href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  const papers = document.getElementById('papers');
  if (!answer?.ok || answer.redirected || !papers) return location.assign(href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('papers');
  if (!fresh) return location.assign(href);
  void Idiomorph.morph(papers, fresh.innerHTML, { morphStyle: 'innerHTML', restoreFocus: true });
  history.replaceState(null, '', href);
}

const head = document.getElementById('case-head');
const versionNow = (): string | undefined => head?.querySelector<HTMLElement>('[data-version]')?.dataset['version'];
const versionSeen = versionNow();

/** The head is kept fresh by live.ts; once it shows another version, the acts below are those of before. */
if (head) {
  new MutationObserver(() => {
    const notice = document.getElementById('case-changed');
    if (notice) notice.hidden = versionNow() === versionSeen;
  }).observe(head, { subtree: true, childList: true, attributes: true });
}
