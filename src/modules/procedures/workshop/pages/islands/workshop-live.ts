/** While a part is typed, asks the server what it would say to it: faults of expressions, and the page of the form anew. */
const form = document.querySelector<HTMLFormElement>('form#part');
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void ask(form), 400);
});

async function ask(typed: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(typed)) if (typeof value === 'string') body.append(name, value);
  body.set('act', 'check');
  const mine = (asked += 1);
  const answer = await fetch(typed.action, { method: 'POST', body, headers: { accept: 'text/html' } }).catch(
    () => undefined,
  );
  if (!answer?.ok || answer.redirected || mine !== asked) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const region of document.querySelectorAll('[data-told]'))
    region.replaceChildren(...(fresh.getElementById(region.id)?.childNodes ?? []));
}
