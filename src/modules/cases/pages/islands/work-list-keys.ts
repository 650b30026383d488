/** Keys of the work list: `/` searches, `j` and `k` move from case to case, `x` chooses one; Enter opens, for the case's link has the focus. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === '/') focus(document.querySelector<HTMLElement>('main input[type="search"]'), event);
  if (event.key === 'j') focus(neighbour(1), event);
  if (event.key === 'k') focus(neighbour(-1), event);
  if (event.key === 'x')
    document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('.choose-case')?.click();
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

function focus(element: HTMLElement | null | undefined, event: KeyboardEvent): void {
  if (!element) return;
  event.preventDefault();
  element.focus();
  element.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** The link of the case after or before the one that has the focus; the first where none has. */
function neighbour(by: 1 | -1): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLElement>('tbody a.code')];
  const here = links.findIndex((link) => link === document.activeElement);
  return here < 0 ? links[0] : links[Math.min(Math.max(here + by, 0), links.length - 1)];
}
